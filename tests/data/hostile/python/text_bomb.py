import struct
import zlib


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, *chunks, depth=8, colour=0):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


text = b"Comment\0\0" + zlib.compress(bytes(200 << 20), 9)
pixels = zlib.compress((b"\0" + b"\0\xff" * 50) * 100)
open("out.png", "wb").write(png(100, 100, chunk(b"zTXt", text), chunk(b"IDAT", pixels)))
