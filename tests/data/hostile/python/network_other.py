import socket

def refused(attempt):
    """The picture at the end is only drawn when every attempt fails."""
    try:
        result = attempt()
    except (OSError, ValueError):
        return
    raise SystemExit("escaped: %r" % (result,))


for family in (16, 17, 31, 38, 40):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        refused(lambda: socket.socket(family, kind))
for name in ("\0/tmp/.X11-unix/X0", "/run/dbus/system_bus_socket", "/var/run/docker.sock"):
    refused(lambda: socket.socket(socket.AF_UNIX).connect(name))
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
