import os

os.symlink("/etc/fonts/fonts.conf", "out.png")
