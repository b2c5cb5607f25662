#include "core/library/pool/rating_report.h"

#include "core/library/pool/decisions.h"
#include "core/metrics/colour_slice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QTimeZone Zone(2 * 3600); // two hours east of Greenwich

QString pictureOf(int n)
{
    return QString::number(n).rightJustified(64, u'0');
}

PoolItem item(int n, MaybeTier tier, const QString& hue = {}, const QString& subject = {})
{
    PoolItem made;
    made.artworkId = n;
    made.picture = pictureOf(n);
    made.tier = tier;
    made.hue = hue;
    made.subject = subject;
    return made;
}

QDateTime at(const QString& text) // UTC
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

RatingEvent decided(int picture, MaybeTier before, MaybeTier after, const QDateTime& when)
{
    static int made = 0;
    RatingEvent event;
    event.id = QString::number(++made);
    event.picture = pictureOf(picture);
    event.oldTier = before;
    event.newTier = after;
    event.decidedAt = when;
    event.source = u"loupe"_s;
    event.session = u"s"_s;
    return event;
}

RatingEvent undoOf(const RatingEvent& slip)
{
    RatingEvent undo = decided(0, slip.newTier, slip.oldTier, slip.decidedAt.addSecs(1));
    undo.picture = slip.picture;
    undo.undoOf = slip.id;
    return undo;
}

RatingEvent timed(int picture, const QDateTime& when, qint64 tookMs)
{
    RatingEvent made = decided(picture, {}, Tier::Nope, when);
    made.shownAt = when.addMSecs(-tookMs);
    return made;
}

RatingEvent repeat(Tier before, Tier after, const QDateTime& when)
{
    RatingEvent made = decided(1, before, after, when);
    made.source = RepeatSource;
    return made;
}

TierTally tally(qint64 nope, qint64 okay, qint64 love)
{
    return {{nope, okay, love}};
}

RatingReport reportOf(const QList<PoolItem>& items, const QList<RatingEvent>& events)
{
    return ratingReport(items, events, 0, Zone);
}

} // namespace

class TestRatingReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const RatingReport report = reportOf({}, {});
        QCOMPARE(report.stats.total, 0);
        QVERIFY(report.days.isEmpty());
        QVERIFY(report.sittings.isEmpty());
        QVERIFY(report.months.isEmpty());
        QVERIFY(report.subjects.isEmpty());
        QCOMPARE(report.hues.size(), HueCount);
        QCOMPARE(report.repeats.total(), 0);
    }

    void reference()
    {
        QList<PoolItem> items{item(1, Tier::Love), item(2, Tier::Okay), item(3, Tier::Nope), item(4, {}), item(5, {}),
            item(6, Tier::Love), item(7, Tier::Nope)};
        for (const int supplement : {4, 5, 6}) // unrated, loved and refused ones
            items[supplement].supplement = true;
        const RatingReport report = ratingReport(items, {}, 3, Zone);
        QCOMPARE(report.reference, 4);
        QCOMPARE(report.referenceSupplements, 1);
        QCOMPARE(report.stats.broken, 3);
        QCOMPARE(report.stats.supplement, 3);
        QCOMPARE(report.stats.revision, poolRevision(items));
    }

    void daysAreLocal()
    {
        const QList<PoolItem> items{item(1, Tier::Love), item(2, Tier::Nope), item(3, {})};
        const RatingReport report = reportOf(items,
            {decided(1, {}, Tier::Okay, at(u"2026-11-18T21:59:59"_s)), // 23:59:59 there
                decided(2, {}, Tier::Nope, at(u"2026-11-18T22:00:00"_s)), // midnight
                decided(3, {}, Tier::Love, at(u"2026-11-19T08:00:00"_s)),
                decided(9, {}, Tier::Love, at(u"2026-11-19T08:00:01"_s)), // no longer in the Pool
                decided(1, Tier::Okay, Tier::Love, at(u"2026-11-21T08:00:00"_s)),
                decided(3, Tier::Love, {}, at(u"2026-11-21T08:00:05"_s))});
        QCOMPARE(report.days.size(), 3);
        QCOMPARE(report.days[0], (DayTally{QDate(2026, 11, 18), tally(0, 1, 0), tally(0, 1, 0)}));
        QCOMPARE(report.days[1], (DayTally{QDate(2026, 11, 19), tally(1, 0, 2), tally(1, 1, 1)}));
        QCOMPARE(report.days[2], (DayTally{QDate(2026, 11, 21), tally(0, 0, 1), tally(1, 0, 1)}));
    }

    void undoneCountsNowhere()
    {
        const QDateTime day = at(u"2026-11-19T08:00:00"_s);
        const RatingEvent kept = decided(1, {}, Tier::Okay, day);
        RatingEvent slip = timed(1, day.addSecs(5), 900);
        slip.oldTier = Tier::Okay;
        RatingEvent answer = repeat(Tier::Okay, Tier::Love, day.addSecs(20));
        const RatingReport report = reportOf({item(1, Tier::Okay)}, {kept, slip, undoOf(slip), answer, undoOf(answer)});
        QCOMPARE(report.days, (QList<DayTally>{{QDate(2026, 11, 19), tally(0, 1, 0), tally(0, 1, 0)}}));
        QVERIFY(report.sittings.isEmpty());
        QCOMPARE(report.repeats.total(), 0);
        QVERIFY(report.months.isEmpty());
        QCOMPARE(report.sources, (QList<SourceTally>{{u"loupe"_s, 1}}));
        QVERIFY(report.changed.isEmpty());
    }

    void aClockSetBackIsPutInOrder()
    {
        const RatingReport report = reportOf({item(1, {}), item(2, {})},
            {decided(1, {}, Tier::Love, at(u"2026-11-20T08:00:00"_s)),
                decided(2, {}, Tier::Nope, at(u"2026-11-19T08:00:00"_s))});
        QCOMPARE(report.days.size(), 2);
        QCOMPARE(report.days[0].day, QDate(2026, 11, 19));
        QCOMPARE(report.days[1].standing, tally(1, 0, 1));
    }

    // Eleven pictures, 2 s from one to the next, but a coffee of 6 minutes after the sixth.
    void pace()
    {
        const QDateTime start = at(u"2026-11-19T08:00:00"_s);
        QList<RatingEvent> events;
        for (int n = 0; n < 11; ++n)
            events.append(timed(n, start.addSecs(2 * n + (n > 5 ? 358 : 0)), 100 * (n + 1)));
        events.append(decided(20, {}, Tier::Love, start.addSecs(400))); // from the grid: nobody knows how long it took
        const RatingReport report = reportOf({}, events);
        QCOMPARE(report.sittings.size(), 1);
        const Sitting& sitting = report.sittings.first();
        QCOMPARE(sitting.start, start);
        QCOMPARE(sitting.end, start.addSecs(400));
        QCOMPARE(sitting.decisions, 12);
        QCOMPARE(sitting.timed, 11);
        QCOMPARE(*sitting.perHour, 1800.0); // nine steps of 2 s
        QCOMPARE(sitting.medianSeconds, 0.6); // the sixth of 0.1 … 1.1
        QCOMPARE(sitting.p90Seconds, 1.0); // the tenth: ⌈0.9 · 11⌉
    }

    void sittingsEndWithAPauseOrASession()
    {
        const QDateTime start = at(u"2026-11-19T08:00:00"_s);
        QList<RatingEvent> events{timed(1, start, 1000), timed(2, start.addMSecs(SittingPauseMs), 2000),
            timed(3, start.addMSecs(2 * SittingPauseMs + 1), 400)};
        events.append(timed(4, start.addMSecs(2 * SittingPauseMs + 2), 600));
        events.last().session = u"other"_s;
        events.append(decided(5, {}, Tier::Love, start.addDays(1))); // looked at by nobody: a script's
        const QList<Sitting> sittings = reportOf({}, events).sittings;
        QCOMPARE(sittings.size(), 3);
        QCOMPARE(sittings[0].decisions, 2);
        QCOMPARE(sittings[0].medianSeconds, 1.5); // between 1 and 2
        QVERIFY(!sittings[0].perHour); // two are too few
        QCOMPARE(sittings[1].start, start.addMSecs(2 * SittingPauseMs + 1));
        QCOMPARE(sittings[2].session, u"other"_s);
    }

    void whoWasAwayTookNoTime()
    {
        const QDateTime start = at(u"2026-11-19T08:00:00"_s);
        const Sitting sitting =
            reportOf({}, {timed(1, start, 1000), timed(2, start.addSecs(500), BreakMs + 1)}).sittings.first();
        QCOMPARE(sitting.timed, 2);
        QCOMPARE(sitting.p90Seconds, 1.0);
    }

    // Landis & Koch's way by hand. November: 20 love/love, 5 love/okay, 10 okay/love, 15 okay/okay. Observed 0.7,
    // by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5, κ = 0.4.
    void agreement()
    {
        const QDateTime october = at(u"2026-10-31T21:59:00"_s);
        const QDateTime november = at(u"2026-10-31T22:00:00"_s); // the first, there
        QList<RatingEvent> events{repeat(Tier::Nope, Tier::Nope, october)};
        const auto add = [&](Tier first, Tier second, int times) {
            for (int i = 0; i < times; ++i)
                events.append(repeat(first, second, november));
        };
        add(Tier::Love, Tier::Love, 20);
        add(Tier::Love, Tier::Okay, 5);
        add(Tier::Okay, Tier::Love, 10);
        add(Tier::Okay, Tier::Okay, 15);
        const RatingReport report = reportOf({}, events);
        QCOMPARE(report.months.size(), 2);
        QCOMPARE(report.months[0].month, QDate(2026, 10, 1));
        QCOMPARE(report.months[0].repeats, 1);
        QVERIFY(!report.months[0].kappa);
        QCOMPARE(report.months[1].repeats, 50);
        QCOMPARE(report.months[1].kappa->kappa, 0.4);
        QVERIFY(report.months[1].kappa->lower < 0.4);
        QCOMPARE(report.repeats.total(), 51);
        QCOMPARE(report.repeats.count(2, 1), 5); // love, then okay
        QCOMPARE(report.repeats.count(1, 2), 10);
        QCOMPARE(report.stats.repeats, 51);
        // With the one of October: observed 36/51, by chance (25·30 + 25·20 + 1) / 51² = 1251/2601.
        QVERIFY(qAbs(report.stats.kappa->kappa - (36.0 / 51 - 1251.0 / 2601) / (1 - 1251.0 / 2601)) < 1e-12);
    }

    void huesAndSubjects()
    {
        QList<PoolItem> items{item(1, Tier::Love, u"peach"_s, u"heron"_s), item(2, Tier::Okay, u"peach"_s, u"elk"_s),
            item(3, Tier::Nope, u"teal"_s, u"heron"_s), item(4, {}, u"teal"_s, u"ant"_s), item(5, Tier::Love)};
        for (int n = 0; n < FewestLovesOfAHue; ++n)
            items.append(item(10 + n, Tier::Love, u"blue"_s, u"wren"_s));
        const RatingReport report = reportOf(items, {});
        QCOMPARE(report.hues.size(), HueCount + 1);
        QCOMPARE(report.hues[int(Hue::Peach)], (TierRow{u"peach"_s, tally(0, 1, 1), 0}));
        QCOMPARE(report.hues[int(Hue::Teal)], (TierRow{u"teal"_s, tally(1, 0, 0), 1}));
        QVERIFY(report.hues[int(Hue::Teal)].isThin());
        QVERIFY(!report.hues[int(Hue::Blue)].isThin());
        QCOMPARE(report.hues.last(), (TierRow{{}, tally(0, 0, 1), 0}));
        QStringList names;
        for (const TierRow& row : report.subjects)
            names.append(row.name);
        QCOMPARE(names, (QStringList{u"wren"_s, u"heron"_s, {}, u"ant"_s, u"elk"_s}));
        QCOMPARE(report.subjects[1], (TierRow{u"heron"_s, tally(1, 0, 1), 0}));
    }

    void sources()
    {
        const QDateTime day = at(u"2026-11-19T08:00:00"_s);
        QList<RatingEvent> events;
        for (const QString& source : {u"grid"_s, u"loupe"_s, u"studio"_s, u"loupe"_s, u"grid"_s, u"loupe"_s}) {
            events.append(decided(1, {}, Tier::Love, day));
            events.last().source = source;
        }
        QCOMPARE(reportOf({}, events).sources, (QList<SourceTally>{{u"loupe"_s, 3}, {u"grid"_s, 2}, {u"studio"_s, 1}}));
    }

    void mostChanged()
    {
        const QDateTime day = at(u"2026-11-19T08:00:00"_s);
        QList<PoolItem> items;
        QList<RatingEvent> events;
        for (int n = 0; n < 14; ++n)
            items.append(item(n, Tier::Love));
        for (int n = 1; n < 14; ++n) { // all but the first changed once
            events.append(decided(n, {}, Tier::Okay, day));
            events.append(decided(n, Tier::Okay, Tier::Love, day));
        }
        events.append(decided(0, {}, Tier::Love, day));
        events.append(decided(0, Tier::Love, {}, day));
        events.append(decided(0, {}, Tier::Love, day)); // and came back to it
        events.append(decided(7, Tier::Love, Tier::Nope, day));
        events.append(decided(7, Tier::Nope, {}, day));
        events.append(decided(99, {}, Tier::Okay, day)); // not in the Pool
        events.append(decided(99, Tier::Okay, Tier::Love, day));
        const QList<ChangedPicture> changed = reportOf(items, events).changed;
        QCOMPARE(changed.size(), MostChangedPictures);
        QCOMPARE(changed.first(), (ChangedPicture{pictureOf(7), 7, {Tier::Okay, Tier::Love, Tier::Nope}}));
        QCOMPARE(changed.first().changes(), 2);
        QCOMPARE(changed[1].artworkId, 1);
    }

    void csvIsAsRfc4180Has()
    {
        const QString subject = u"a \"blue\" elk,\nasleep"_s;
        RatingEvent one = decided(1, {}, Tier::Love, at(u"2026-11-19T08:00:00"_s));
        const QByteArray csv = reportCsv(reportOf({item(1, Tier::Love, u"blue"_s, subject)}, {one}));
        QVERIFY(csv.startsWith("table,row,column,value\r\n"));
        QVERIFY(csv.endsWith("\r\n"));
        QVERIFY(csv.contains("pool,,love,1\r\n"));
        QVERIFY(csv.contains("day,2026-11-19,given love,1\r\n"));
        QVERIFY(csv.contains("hue,blue,love,1\r\n"));
        QVERIFY(csv.contains("subject,\"a \"\"blue\"\" elk,\nasleep\",love,1\r\n"));
        QVERIFY(csv.contains("source,loupe,decisions,1\r\n"));
        // Outside of quotes, every line break is CRLF and every record has four fields.
        bool quoted = false;
        int commas = 0;
        for (qsizetype i = 0; i < csv.size(); ++i) {
            if (csv[i] == '"')
                quoted = !quoted;
            else if (!quoted && csv[i] == ',')
                ++commas;
            else if (!quoted && csv[i] == '\n') {
                QCOMPARE(csv[i - 1], '\r');
                QCOMPARE(commas, 3);
                commas = 0;
            }
        }
        QVERIFY(!quoted);
    }

    void csvHasAllThatIsKnown()
    {
        const QDateTime start = at(u"2026-11-19T08:00:00"_s);
        QList<RatingEvent> events;
        for (int n = 0; n < 12; ++n)
            events.append(timed(n, start.addSecs(2 * n), 1500));
        for (int n = 0; n < FewestJudgedTwice; ++n)
            events.append(repeat(Tier(n % 3), Tier(n % 3), start));
        const QByteArray csv = reportCsv(reportOf({}, events));
        QVERIFY(csv.contains("sitting,2026-11-19T08:00:00.000Z,pictures per hour,1800\r\n"));
        QVERIFY(csv.contains("sitting,2026-11-19T08:00:00.000Z,median seconds,1.5\r\n"));
        QVERIFY(csv.contains("agreement,all,kappa,1\r\n"));
        QVERIFY(csv.contains("agreement,2026-11,repeats,30\r\n"));
        QVERIFY(csv.contains("repeat,first love,then love,10\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestRatingReport)
#include "tst_rating_report.moc"
