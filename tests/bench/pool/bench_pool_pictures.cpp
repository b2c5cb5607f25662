// How fast the Pool has its pictures at hand: from a key to the next picture at screen size, with the pictures after it
// decoded ahead and without, and a grid of a hundred thousand. Makes its own pictures, 1,664 of 1024² unless another
// number is given, and prints Markdown tables. Their files are in the page cache; no disk is measured.

#include "tests/bench/timings.h"
#include "tests/support/pool_rows.h"
#include "tests/support/sample_pictures.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pictures/prefetch.h"

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int PictureCount = 1664;
constexpr QSize PictureSize(1024, 1024);
constexpr QSize Screen(900, 900);
constexpr int Steps = 200;
constexpr int ThinkMs = 250; // between two keys of somebody quick
constexpr int GridRows = 100'000;
constexpr int Frames = 600;
constexpr int PixelsPerFrame = 60;

struct Pool {
    ObjectStore objects;
    std::shared_ptr<ThumbnailCache> thumbnails;
    QStringList pictures;
};

Pool makePool(const QString& folder, int count)
{
    Pool pool{ObjectStore(folder + u"/objects"_s), std::make_shared<ThumbnailCache>(folder + u"/thumbnails"_s), {}};
    pool.pictures.resize(count);
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            const QImage image = paintedPicture(PictureSize, static_cast<quint32>(i));
            const auto name = pool.objects.put(encoded(image, "PNG"), u"png"_s);
            if (!name || !pool.thumbnails->store(name->left(64), fitted(image, {320, 320})))
                std::printf("FAILED\n");
            else
                pool.pictures[i] = name->left(64);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
        threads.emplace_back(work);
    threads.clear();
    return pool;
}

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

QStringList neededAt(const Pool& pool, qsizetype current)
{
    QStringList needed;
    for (const qsizetype at : prefetchOrder(current, pool.pictures.size()))
        needed.append(pool.pictures.at(at));
    return needed;
}

// From the key to the picture in memory; the window paints it in the same turn of its loop.
double millisecondsTo(PictureCache& cache, const Pool& pool, qsizetype at)
{
    QElapsedTimer clock;
    clock.start();
    cache.setWanted(neededAt(pool, at), Screen);
    while (!cache.isReady(pool.pictures.at(at)))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return millisecondsOf(clock);
}

void printTimes(const char* what, const std::vector<double>& times, const char* goal)
{
    std::printf("| %s | %.1f | %.1f | %.1f | %.1f | %s |\n", what, percentile(times, 0.5), percentile(times, 0.95),
        percentile(times, 0.99), percentile(times, 1), goal);
    std::fflush(stdout);
}

void measureKeys(const Pool& pool)
{
    std::printf("\n| ms from the key to the picture | p50 | p95 | p99 | worst | goal |\n");
    std::printf("| --- | ---: | ---: | ---: | ---: | --- |\n");
    PictureCache cache(pool.objects, pool.thumbnails);
    qsizetype at = 0;
    millisecondsTo(cache, pool, at);
    printTimes("the next one, decoded ahead",
        repeat(Steps,
            [&] {
                pass(ThinkMs);
                at = (at + 1) % pool.pictures.size();
                return millisecondsTo(cache, pool, at);
            }),
        "p95 33, p99 50");
    printTimes("the next one, keys without a pause",
        repeat(Steps,
            [&] {
                at = (at + 1) % pool.pictures.size();
                return millisecondsTo(cache, pool, at);
            }),
        "");
    PictureCache cold(pool.objects, pool.thumbnails, {.pictureBytes = 8 << 20});
    printTimes("one nobody thought of",
        repeat(Steps,
            [&] {
                pass(ThinkMs);
                at = (at + pool.pictures.size() / 3 + 1) % pool.pictures.size();
                return millisecondsTo(cold, pool, at);
            }),
        "120");
}

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toDouble() / 1024;
}

QList<PoolRows::Row> gridRows(const Pool& pool)
{
    QList<PoolRows::Row> rows;
    rows.reserve(GridRows);
    for (int i = 0; i < GridRows; ++i)
        rows.append(
            {QString::number(i), pool.pictures.at(i % pool.pictures.size()), Tier(i % 3), u"peach"_s, false, {}});
    return rows;
}

bool hasAllInView(const PoolGrid& grid, const PictureCache& cache)
{
    const QAbstractItemModel& model = *grid.model();
    const int offset = grid.verticalScrollBar()->value();
    const auto rows = grid.layoutOfCells().rowsBetween(offset, offset + grid.viewport()->height());
    for (int row = rows.first; row <= rows.last; ++row) {
        if (cache.thumbnail(model.index(row, 0).data(PictureRole).toString()).image.isNull())
            return false;
    }
    return !rows.isEmpty();
}

void measureGrid(const Pool& pool)
{
    PoolRows model;
    PictureCache cache(pool.objects, pool.thumbnails);
    PoolGrid grid(cache);
    grid.resize(1100, 660);
    grid.show();
    QCoreApplication::processEvents();
    const QList<PoolRows::Row> rows = gridRows(pool);
    QElapsedTimer clock;
    clock.start();
    model.setRows(rows);
    grid.setModel(&model);
    grid.setGroups({{u"Peach"_s, QColor(0xf3, 0xab, 0x86), GridRows / 2, 1, 2, 3, true},
        {u"Rose"_s, QColor(0xe2, 0x7a, 0x8f), GridRows / 2, 1, 2, 3, false}});
    const double laidOut = millisecondsOf(clock);
    while (!hasAllInView(grid, cache))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("\n%d rows: laid out in %.1f ms, every thumbnail in view after %.0f ms (goal 1,500).\n", GridRows,
        laidOut, millisecondsOf(clock));
    std::printf("\n| ms for a frame | p50 | p95 | p99 | worst | goal |\n| --- | ---: | ---: | ---: | ---: | --- |\n");
    int missing = 0;
    printTimes("60 pixels further",
        repeat(Frames,
            [&] {
                QElapsedTimer frame;
                frame.start();
                grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->value() + PixelsPerFrame);
                QCoreApplication::processEvents();
                const double took = millisecondsOf(frame);
                missing += hasAllInView(grid, cache) ? 0 : 1;
                if (took < 16)
                    pass(16 - static_cast<int>(took));
                return took;
            }),
        "16");
    int place = 0;
    printTimes("somewhere else",
        repeat(Frames,
            [&] {
                QElapsedTimer frame;
                frame.start();
                place = (place + 7919 * 97) % grid.verticalScrollBar()->maximum();
                grid.verticalScrollBar()->setValue(place);
                QCoreApplication::processEvents();
                return millisecondsOf(frame);
            }),
        "16");
    clock.restart();
    grid.selectAll();
    grid.viewport()->repaint();
    std::printf("\nFrames of the first %d that lacked a thumbnail: %d. Taking all %d rows and painting: %.1f ms. "
                "Memory of this process: %.0f MB (goal 500).\n",
        Frames, missing, GridRows, millisecondsOf(clock), residentMb());
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = application.arguments().value(1, QString::number(PictureCount)).toInt();
    const QTemporaryDir folder;
    QElapsedTimer clock;
    clock.start();
    const Pool pool = makePool(folder.path(), qMax(20, count));
    std::printf("%lld pictures of 1024², made in %.0f s. Shown within %d × %d.\n",
        static_cast<long long>(pool.pictures.size()), millisecondsOf(clock) / 1e3, Screen.width(), Screen.height());
    measureKeys(pool);
    measureGrid(pool);
    return 0;
}
