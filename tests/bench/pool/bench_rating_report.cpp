// How long the statistics of a large Pool take to count: 100,000 pictures, each rated once.
#include "core/library/pool/rating_report.h"

#include "core/library/pool/decisions.h"
#include "core/metrics/colour_slice.h"
#include "tests/bench/timings.h"

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Pictures = 100'000;

PoolItem itemOf(int n)
{
    PoolItem item;
    item.artworkId = n;
    item.picture = QString::number(n).rightJustified(64, u'0');
    item.tier = Tier(n % 3);
    item.hue = hueWord(Hue(n % HueCount));
    item.subject = u"subject %1"_s.arg(n % 400);
    return item;
}

RatingEvent eventOf(int n)
{
    RatingEvent event;
    event.id = newEventId();
    event.picture = QString::number(n).rightJustified(64, u'0');
    event.newTier = Tier(n % 3);
    event.decidedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + n * 3000LL + n / 500 * 86'400'000LL).toUTC();
    event.shownAt = event.decidedAt.addMSecs(-1200);
    event.session = u"session %1"_s.arg(n / 500);
    event.source = n % 30 ? u"loupe"_s : RepeatSource;
    event.oldTier = n % 30 ? MaybeTier() : event.newTier;
    return event;
}

} // namespace

int main()
{
    QList<PoolItem> items;
    QList<RatingEvent> events;
    for (int n = 0; n < Pictures; ++n) {
        items.append(itemOf(n));
        events.append(eventOf(n));
    }
    std::printf("| ms | best | median | worst | goal |\n| --- | --- | --- | --- | --- |\n");
    const auto timed = [](const auto& work) {
        return repeat(10, [&work] {
            QElapsedTimer clock;
            clock.start();
            work();
            return millisecondsOf(clock);
        });
    };
    const QTimeZone zone("Europe/Berlin");
    RatingReport report;
    printRow("report of 100,000 decisions", timed([&] { report = ratingReport(items, events, 0, zone); }), "");
    printRow("of that, poolStats", timed([&] { (void)poolStats(items, 0, events); }), "");
    printRow("as CSV", timed([&] { (void)reportCsv(report); }), "");
}
