import ctypes
import os

libc = ctypes.CDLL(None)
for flag in (0x00020000, 0x10000000, 0x20000000, 0x40000000):
    assert libc.unshare(flag) == -1
assert libc.ptrace(16, os.getppid(), 0, 0) == -1
assert libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == -1
assert libc.umount2(b"/proc/sys", 2) == -1
assert libc.setns(0, 0) == -1
assert libc.shmget(0, 1 << 20, 0o1600) == -1
assert libc.memfd_create(b"x", 0) == -1
assert libc.personality(0x0040000) == -1
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
