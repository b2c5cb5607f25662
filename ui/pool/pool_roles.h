#pragma once

#include <QColor>
#include <QString>

namespace pentimento {

// What the grid reads of each row of a model, beside Qt::DisplayRole: the short text below the picture (a number, or
// the name of a file that could not be read). All may be invalid or empty.
enum PoolRole {
    PictureRole = Qt::UserRole + 1, // QString: the picture's SHA-256
    TierRole, // int: a Tier; invalid where it is not rated
    HueRole, // QString: hueWord()
    UnsureRole, // bool
    FailureRole, // QString: why the file could not be read; it has no picture then
    EndOfPoolRoles, // where a model's own roles may begin
};

// Rows of a model that stand together under one header, those of the next group behind them.
struct PoolGroup {
    QString name; // as it is shown
    QColor colour; // of the swatch before it; invalid for none
    int count = 0; // of its rows
    int love = 0;
    int okay = 0;
    int nope = 0;
    bool isThin = false; // fewer loves than a taste can be learned from

    bool operator==(const PoolGroup&) const = default;
};

} // namespace pentimento
