import socket

def refused(attempt):
    """The picture at the end is only drawn when every attempt fails."""
    try:
        result = attempt()
    except (OSError, ValueError):
        return
    raise SystemExit("escaped: %r" % (result,))




def send(address):
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    return sender.sendto(b"escaped", address)


for host in ("127.0.0.1", "255.255.255.255", "224.0.0.1"):
    refused(lambda: send((host, __UDP__)))
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
