#include "app/cli/contact_sheet.h"

#include "core/base/json.h"

#include <QBuffer>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// The tray, the keyline and the secondary text of the light theme; paper stays visible on the tray.
constexpr QColor Mat(0xdc, 0xdc, 0xdc);
constexpr QColor Empty(0xbd, 0xbd, 0xbd);
constexpr QColor QuietText(0x45, 0x45, 0x45);
constexpr int CaptionPixels = 15;
constexpr int CaptionHeight = 20;
constexpr int CaptionGap = 16;

// The width of so many cells beside one another, or the height of so many rows.
int lengthOf(qsizetype cells)
{
    return static_cast<int>(cells) * (ContactSheet::CellSide + ContactSheet::Gap) - ContactSheet::Gap;
}

QSize sheetSize(qsizetype pictures)
{
    const auto columns = qMin<qsizetype>(pictures, ContactSheet::CellsPerRow);
    const auto rows = (pictures + ContactSheet::CellsPerRow - 1) / ContactSheet::CellsPerRow;
    return {lengthOf(columns) + 2 * ContactSheet::Margin,
        lengthOf(rows) + 2 * ContactSheet::Margin + CaptionGap + CaptionHeight};
}

} // namespace

ContactSheet::ContactSheet(qsizetype pictures)
    : m_pictures(pictures)
    , m_sheet(sheetSize(pictures), QImage::Format_RGB32)
{
    m_sheet.fill(Mat);
    QPainter painter(&m_sheet);
    for (qsizetype i = 0; i < pictures; ++i)
        painter.fillRect(cellAt(i), Empty);
}

QRect ContactSheet::cellAt(qsizetype index) const
{
    const qsizetype row = index / CellsPerRow;
    const qsizetype inRow = qMin<qsizetype>(m_pictures - row * CellsPerRow, CellsPerRow);
    const int left = (m_sheet.width() - lengthOf(inRow)) / 2;
    const int column = static_cast<int>(index % CellsPerRow);
    return {left + column * (CellSide + Gap), Margin + static_cast<int>(row) * (CellSide + Gap), CellSide, CellSide};
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
    painter.fillRect(cell, Mat);
    painter.drawImage(place, fitted);
    return true;
}

QRect ContactSheet::captionStrip() const
{
    return {Margin, m_sheet.height() - Margin - CaptionHeight, m_sheet.width() - 2 * Margin, CaptionHeight};
}

Sketch ContactSheet::captionSketch(const QString& text) const
{
    static const QString code = uR"(const line = %1;

function setup() {
  createCanvas(%2, %3);
  background('%4');
  drawingContext.fillStyle = '%5';
  drawingContext.font = '%6px Inter';
  drawingContext.textAlign = 'center';
  drawingContext.textBaseline = 'middle';
  drawingContext.fillText(line, width / 2, height / 2, width);
}
)"_s;
    const QSize size = captionStrip().size();
    const QString quoted = QString::fromUtf8(jsonLine(Json(text)));
    return {u"caption.js"_s, Medium::P5Brush2,
        code.arg(quoted, QString::number(size.width()), QString::number(size.height()), Mat.name(), QuietText.name(),
                QString::number(CaptionPixels))
            .toUtf8()};
}

bool ContactSheet::placeCaption(const QByteArray& png)
{
    const QImage picture = QImage::fromData(png, "PNG");
    if (picture.size() != captionStrip().size())
        return false;
    QPainter(&m_sheet).drawImage(captionStrip().topLeft(), picture);
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
