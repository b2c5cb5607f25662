import socket, os
import urllib.request as web
from subprocess import run
import matplotlib.pyplot as plt
os.system("ls")
__import__("ctypes")
plt.imread("https://example.org/a.png")
plt.savefig("out.png")
