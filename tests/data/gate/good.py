"""A disc. See https://example.org, or import socket."""
import os
from PIL import Image, ImageDraw

def text(draw):
    return draw.size

picture = Image.new("RGB", (200, 200), "white")
pen = ImageDraw.Draw(picture)
pen.ellipse((40, 40, 160, 160), fill="#b33")
name = "disc".title()
print("https://example.org", name)
picture.save(os.environ.get("OUT", "out.png"))
