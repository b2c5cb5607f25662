import atexit

from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")


@atexit.register
def never_done():
    while True:
        pass
