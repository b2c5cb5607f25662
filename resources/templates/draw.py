# A row of houses, with Pillow. PENTIMENTO_SEED, WIDTH and HEIGHT are set; random is seeded.
import random

from PIL import Image, ImageDraw

houses = 6            # [2:1:14]
sky = "#f3e9d2"
walls = "#c9684f"
roofs = "#4a5568"
lit = 0.35            # [0:0.05:1]
scale = 2             # drawn larger, then made smaller: smooth edges

size = (WIDTH * scale, HEIGHT * scale)
picture = Image.new("RGB", size, sky)
brush = ImageDraw.Draw(picture)
width = size[0] / (houses + 1)

for i in range(houses):
    left = width * (i + 0.5) + random.uniform(-6, 6)
    right = left + width * 0.86
    floor = size[1] * 0.82
    top = floor - size[1] * random.uniform(0.28, 0.5)
    brush.rectangle([left, top, right, floor], fill=walls)
    brush.polygon([(left - 12, top), ((left + right) / 2, top - width * 0.6), (right + 12, top)], fill=roofs)
    pane = width * 0.16
    for row in range(int((floor - top) / (pane * 2))):
        for column in range(2):
            x = left + width * (0.16 + 0.36 * column)
            y = top + pane * (0.7 + 2 * row)
            warm = random.random() < lit
            brush.rectangle([x, y, x + pane, y + pane * 1.2], fill="#f6d98b" if warm else "#8d4638")

picture.resize((WIDTH, HEIGHT), Image.LANCZOS).save("picture.png")
