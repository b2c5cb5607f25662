import ctypes

ctypes.memset(1, 0, 1 << 20)
