import sys

sys.setrecursionlimit(1 << 30)
x = []
for _ in range(1_000_000):
    x = [x]
repr(x)
