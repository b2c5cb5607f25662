from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
open("/out/out.png", "ab").write(bytes(20 << 20))
