#include "tests/support/sample_pictures.h"

#include "core/base/hash.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QtEndian>

namespace pentimento {

namespace {

QByteArray bigEndian(quint32 value)
{
    const quint32 ordered = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&ordered), sizeof ordered);
}

QByteArray littleEndian(quint32 value, int bytes)
{
    const quint32 ordered = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&ordered), bytes);
}

QByteArray riffChunk(const QByteArray& name, const QByteArray& data)
{
    return name + littleEndian(static_cast<quint32>(data.size()), 4) + data + QByteArray(data.size() % 2, '\0');
}

void addWash(QPainter& painter, QRandomGenerator& random, QSize size)
{
    const QPointF centre(random.bounded(size.width()), random.bounded(size.height()));
    const qreal radius = size.width() * (0.05 + 0.2 * random.generateDouble());
    QPainterPath path;
    for (int corner = 0; corner < 12; ++corner) {
        const qreal angle = corner * 2 * M_PI / 12;
        const qreal length = radius * (0.7 + 0.6 * random.generateDouble());
        const QPointF point = centre + length * QPointF(std::cos(angle), std::sin(angle));
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    painter.fillPath(path, QColor::fromHsv(static_cast<int>(random.bounded(360)), 160, 200, 60));
}

void addGrain(QImage& image, QRandomGenerator& random)
{
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int grain = (random.generate() & 1) == 0 ? static_cast<int>(random.bounded(-6, 7)) : 0;
            line[x] = qRgb(qBound(0, qRed(line[x]) + grain, 255), qBound(0, qGreen(line[x]) + grain, 255),
                qBound(0, qBlue(line[x]) + grain, 255));
        }
    }
}

} // namespace

QImage paintedPicture(QSize size, quint32 seed)
{
    QRandomGenerator random(seed);
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(250, 246, 238));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int wash = 0; wash < 40; ++wash)
        addWash(painter, random, size);
    painter.end();
    addGrain(image, random);
    return image;
}

QByteArray encoded(const QImage& image, const char* format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

QByteArray pngChunk(const QByteArray& name, const QByteArray& data)
{
    return bigEndian(static_cast<quint32>(data.size())) + name + data + bigEndian(crc32(name + data));
}

QByteArray pngOf(quint32 width, quint32 height, const QByteArray& deflated)
{
    const QByteArray rgb("\x08\x02\0\0\0", 5); // depth, colour, compression, filter, interlace
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + rgb)
        + pngChunk("IDAT", deflated) + pngChunk("IEND", {});
}

// RFC 1951: one block of fixed codes. A zero and then matches of 258 at distance 1 are 13 bits each; repeated eight
// times that is a whole number of bytes, so the middle is one pattern again and again.
QByteArray deflatedZeros(qint64 bytes)
{
    QByteArray out("\x78\x01", 2); // RFC 1950
    quint32 pending = 0;
    int bits = 0;
    const auto put = [&](quint32 value, int count) {
        pending |= value << bits;
        for (bits += count; bits >= 8; bits -= 8, pending >>= 8)
            out.append(static_cast<char>(pending & 0xff));
    };
    put(0b011, 3); // last block, fixed codes
    put(0b00001100, 8); // literal 0, its code 00110000 from the first bit on
    for (qint64 match = (bytes - 1) / 258; match > 0; --match) {
        put(0b10100011, 8); // length 258, code 11000101
        put(0, 5); // distance 1
    }
    for (qint64 left = (bytes - 1) % 258; left > 0; --left)
        put(0b00001100, 8);
    put(0, 7); // end of block
    put(0, 7); // up to a byte
    const quint32 adler = static_cast<quint32>(bytes % 65521) << 16 | 1;
    return out + bigEndian(adler);
}

QByteArray withOrientation(const QByteArray& jpeg, int orientation)
{
    // TIFF, big endian: one entry, tag 0x0112, one SHORT.
    const QByteArray tiff = QByteArray("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19)
        + static_cast<char>(orientation) + QByteArray(6, '\0');
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    return jpeg.left(2) + "\xff\xe1" + bigEndian(static_cast<quint32>(content.size() + 2)).right(2) + content
        + jpeg.mid(2);
}

QByteArray cmykJpeg()
{
    return QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUV"
        "FQwPFxgWFBgSFBUU/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB"
        "AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH"
        "SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV"
        "1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9U6/Kqvyqr9U6/9k=");
}

QByteArray animatedWebP(const QList<QImage>& frames)
{
    const QSize size = frames.first().size();
    const QByteArray canvas = littleEndian(static_cast<quint32>(size.width() - 1), 3)
        + littleEndian(static_cast<quint32>(size.height() - 1), 3);
    QByteArray chunks =
        riffChunk("VP8X", QByteArray("\x02\0\0\0", 4) + canvas) + riffChunk("ANIM", QByteArray(6, '\0'));
    for (const QImage& frame : frames) {
        const QByteArray picture = encoded(frame, "webp", 100).mid(12); // behind RIFF, size and WEBP
        chunks += riffChunk("ANMF", QByteArray(6, '\0') + canvas + littleEndian(100, 3) + '\0' + picture);
    }
    return riffChunk("RIFF", "WEBP" + chunks);
}

QByteArray animatedGif()
{
    const QByteArray frame("\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 15);
    return QByteArray("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", 19) + frame + frame + ';';
}

} // namespace pentimento
