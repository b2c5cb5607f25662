import struct
import zlib


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, *chunks, depth=8, colour=0):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


row = bytes(1 + 50_000 // 8)
packer = zlib.compressobj(9)
packed = b"".join(packer.compress(row) for _ in range(5_000)) + packer.flush()
open("out.png", "wb").write(png(50_000, 5_000, chunk(b"IDAT", packed), depth=1))
