// How long the Pool's logic takes with 100,000 pictures: a Markdown table of milliseconds on standard output.
#include "tests/bench/timings.h"
#include "ui/pool/pool_model.h"
#include "ui/pool/session/rating_session.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Count = 100'000;
constexpr int Rounds = 21;

double timed(const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return millisecondsOf(clock);
}

void printTimes(const char* what, const std::vector<double>& values, const char* goal)
{
    std::printf("| %s | %.2f | %.2f | %.2f | %s |\n", what, percentile(values, 0.5), percentile(values, 0.95),
        percentile(values, 0.99), goal);
    std::fflush(stdout);
}

QString pictureOf(int n)
{
    return QString::number(n, 16).rightJustified(64, u'0');
}

// Ten thousand prompts of 600 characters, shared as poolItems() shares them.
QStringList prompts()
{
    QStringList texts;
    for (int n = 0; n < Count / 10; ++n)
        texts.append(u"Paint subject %1 in watercolour, wet in wet, with soft edges. "_s.arg(n).repeated(10));
    return texts;
}

QList<PoolItem> items()
{
    std::mt19937_64 engine(1);
    const QStringList texts = prompts();
    const QStringList subjects{u"bird"_s, u"tree"_s, u"hibiscus"_s, u"city"_s, u"bamboo"_s, u""_s};
    QList<PoolItem> made;
    made.reserve(Count);
    for (int n = 0; n < Count; ++n) {
        PoolItem item;
        item.artworkId = n;
        item.picture = pictureOf(n);
        if (engine() % 4 != 0)
            item.tier = Tier(engine() % 3);
        item.hue = hueWord(Hue(engine() % HueCount));
        item.title = u"picture %1"_s.arg(n);
        item.subject = subjects[qsizetype(engine() % quint64(subjects.size()))];
        item.prompt = texts[n / 10];
        item.source = u"/pictures/batch/%1.png"_s.arg(n);
        item.createdAt = QDateTime::fromMSecsSinceEpoch(qint64(engine() % 1'000'000'000'000)).toUTC();
        made.append(item);
    }
    return made;
}

PictureColours colours(const QList<PoolItem>& pictures)
{
    std::mt19937_64 engine(2);
    PictureColours made;
    made.reserve(pictures.size());
    for (const PoolItem& item : pictures) {
        QList<SliceColour> slices;
        for (int i = 0; i < 5; ++i)
            slices.append({labOf(QRgb(engine())), 0.2});
        made.insert(item.picture, slices);
    }
    return made;
}

void measureFilters(const QList<PoolItem>& pictures, const PictureColours& known)
{
    const auto row = [&](const char* what, const PoolFilter& filter) {
        qsizetype found = 0;
        const auto times =
            repeat(Rounds, [&] { return timed([&] { found = filteredRows(pictures, filter, known).size(); }); });
        printTimes(qPrintable(u"filter: %1 (%L2)"_s.arg(QString::fromLatin1(what)).arg(found)), times, "100");
    };
    row("all, oldest first", {});
    PoolFilter filter;
    filter.tiers = {Tier::Love, MaybeTier()};
    row("two tiers", filter);
    filter.sort = PoolSort::Hue;
    row("two tiers, by hue", filter);
    filter.sort = PoolSort::Subject;
    row("two tiers, by subject", filter);
    PoolFilter text;
    text.text = u"subject 77 edges"_s;
    row("three words in title, prompt, subject, file", text);
    text.text = u"nowhere"_s;
    row("a word that is nowhere", text);
    PoolFilter colour;
    colour.colour = PickedColour{0xffcc8844, 25};
    row("a picked colour", colour);
}

void measureSession(const QList<PoolItem>& pictures)
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    RatingSession session({}, {[](const QList<RatingDecision>&) {}, [&now] { return now; }});
    const PoolModel model(&session);
    printTimes("open", repeat(5, [&] { return timed([&] { session.setItems(pictures); }); }), "");
    PoolFilter filter;
    filter.tiers = {MaybeTier()};
    printTimes(
        "filter in the session", repeat(Rounds, [&] { return timed([&] { session.applyFilter(filter); }); }), "100");
    const auto press = [&](PoolCommand command) {
        session.painted(session.current()->picture);
        now = now.addSecs(1);
        return timed([&] { session.perform(command); });
    };
    printTimes("rate and go on", repeat(1000, [&] { return press(PoolCommand::Okay); }), "33");
    printTimes("undo", repeat(500, [&] { return press(PoolCommand::Undo); }), "33");
    filter.tiers.clear();
    filter.sort = PoolSort::Hue;
    session.applyFilter(filter);
    printTimes("groups after a rating",
        repeat(Rounds,
            [&] {
                session.rateSelection({session.current()->picture}, session.current()->tier ? MaybeTier() : Tier::Love);
                return timed([&] { Q_UNUSED(model.groups().size()) });
            }),
        "");
    QStringList selection;
    for (int place = 1000; place < 2000; ++place)
        selection.append(session.itemAt(place).picture);
    int round = 0;
    printTimes("rate 1,000 at once",
        repeat(Rounds,
            [&] {
                ++round;
                return timed([&] { session.rateSelection(selection, round % 2 == 0 ? Tier::Love : Tier::Nope); });
            }),
        "200");
}

} // namespace

int main()
{
    const QList<PoolItem> pictures = items();
    std::printf("| what | p50 ms | p95 ms | p99 ms | goal ms |\n| --- | --- | --- | --- | --- |\n");
    measureFilters(pictures, colours(pictures));
    measureSession(pictures);
}
