#include "core/library/pool/rating_report.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr std::array tiers{Tier::Love, Tier::Okay, Tier::Nope};

QString field(const QString& text)
{
    const bool isPlain = !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\r') && !text.contains(u'\n');
    return isPlain ? text : u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString numberText(double value)
{
    return QString::number(value, 'g', 6);
}

class Table {
public:
    Table() { add(u"table"_s, u"row"_s, u"column"_s, u"value"_s); }

    void add(const QString& table, const QString& row, const QString& column, const QString& value)
    {
        const QStringList fields{field(table), field(row), field(column), field(value)};
        m_text += (fields.join(u',') + u"\r\n"_s).toUtf8();
    }
    void add(const QString& table, const QString& row, const QString& column, qint64 value)
    {
        add(table, row, column, QString::number(value));
    }
    void add(const QString& table, const QString& row, const QString& prefix, const TierTally& tally)
    {
        for (const Tier tier : tiers)
            add(table, row, prefix + tierWord(tier), tally.of(tier));
    }
    void add(const QString& table, const QString& row, const std::optional<Agreement>& agreement)
    {
        if (!agreement)
            return;
        add(table, row, u"kappa"_s, numberText(agreement->kappa));
        add(table, row, u"lower"_s, numberText(agreement->lower));
        add(table, row, u"upper"_s, numberText(agreement->upper));
    }

    const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
};

void addPool(const RatingReport& report, Table& table)
{
    const PoolStats& stats = report.stats;
    const QList<std::pair<QString, qint64>> counts{{u"total"_s, stats.total}, {u"broken"_s, stats.broken},
        {u"love"_s, stats.love}, {u"okay"_s, stats.okay}, {u"nope"_s, stats.nope}, {u"unrated"_s, stats.unrated},
        {u"supplement"_s, stats.supplement}, {u"reference"_s, report.reference}};
    for (const auto& [name, count] : counts)
        table.add(u"pool"_s, {}, name, count);
    table.add(u"pool"_s, {}, u"revision"_s, stats.revision);
}

void addDays(const RatingReport& report, Table& table)
{
    for (const DayTally& day : report.days) {
        const QString row = day.day.toString(Qt::ISODate);
        table.add(u"day"_s, row, u"given "_s, day.given);
        table.add(u"day"_s, row, u"standing "_s, day.standing);
    }
}

void addSittings(const RatingReport& report, Table& table)
{
    for (const Sitting& sitting : report.sittings) {
        const QString row = sitting.start.toUTC().toString(Qt::ISODateWithMs);
        table.add(u"sitting"_s, row, u"end"_s, sitting.end.toUTC().toString(Qt::ISODateWithMs));
        table.add(u"sitting"_s, row, u"decisions"_s, sitting.decisions);
        if (sitting.perHour)
            table.add(u"sitting"_s, row, u"pictures per hour"_s, numberText(*sitting.perHour));
        table.add(u"sitting"_s, row, u"median seconds"_s, numberText(sitting.medianSeconds));
        table.add(u"sitting"_s, row, u"p90 seconds"_s, numberText(sitting.p90Seconds));
    }
}

void addAgreement(const RatingReport& report, Table& table)
{
    table.add(u"agreement"_s, u"all"_s, u"repeats"_s, report.stats.repeats);
    table.add(u"agreement"_s, u"all"_s, report.stats.kappa);
    for (const MonthAgreement& month : report.months) {
        const QString row = month.month.toString(u"yyyy-MM"_s);
        table.add(u"agreement"_s, row, u"repeats"_s, month.repeats);
        table.add(u"agreement"_s, row, month.kappa);
    }
    for (const Tier first : tiers) {
        for (const Tier second : tiers) {
            const int times = report.repeats.count(static_cast<int>(first), static_cast<int>(second));
            table.add(u"repeat"_s, u"first "_s + tierWord(first), u"then "_s + tierWord(second), times);
        }
    }
}

void addRows(const QString& name, const QList<TierRow>& rows, Table& table)
{
    for (const TierRow& row : rows) {
        table.add(name, row.name, {}, row.tiers);
        table.add(name, row.name, u"unrated"_s, row.unrated);
    }
}

} // namespace

QByteArray reportCsv(const RatingReport& report)
{
    Table table;
    addPool(report, table);
    addDays(report, table);
    addSittings(report, table);
    addAgreement(report, table);
    addRows(u"hue"_s, report.hues, table);
    addRows(u"subject"_s, report.subjects, table);
    for (const SourceTally& source : report.sources)
        table.add(u"source"_s, source.source, u"decisions"_s, source.decisions);
    for (const ChangedPicture& changed : report.changed)
        table.add(u"changed"_s, changed.picture, u"changes"_s, changed.changes());
    return table.text();
}

} // namespace pentimento
