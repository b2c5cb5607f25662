import os

os.mkfifo("out.png")
