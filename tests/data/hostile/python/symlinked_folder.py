import os

from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/tmp/out.png")

os.chdir("/")
os.rename("/tmp/out.png", "/tmp/elsewhere.png")
os.symlink("/tmp/elsewhere.png", "/out/out.png")
