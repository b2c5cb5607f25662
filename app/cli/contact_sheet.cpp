#include "app/cli/contact_sheet.h"

#include <QBuffer>
#include <QPainter>

namespace pentimento {

namespace {

QRect cellAt(qsizetype index)
{
    const int side = ContactSheet::CellSide;
    const int column = static_cast<int>(index % ContactSheet::CellsPerRow);
    const int row = static_cast<int>(index / ContactSheet::CellsPerRow);
    return {column * side, row * side, side, side};
}

QSize sheetSize(qsizetype pictures)
{
    const auto columns = qMin<qsizetype>(pictures, ContactSheet::CellsPerRow);
    const auto rows = (pictures + ContactSheet::CellsPerRow - 1) / ContactSheet::CellsPerRow;
    return QSize(static_cast<int>(columns), static_cast<int>(rows)) * ContactSheet::CellSide;
}

} // namespace

ContactSheet::ContactSheet(qsizetype pictures) : m_sheet(sheetSize(pictures), QImage::Format_RGB32)
{
    m_sheet.fill(Qt::white);
    QPainter painter(&m_sheet);
    for (qsizetype i = 0; i < pictures; ++i)
        painter.fillRect(cellAt(i), Qt::lightGray);
}

bool ContactSheet::place(qsizetype index, const QByteArray& png)
{
    const QImage picture = QImage::fromData(png, "PNG");
    if (picture.isNull())
        return false;
    const QRect cell = cellAt(index);
    const QImage fitted = picture.scaled(cell.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QRect place(QPoint(), fitted.size());
    place.moveCenter(cell.center());
    QPainter painter(&m_sheet);
    painter.fillRect(cell, Qt::white);
    painter.drawImage(place, fitted);
    return true;
}

QByteArray ContactSheet::png() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    m_sheet.save(&buffer, "PNG");
    return bytes;
}

} // namespace pentimento
