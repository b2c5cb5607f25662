import os
import time

with open("/proc/%d/fd/1" % os.getppid(), "wb") as channel:
    channel.write(b"\0\xff[[[[" * 10_000 + b"\n")
time.sleep(1000)
