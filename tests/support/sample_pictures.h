#pragma once

#include <QByteArray>
#include <QImage>

namespace pentimento {

// Pictures of other programs, made here so that tests need no files of theirs.

// Washes, strokes and grain, as a sketch paints them: a PNG of it is about as large as one of p5.brush.
QImage paintedPicture(QSize size, quint32 seed = 1);

// `format` as Qt names it. `quality` as QImageWriter takes it.
QByteArray encoded(const QImage& image, const char* format, int quality = -1);

// A chunk of a PNG with its checksum.
QByteArray pngChunk(const QByteArray& name, const QByteArray& data);
// A PNG of eight-bit RGB with this header and this compressed data, whatever they say.
QByteArray pngOf(quint32 width, quint32 height, const QByteArray& deflated);
// What a PNG of so many zero bytes holds: about a thousandth of them. Made in pieces; takes some seconds for gigabytes.
QByteArray deflatedZeros(qint64 bytes);

// The same JPEG with an orientation of EXIF (1 to 8) in it.
QByteArray withOrientation(const QByteArray& jpeg, int orientation);
// 8 × 8 pixels of C 0 M 100 Y 100 K 0, as Photoshop writes them (inverted, with an Adobe marker).
QByteArray cmykJpeg();
// Still WebP pictures of one size as the frames of one animation.
QByteArray animatedWebP(const QList<QImage>& frames);
// The smallest GIF with two frames.
QByteArray animatedGif();

} // namespace pentimento
