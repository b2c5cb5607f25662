from PIL import Image

image = Image.new("RGB", (200, 200), "white")
for name in (b"\xff\n{.png", b"\xfe\".png"):
    with open(name, "wb") as file:
        image.save(file, "PNG")
