#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>

namespace pentimento {

// A PNG file of one colour. The same arguments give the same bytes.
inline QByteArray smallPicture(QColor colour = Qt::darkGreen, QSize size = {8, 6})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace pentimento
