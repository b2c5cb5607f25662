#pragma once

#include "core/library/library.h"
#include "ui/pool/filter/pool_filter.h"

namespace pentimento {

// The filters a person gave a name, in the library. Off the GUI thread, as all of Library.
struct SavedFilter {
    QString name;
    PoolFilter filter;

    bool operator==(const SavedFilter&) const = default;
};

Result<QList<SavedFilter>> savedFilters(const Library& library); // by name; without those this version does not know
// Takes the place of one of that name. InvalidInput when the name is empty.
Result<void> keepFilter(Library& library, const SavedFilter& saved);
Result<void> removeFilter(Library& library, const QString& name);

} // namespace pentimento
