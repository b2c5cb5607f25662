#include "core/library/pool/picture_colours.h"

#include <charconv>

namespace pentimento {

// A hundred thousand of these are read in one go, and a JSON tree for each takes ten times as long.
QList<SliceColour> coloursFromText(const QByteArray& text)
{
    QList<double> numbers;
    const char* at = text.constData();
    const char* const end = at + text.size();
    while (at != end) {
        if (*at == '[' || *at == ']' || *at == ',') {
            ++at;
            continue;
        }
        double number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc())
            return {};
        numbers.append(number);
        at = next;
    }
    if (numbers.size() % 4 != 0)
        return {};
    QList<SliceColour> colours;
    for (qsizetype i = 0; i < numbers.size(); i += 4)
        colours.append({{numbers[i], numbers[i + 1], numbers[i + 2]}, numbers[i + 3]});
    return colours;
}

Result<PictureColours> pictureColours(const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(count, held.database.integer("SELECT count(*) FROM picture_measures"));
    PM_TRY(rows, held.database.prepare("SELECT picture, colours FROM picture_measures"));
    PictureColours colours;
    colours.reserve(count);
    while (true) {
        PM_TRY(row, rows.step());
        if (!row)
            return colours;
        if (const auto own = coloursFromText(rows.text(1).toLatin1()); !own.isEmpty())
            colours.insert(rows.text(0), own);
    }
}

} // namespace pentimento
