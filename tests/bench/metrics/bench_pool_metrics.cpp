// How long the numbers behind the pool take: a Markdown table of milliseconds on standard output. Without arguments on
// pictures it paints itself, else on the picture files named.
#include "core/metrics/agreement.h"
#include "core/metrics/area_average.h"
#include "core/metrics/bradley_terry.h"
#include "core/metrics/colour_slice.h"
#include "core/metrics/picture_hash.h"
#include "tests/bench/timings.h"

#include <QImage>
#include <QPainter>

#include <random>

using namespace pentimento;

namespace {

constexpr int Rounds = 5;

double uniform(std::mt19937_64& engine)
{
    return static_cast<double>(engine() >> 11) * 0x1p-53;
}

// Translucent blots on cream paper, 1024 × 1024.
QImage watercolour(quint64 seed)
{
    std::mt19937_64 engine(seed);
    QImage picture(1024, 1024, QImage::Format_RGB32);
    picture.fill(QColor(251, 247, 236));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double hue = uniform(engine);
    for (int blot = 0; blot < 120; ++blot) {
        const double own = std::fmod(hue + 0.3 * uniform(engine), 1);
        painter.setBrush(QColor::fromHsvF(float(own), 0.7F, 0.8F, 0.2F));
        painter.drawEllipse(QPointF(512 + 350 * (uniform(engine) - 0.5), 512 + 350 * (uniform(engine) - 0.5)),
            150 * uniform(engine), 150 * uniform(engine));
    }
    return picture;
}

QList<QImage> picturesOf(const QList<QByteArray>& paths)
{
    QList<QImage> pictures;
    for (const QByteArray& path : paths) {
        const QImage picture(QString::fromLocal8Bit(path));
        if (!picture.isNull())
            pictures.append(picture);
    }
    for (quint64 seed = 0; paths.isEmpty() && seed < 20; ++seed)
        pictures.append(watercolour(seed));
    return pictures;
}

double timed(const std::function<void()>& work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return millisecondsOf(clock);
}

void printTimes(const QString& what, const std::vector<double>& values, const char* goal)
{
    std::printf("| %s | %.2f | %.2f | %.2f | %s |\n", qPrintable(what), percentile(values, 0), percentile(values, 0.5),
        percentile(values, 0.95), goal);
    std::fflush(stdout);
}

// The sum keeps the compiler from leaving the work out.
void measurePictures(const QList<QImage>& pictures, quint64& sum)
{
    std::vector<double> average;
    std::vector<double> slices;
    std::vector<double> whole;
    std::vector<double> hash;
    for (int round = 0; round < Rounds; ++round) {
        for (const QImage& picture : pictures) {
            QImage small;
            const QSize size = picture.size().scaled(96, 96, Qt::KeepAspectRatio);
            average.push_back(timed([&] { small = areaAveraged(picture, size); }));
            slices.push_back(timed([&] { sum += quint64(colourSlices(small)->dominant); }));
            whole.push_back(timed([&] { sum += quint64(colourSlices(picture)->dominant); }));
            hash.push_back(timed([&] { sum += pictureHash(picture); }));
        }
    }
    printTimes(QStringLiteral("area average to 96 pixels"), average, "");
    printTimes(QStringLiteral("colour slices at 96 pixels"), slices, "3");
    printTimes(QStringLiteral("colour slices of the whole picture"), whole, "");
    printTimes(QStringLiteral("picture hash"), hash, "");
}

void measureNearDuplicates(quint64& sum)
{
    std::mt19937_64 engine(1);
    std::vector<quint64> hashes(100'000);
    std::ranges::generate(hashes, engine);
    const auto times = repeat(
        200, [&] { return timed([&] { sum += nearDuplicates(hashes[engine() % hashes.size()], hashes).size(); }); });
    printTimes(QStringLiteral("near-duplicates among 100,000"), times, "5");
}

void measureLadder(int items, int duelCount, quint64& sum)
{
    std::mt19937_64 engine(2);
    std::vector<double> truth;
    std::vector<Duel> duels;
    for (int i = 0; i < items; ++i)
        truth.push_back(4 * uniform(engine) - 2);
    while (duels.size() < size_t(duelCount)) {
        const auto first = size_t(uniform(engine) * items);
        const auto second = size_t(uniform(engine) * items);
        if (first == second)
            continue;
        const bool wins = uniform(engine) < 1 / (1 + std::exp(truth[second] - truth[first]));
        duels.push_back({int(first), int(second), wins ? DuelOutcome::First : DuelOutcome::Second});
    }
    const auto fits =
        repeat(Rounds, [&] { return timed([&] { sum += BradleyTerry::fit(items, duels).has_value(); }); });
    const BradleyTerry model = *BradleyTerry::fit(items, duels);
    const auto ladders = repeat(Rounds, [&] { return timed([&] { sum += model.ladder().size(); }); });
    const auto pairs = repeat(Rounds, [&] { return timed([&] { sum += quint64(model.nextPair()->first); }); });
    const QString size = QStringLiteral(", %L1 pictures, %L2 duels").arg(items).arg(duelCount);
    printTimes(QStringLiteral("ladder: fit") + size, fits, "");
    printTimes(QStringLiteral("ladder: errors") + size, ladders, "");
    printTimes(QStringLiteral("ladder: next pair") + size, pairs, "");
}

void measureKappa(quint64& sum)
{
    AgreementTable table(3);
    for (int i = 0; i < 3; ++i)
        table.add(i, i, 20 + i);
    table.add(0, 1, 5);
    const auto times =
        repeat(200, [&] { return timed([&] { sum += cohensKappa(table, KappaWeights::Linear)->upper > 0.5; }); });
    printTimes(QStringLiteral("kappa of three tiers"), times, "");
}

} // namespace

int main(int argc, char** argv)
{
    const QList<QImage> pictures = picturesOf(QList<QByteArray>(argv + 1, argv + argc));
    if (pictures.isEmpty()) {
        std::fprintf(stderr, "no picture could be read\n");
        return 2;
    }
    quint64 sum = 0;
    std::printf("| what | best ms | median ms | p95 ms | goal ms |\n| --- | --- | --- | --- | --- |\n");
    measurePictures(pictures, sum);
    measureNearDuplicates(sum);
    measureKappa(sum);
    for (const auto& [items, duels] : {std::pair(50, 200), {300, 1500}, {1664, 1000}, {1664, 10000}, {5000, 20000}})
        measureLadder(items, duels, sum);
    std::fprintf(stderr, "(%llx)\n", static_cast<unsigned long long>(sum));
}
