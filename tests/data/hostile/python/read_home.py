import os

def refused(attempt):
    """The picture at the end is only drawn when every attempt fails."""
    try:
        result = attempt()
    except (OSError, ValueError):
        return
    raise SystemExit("escaped: %r" % (result,))


for path in ("/root", "/home", "/var", "/run", "/sys", "/srv", "/mnt", "/media", "/opt", "/boot", "/newroot", "/oldroot"):
    refused(lambda: os.listdir(path))
for path in ("/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/machine-id", "/dev/mem", "/dev/kmsg", "/proc/kcore"):
    refused(lambda: open(path, "rb").read(1))
refused(lambda: os.listdir("/proc/1/root/root"))
refused(lambda: os.listdir(os.path.expanduser("~root")))
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
