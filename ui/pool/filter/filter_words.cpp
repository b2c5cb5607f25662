#include "ui/pool/filter/filter_words.h"

#include "ui/pool/pool_words.h"

#include <QColor>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

constexpr int MostNames = 2; // of a chip

template <typename Value, typename Name> QString listText(const QList<Value>& values, const Name& nameOf)
{
    QStringList names;
    for (const Value& value : values.first(qMin<qsizetype>(MostNames, values.size())))
        names.append(nameOf(value));
    QString text = names.join(u", "_s);
    if (values.size() <= MostNames)
        return text;
    //: Of a list that is too long: its first names, and how many there are beside them.
    return FilterWords::tr("%1 +%2").arg(text, QLocale().toString(values.size() - MostNames));
}

QString asItIs(const QString& text)
{
    return text;
}

QString dateText(QDate from, QDate to, QDate today)
{
    const auto text = [](QDate date) { return QLocale().toString(date, QLocale::ShortFormat); };
    if (from == today && to == today)
        return FilterWords::tr("Today");
    if (to == today && from == today.addDays(-6))
        return FilterWords::tr("Last 7 days");
    if (!to.isValid())
        return FilterWords::tr("Since %1").arg(text(from));
    if (!from.isValid())
        return FilterWords::tr("Until %1").arg(text(to));
    return from == to ? text(from) : FilterWords::tr("%1 – %2").arg(text(from), text(to));
}

bool isSet(const PoolFilter& filter, FilterCondition condition)
{
    PoolFilter without = filter;
    drop(without, condition);
    return without != filter;
}

} // namespace

QList<FilterCondition> conditionsOf(const PoolFilter& filter)
{
    QList<FilterCondition> conditions;
    for (int i = 0; i <= int(FilterCondition::Supplements); ++i) {
        if (isSet(filter, FilterCondition(i)))
            conditions.append(FilterCondition(i));
    }
    return conditions;
}

void drop(PoolFilter& filter, FilterCondition condition)
{
    switch (condition) {
    case FilterCondition::Tiers:
        return filter.tiers.clear();
    case FilterCondition::Text:
        return filter.text.clear();
    case FilterCondition::Hues:
        return filter.hues.clear();
    case FilterCondition::Colour:
        return filter.colour.reset();
    case FilterCondition::Subjects:
        return filter.subjects.clear();
    case FilterCondition::Authors:
        filter.authors = {}; // Qt compares a cleared list of these with an empty one by memcmp(…, null, 0)
        return;
    case FilterCondition::Models:
        return filter.models.clear();
    case FilterCondition::Origins:
        filter.origins = {};
        return;
    case FilterCondition::Run:
        return filter.run.clear();
    case FilterCondition::Dates:
        filter.from = {};
        filter.to = {};
        return;
    case FilterCondition::Unsure:
        filter.unsureOnly = false;
        return;
    case FilterCondition::Supplements:
        filter.supplementsOnly = false;
        return;
    }
    Q_UNREACHABLE();
}

bool tellsTheMaker(FilterCondition condition)
{
    return condition == FilterCondition::Authors || condition == FilterCondition::Models
        || condition == FilterCondition::Origins || condition == FilterCondition::Run;
}

QString conditionText(const PoolFilter& filter, FilterCondition condition, Makers makers, QDate today)
{
    if (makers == Makers::Hidden && tellsTheMaker(condition))
        //: Of a condition on who made a picture, while that is hidden: "Model: hidden".
        return FilterWords::tr("%1: hidden").arg(conditionName(condition));
    switch (condition) {
    case FilterCondition::Tiers:
        return listText(filter.tiers, tierName);
    case FilterCondition::Text:
        return FilterWords::tr("“%1”").arg(filter.text.simplified());
    case FilterCondition::Hues:
        return listText(filter.hues, hueName);
    case FilterCondition::Colour:
        //: Pictures that have about the colour %1, "#e07fbc".
        return FilterWords::tr("Near %1").arg(QColor(filter.colour->colour).name());
    case FilterCondition::Subjects:
        return listText(filter.subjects, asItIs);
    case FilterCondition::Authors:
        return FilterWords::tr("Author: %1").arg(listText(filter.authors, authorText));
    case FilterCondition::Models:
        return listText(filter.models, asItIs);
    case FilterCondition::Origins:
        return FilterWords::tr("From: %1").arg(listText(filter.origins, originText));
    case FilterCondition::Run:
        return FilterWords::tr("Run: %1").arg(runText(filter.run));
    case FilterCondition::Dates:
        return dateText(filter.from, filter.to, today);
    case FilterCondition::Unsure:
    case FilterCondition::Supplements:
        return conditionName(condition);
    }
    Q_UNREACHABLE();
}

QString conditionName(FilterCondition condition)
{
    switch (condition) {
    case FilterCondition::Tiers:
        return FilterWords::tr("Rating");
    case FilterCondition::Text:
        return FilterWords::tr("Text");
    case FilterCondition::Hues:
        return FilterWords::tr("Hue");
    case FilterCondition::Colour:
        return FilterWords::tr("Colour");
    case FilterCondition::Subjects:
        return FilterWords::tr("Subject");
    case FilterCondition::Authors:
        return FilterWords::tr("Author");
    case FilterCondition::Models:
        return FilterWords::tr("Model");
    case FilterCondition::Origins:
        //: Which part of the program a picture came from.
        return FilterWords::tr("Origin");
    case FilterCondition::Run:
        return FilterWords::tr("Run");
    case FilterCondition::Dates:
        return FilterWords::tr("Date");
    case FilterCondition::Unsure:
        return FilterWords::tr("Unsure only");
    case FilterCondition::Supplements:
        return FilterWords::tr("Supplements only");
    }
    Q_UNREACHABLE();
}

QString authorText(Artwork::Author author)
{
    switch (author) {
    case Artwork::Author::Model:
        return FilterWords::tr("Language model");
    case Artwork::Author::Human:
        return FilterWords::tr("Person");
    case Artwork::Author::Tuner:
        return FilterWords::tr("Tuner");
    case Artwork::Author::Policy:
        return FilterWords::tr("Trained policy");
    case Artwork::Author::Import:
        //: Of an imported picture: nobody knows who made it.
        return FilterWords::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString originText(Artwork::Origin origin)
{
    switch (origin) {
    case Artwork::Origin::Studio:
        return FilterWords::tr("Studio");
    case Artwork::Origin::Import:
        return FilterWords::tr("Import");
    case Artwork::Origin::Run:
        return FilterWords::tr("Run");
    case Artwork::Origin::Batch:
        return FilterWords::tr("Batch");
    case Artwork::Origin::Training:
        return FilterWords::tr("Training");
    }
    Q_UNREACHABLE();
}

QString runText(const QString& folder)
{
    return folder.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

} // namespace pentimento
