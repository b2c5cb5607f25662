import os

def refused(attempt):
    """The picture at the end is only drawn when every attempt fails."""
    try:
        result = attempt()
    except (OSError, ValueError):
        return
    raise SystemExit("escaped: %r" % (result,))


for path in ("/new", "/usr/new", "/usr/bin/python3", "/etc/new", "/dev/new", "/etc/fonts/fonts.conf", "/proc/1/mem"):
    refused(lambda: os.open(path, os.O_WRONLY | os.O_CREAT))
for path in ("kernel/core_pattern", "kernel/modprobe", "kernel/hostname", "vm/drop_caches", "fs/suid_dumpable"):
    refused(lambda: os.open("/proc/sys/" + path, os.O_WRONLY))
for path in ("/proc/sysrq-trigger", "/proc/self/oom_score_adj", "/proc/self/uid_map", "/proc/%d/mem" % os.getppid()):
    refused(lambda: os.open(path, os.O_WRONLY))
refused(lambda: os.link("/usr/bin/python3", "/out/python3"))
refused(lambda: os.mknod("/out/disk", 0o60600, os.makedev(254, 0)))
refused(lambda: os.chroot("/tmp"))
refused(lambda: os.setuid(0))
from PIL import Image

image = Image.new("RGB", (200, 200), "white")
image.paste("teal", (20, 20, 90, 90))
image.save("/out/out.png")
