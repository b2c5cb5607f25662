#pragma once

#include <QByteArray>
#include <QImage>

namespace pentimento {

// Pictures in cells of 200 × 200, eight to a row, each fitted into its cell, in the order of their index; a cell
// nobody filled stays grey. It decodes in this process, so it is only for pictures whose code we ship.
class ContactSheet {
public:
    static constexpr int CellSide = 200;
    static constexpr int CellsPerRow = 8;

    explicit ContactSheet(qsizetype pictures);

    // False, and the cell stays grey, where the bytes are no picture. Precondition: 0 <= index < pictures.
    bool place(qsizetype index, const QByteArray& png);
    QByteArray png() const;

private:
    QImage m_sheet;
};

} // namespace pentimento
