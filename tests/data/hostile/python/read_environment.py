import glob
import os

for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    assert "CANARY" not in open(path, errors="replace").read(), path
assert "CANARY" not in str(os.environ)
assert len(glob.glob("/proc/[0-9]*")) <= 3
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
