import os
import time

for _ in range(6):
    if os.fork() == 0:
        block = b"x" * (600 << 20)
        time.sleep(1000)
time.sleep(1000)
