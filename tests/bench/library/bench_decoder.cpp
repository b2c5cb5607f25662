// How fast foreign pictures are decoded behind walls: one decoder, then one on each core. Prints a Markdown table.

#include "core/library/import/picture_decoder.h"
#include "core/library/import/picture_decoding.h"
#include "core/library/import/plain_png.h"
#include "tests/bench/timings.h"
#include "tests/support/sample_pictures.h"

#include <QGuiApplication>

#include <thread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr QSize Size(1024, 1024);
constexpr int Times = 60;

struct Sample {
    const char* name;
    QByteArray file;
    DecodeSize want;
};

const PictureDecoderSettings settings{.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento"), .arguments = {}};

double cpuMs(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto ms = [](const timeval& time) {
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-3 * static_cast<double>(time.tv_usec);
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

// What decoding takes in this process, where it can be counted.
double decodingCpuMs(const Sample& sample)
{
    const double before = cpuMs(RUSAGE_SELF);
    for (int i = 0; i < Times; ++i) {
        if (!decodePicture(sample.file, sample.want))
            std::printf("FAILED\n");
    }
    return (cpuMs(RUSAGE_SELF) - before) / Times;
}

std::vector<double> decodeTimes(PictureDecoder& walled, const Sample& sample)
{
    const StopFlag stop;
    return repeat(Times, [&] {
        QElapsedTimer clock;
        clock.start();
        const auto decoded = walled.decode(sample.file, sample.want, stop);
        if (!decoded)
            std::printf("FAILED: %s\n", qPrintable(decoded.error().detail));
        return millisecondsOf(clock);
    });
}

double perSecond(const Sample& sample, int decoders)
{
    QElapsedTimer clock;
    {
        std::vector<std::unique_ptr<PictureDecoder>> made;
        std::vector<std::jthread> threads;
        made.reserve(static_cast<size_t>(decoders));
        threads.reserve(static_cast<size_t>(decoders));
        for (int i = 0; i < decoders; ++i)
            made.push_back(std::make_unique<PictureDecoder>(settings));
        clock.start();
        for (auto& walled : made)
            threads.emplace_back([&] { decodeTimes(*walled, sample); });
    }
    return decoders * Times / (millisecondsOf(clock) / 1e3);
}

void printStart()
{
    const QByteArray file = encoded(paintedPicture({64, 64}), "PNG");
    const auto times = repeat(10, [&] {
        QElapsedTimer clock;
        clock.start();
        const auto decoded = PictureDecoder(settings).decode(file, ThumbnailOnly, StopFlag());
        if (!decoded)
            std::printf("FAILED: %s\n", qPrintable(decoded.error().detail));
        return millisecondsOf(clock);
    });
    std::printf("\n| | best | median | worst | goal |\n| --- | ---: | ---: | ---: | --- |\n");
    printRow("start of the child, a picture of 64² and its end, ms", times, "");
    const QByteArray painted = encoded(paintedPicture(Size), "PNG");
    printRow("isPlainPng of 1024², ms",
        repeat(20,
            [&] {
                QElapsedTimer clock;
                clock.start();
                if (!isPlainPng(painted))
                    std::printf("FAILED\n");
                return millisecondsOf(clock);
            }),
        "");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QImage image = paintedPicture(Size);
    QImage transparent = image.convertToFormat(QImage::Format_ARGB32);
    transparent.setPixel(0, 0, 0);
    const QByteArray png = encoded(image, "PNG");
    const QList<Sample> samples{{"PNG", png, ThumbnailOnly},
        {"PNG with alpha", encoded(transparent, "PNG"), ThumbnailOnly}, {"PNG, all its pixels", png, AllPixels},
        {"JPEG", encoded(image, "JPEG", 90), ThumbnailOnly},
        {"JPEG, all its pixels", encoded(image, "JPEG", 90), AllPixels},
        {"WebP", encoded(image, "WEBP", 90), ThumbnailOnly}};
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    std::printf(
        "1024² each, %d times. One decoder: ms a picture; all: %d decoders side by side, their start included.\n\n",
        Times, cores);
    std::printf("| | KB | CPU of decoding, ms | median | p95 | all, pictures/s |\n| --- | ---: | ---: | ---: | ---: | "
                "---: |\n");
    for (const Sample& sample : samples) {
        PictureDecoder walled(settings);
        decodeTimes(walled, sample); // warm
        const auto times = decodeTimes(walled, sample);
        std::printf("| %s | %lld | %.1f | %.1f | %.1f | %.0f |\n", sample.name,
            static_cast<long long>(sample.file.size() / 1024), decodingCpuMs(sample), percentile(times, 0.5),
            percentile(times, 0.95), perSecond(sample, cores));
        std::fflush(stdout);
    }
    printStart();
    return 0;
}
