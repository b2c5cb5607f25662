import socket

def refused(attempt):
    """The picture at the end is only drawn when every attempt fails."""
    try:
        result = attempt()
    except (OSError, ValueError):
        return
    raise SystemExit("escaped: %r" % (result,))


refused(lambda: socket.create_connection(("127.0.0.1", __TCP__), 2))
refused(lambda: socket.create_connection(("::1", __TCP__), 2))
refused(lambda: socket.create_connection(("192.0.2.1", 80), 2))
refused(lambda: __import__("urllib.request").request.urlopen("http://127.0.0.1:__TCP__/", timeout=2))
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
