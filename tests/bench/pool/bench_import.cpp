// How fast pictures come into the Pool, and what the window feels of it: makes its own PNGs of 1024², 200 unless
// another number is given, and imports them as the window does, decoded behind walls, with colours, hash and
// thumbnails. Prints Markdown tables, with the load of the machine and the CPU time a picture takes, which tells more
// on a busy one. The files are in the page cache; what is written is flushed to the disk as always.

#include "core/library/import/picture_decoder.h"
#include "core/library/import/picture_decoding.h"
#include "core/library/pool/thumbnail_cache.h"
#include "tests/bench/timings.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/stall_watch.h"
#include "ui/pool/import/import_bar.h"
#include "ui/pool/import/pool_importer.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int PictureCount = 200;
constexpr QSize PictureSize(1024, 1024);
constexpr int DecodedAgain = 40; // to learn what that takes

class NoRenderer : public SketchRenderer {
public:
    RenderResult render(const RenderRequest& /*request*/, const StopFlag& /*stop*/) override { return {}; }
};

void makePictures(const QString& folder, int count)
{
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            QFile file(folder + u"/%1.png"_s.arg(i));
            const QByteArray png = encoded(paintedPicture(PictureSize, static_cast<quint32>(i)), "PNG");
            if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size())
                std::printf("FAILED\n");
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
        threads.emplace_back(work);
}

DecodeFunction confinedDecoder()
{
    const PictureDecoderSettings settings{.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento"), .arguments = {}};
    return [decoder = std::make_shared<PictureDecoder>(settings)](const QByteArray& file, DecodeSize want,
               const StopFlag& stop) { return decoder->decode(file, want, stop); };
}

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QByteArray load()
{
    QFile file(u"/proc/loadavg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').first() : QByteArray("unknown");
}

// Of what a decoder does, which is killed in the end, so that nobody can ask how much it took: done here instead.
double decodingCpuSeconds(const QList<ImportFile>& plan)
{
    const double before = cpuSeconds();
    for (const ImportFile& file : plan) {
        QFile picture(file.path());
        if (!picture.open(QIODevice::ReadOnly) || !decodePicture(picture.readAll(), ThumbnailOnly))
            std::printf("FAILED\n");
    }
    return (cpuSeconds() - before) / static_cast<double>(plan.size());
}

struct Measured {
    double seconds = 0;
    double cpu = 0;
    std::vector<double> stalls;
    qsizetype added = 0;
    qsizetype told = 0;
};

Measured measure(const QString& folder, const QList<ImportFile>& plan)
{
    const auto library = Library::open(folder + u"/library"_s, Library::Access::ReadWrite).value();
    ThumbnailCache thumbnails(folder + u"/thumbnails"_s);
    NoRenderer renderer;
    JobRunner jobs;
    PoolImporter importer(
        library.get(), renderer, jobs, confinedDecoder, [&](const QString& picture, const QImage& thumbnail) {
            if (!thumbnails.store(picture, thumbnail))
                std::printf("FAILED\n");
        });
    ImportBar bar;
    bar.resize(1100, bar.height());
    bar.show();
    QObject::connect(
        &importer, &PoolImporter::progressed, &bar, [&bar](const JobInfo& job) { bar.display(job, false); });
    Measured measured;
    QObject::connect(&importer, &PoolImporter::added, &bar,
        [&measured](const QList<PoolItem>& items) { measured.told += items.size(); });
    QEventLoop loop;
    QObject::connect(&importer, &PoolImporter::finished, &loop, [&](const ImportReport& report) {
        measured.added = report.added.size();
        bar.summarise(report);
        if (report.end)
            std::printf("FAILED: %s\n", qPrintable(report.end->detail));
        loop.quit();
    });
    StallWatch watch;
    watch.take();
    const double cpuBefore = cpuSeconds();
    QElapsedTimer clock;
    clock.start();
    importer.start(plan);
    loop.exec();
    measured.seconds = millisecondsOf(clock) / 1e3;
    measured.stalls = watch.take();
    measured.cpu = cpuSeconds() - cpuBefore;
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = qMax(1, application.arguments().value(1, QString::number(PictureCount)).toInt());
    const QTemporaryDir folder;
    const QTemporaryDir pictures;
    makePictures(pictures.path(), count);
    QElapsedTimer clock;
    clock.start();
    const auto plan = planImport({pictures.path()}).value();
    const double planned = millisecondsOf(clock);
    const QByteArray before = load();
    const Measured measured = measure(folder.path(), plan);
    const auto cores = std::thread::hardware_concurrency();
    const auto added = static_cast<double>(measured.added);
    std::printf("%lld pictures of 1024², planned in %.0f ms, on %u cores. Load before %s, after %s.\n\n",
        static_cast<long long>(plan.size()), planned, cores, before.constData(), load().constData());
    std::printf("| | | goal |\n| --- | ---: | --- |\n");
    std::printf("| pictures a second | %.1f | 40 |\n", added / measured.seconds);
    const double own = measured.cpu / added;
    const double decoding = decodingCpuSeconds(plan.first(qMin<qsizetype>(plan.size(), DecodedAgain)));
    std::printf("| CPU of a picture, ms: here, of its decoding | %.1f, %.1f | |\n", 1e3 * own, 1e3 * decoding);
    std::printf("| of a second on each core it got | %.0f %% | |\n",
        100 * (own + decoding) * added / (measured.seconds * cores));
    std::printf("| pictures a second, were the cores its own | %.0f | 40 |\n", cores / (own + decoding));
    std::printf("| added, told to the window | %lld, %lld | all |\n", static_cast<long long>(measured.added),
        static_cast<long long>(measured.told));
    std::printf("| ms an event waits for the window's thread, p50, p99, worst | %.1f, %.1f, %.1f | worst 100 |\n",
        percentile(measured.stalls, 0.5), percentile(measured.stalls, 0.99), percentile(measured.stalls, 1));
    return measured.added == plan.size() ? 0 : 1;
}
