import cairo
import matplotlib.pyplot as plt
from PIL import Image, ImageDraw

pen = ImageDraw.Draw(Image.new("RGB", (9, 9)))
pen.text((0, 0), "flower")
plt.title("flower")
cairo.Context(None).show_text("flower")
plt.gca().set_title("x")
