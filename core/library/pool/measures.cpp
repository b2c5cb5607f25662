#include "core/library/pool/measures.h"

#include "core/metrics/picture_hash.h"
#include "core/store/rows.h"

namespace pentimento {

namespace {

Json colourJson(const ColourSlices& slices)
{
    Json colours = Json::array();
    for (const SliceColour& colour : slices.colours)
        colours.push_back({colour.lab.lightness, colour.lab.a, colour.lab.b, colour.weight});
    return colours;
}

} // namespace

std::optional<PictureMeasures> measurePicture(const QImage& picture)
{
    const auto slices = colourSlices(picture);
    if (!slices)
        return std::nullopt;
    return PictureMeasures{*slices, pictureHash(picture)};
}

Result<void> keepMeasures(Library& library, const QString& picture, const PictureMeasures& measures)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(insert, held.database.prepare("INSERT OR REPLACE INTO picture_measures VALUES (?, ?, ?, ?, ?)"));
    return insert
        .bind(picture, MeasuresVersion, hueWord(measures.slices.hue),
            QString::fromUtf8(jsonLine(colourJson(measures.slices))), static_cast<qint64>(measures.hash))
        .run();
}

Result<QList<KeptHash>> keptHashes(const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(rows, held.database.prepare("SELECT picture, hash FROM picture_measures ORDER BY picture"));
    return rowsOf(rows, [](const Statement& row) {
        return KeptHash{row.text(0), static_cast<quint64>(row.integer(1))};
    });
}

} // namespace pentimento
