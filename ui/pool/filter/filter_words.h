#pragma once

#include "ui/pool/filter/pool_filter.h"

namespace pentimento {

// What can be asked of pictures, in the order it is shown.
enum class FilterCondition {
    Tiers,
    Text,
    Hues,
    Colour,
    Subjects,
    Authors,
    Models,
    Origins,
    Run,
    Dates,
    Unsure,
    Supplements,
};

// Whether the screen may say who made what.
enum class Makers { Shown, Hidden };

QList<FilterCondition> conditionsOf(const PoolFilter& filter); // those that are set
void drop(PoolFilter& filter, FilterCondition condition);
bool tellsTheMaker(FilterCondition condition);

// For a chip: "Peach, Rose", "Last 7 days". Of a hidden maker only what is asked, not which.
QString conditionText(const PoolFilter& filter, FilterCondition condition, Makers makers, QDate today);

QString conditionName(FilterCondition condition); // "Hue"
QString authorText(Artwork::Author author);
QString originText(Artwork::Origin origin);
QString runText(const QString& folder); // its last name

} // namespace pentimento
