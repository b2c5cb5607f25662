#pragma once

#include "core/sketch/sketch.h"

#include <QImage>

namespace pentimento {

// Pictures in cells of 200 × 200 on a quiet mat, eight to a row, each fitted into its cell, in the order of their
// index; a last row that is not full stands in the middle, and a cell nobody filled is grey. A strip at the foot takes
// one line of text. It decodes in this process, so it is only for pictures whose code we ship.
class ContactSheet {
public:
    static constexpr int CellSide = 200;
    static constexpr int CellsPerRow = 8;
    static constexpr int Gap = 8; // between cells
    static constexpr int Margin = 24;

    explicit ContactSheet(qsizetype pictures); // at least one

    // Where the picture of that index stands. Precondition: 0 <= index < pictures.
    QRect cellAt(qsizetype index) const;
    // False, and the cell stays grey, where the bytes are no picture.
    bool place(qsizetype index, const QByteArray& png);
    // A sketch that draws one line of text in the strip, narrower where it would not fit. The engine letters it,
    // because this process has no fonts without a display, and a page's are the same on every machine.
    Sketch captionSketch(const QString& text) const;
    bool placeCaption(const QByteArray& png); // false when the bytes are no picture of that size
    QByteArray png() const;

private:
    QRect captionStrip() const;

    const qsizetype m_pictures;
    QImage m_sheet;
};

} // namespace pentimento
