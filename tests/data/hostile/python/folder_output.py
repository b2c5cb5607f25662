import os

os.mkdir("out.png")
