import os
import signal
import time

for _ in range(5):
    if os.fork() == 0:
        os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if os.fork() == 0:
            time.sleep(1000)
        os._exit(0)
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
