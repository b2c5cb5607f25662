#include "ui/pool/filter/saved_filters.h"

using namespace Qt::StringLiterals;

namespace pentimento {

Result<QList<SavedFilter>> savedFilters(const Library& library)
{
    const HeldDatabase held = library.hold();
    PM_TRY(rows, held.database.prepare("SELECT name, filter FROM saved_filters ORDER BY name"));
    QList<SavedFilter> saved;
    while (true) {
        PM_TRY(row, rows.step());
        if (!row)
            return saved;
        if (const auto filter = PoolFilter::fromJson(parseJson(rows.text(1).toUtf8())))
            saved.append({rows.text(0), *filter});
    }
}

Result<void> keepFilter(Library& library, const SavedFilter& saved)
{
    PM_CHECK(library.checkWritable());
    if (saved.name.trimmed().isEmpty())
        return Unexpected(Error::Kind::InvalidInput, u"a saved filter needs a name"_s);
    const HeldDatabase held = library.hold();
    PM_TRY(insert, held.database.prepare("INSERT OR REPLACE INTO saved_filters (name, filter) VALUES (?, ?)"));
    return insert.bind(saved.name.trimmed(), QString::fromUtf8(jsonLine(saved.filter.toJson()))).run();
}

Result<void> removeFilter(Library& library, const QString& name)
{
    PM_CHECK(library.checkWritable());
    const HeldDatabase held = library.hold();
    PM_TRY(remove, held.database.prepare("DELETE FROM saved_filters WHERE name = ?"));
    return remove.bind(name).run();
}

} // namespace pentimento
