// How well the picture hash tells copies from other pictures, beside the difference hash (a bit for each of 9 × 8 greys
// that is darker than its right neighbour). Arguments: the originals, each named VARIATION_DRAWING.png; pictures with
// the same DRAWING are counted apart, for they may well look the same. A Markdown table for each goes to standard
// output.
#include "core/metrics/area_average.h"
#include "core/metrics/picture_hash.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

using namespace pentimento;

namespace {

constexpr std::array<int, 6> Distances{4, 6, 8, 10, 12, 14};

using Hash = std::function<quint64(const QImage&)>;
using Counts = std::array<int, 65>;

struct Original {
    QString drawing;
    QImage picture;
};

quint64 differenceHash(const QImage& picture)
{
    const QImage small = areaAveraged(picture, {9, 8});
    quint64 hash = 0;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            hash |= quint64(qGray(small.pixel(x, y)) < qGray(small.pixel(x + 1, y))) << (8 * y + x);
    }
    return hash;
}

QImage resized(const QImage& picture, double factor)
{
    return picture.scaled(picture.size() * factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage encoded(const QImage& picture, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG", quality);
    return QImage::fromData(bytes);
}

QImage curved(const QImage& picture, const std::function<double(double)>& curve)
{
    QImage changed = picture.convertToFormat(QImage::Format_RGB32);
    std::array<int, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = std::clamp(qRound(255 * curve(double(i) / 255)), 0, 255);
    const auto looked = [&table](int value) { return table[size_t(value)]; };
    for (int y = 0; y < changed.height(); ++y) {
        QRgb* line = reinterpret_cast<QRgb*>(changed.scanLine(y));
        std::transform(line, line + changed.width(), line,
            [&](QRgb pixel) { return qRgb(looked(qRed(pixel)), looked(qGreen(pixel)), looked(qBlue(pixel))); });
    }
    return changed;
}

QImage cropped(const QImage& picture, double share)
{
    const int dx = int(picture.width() * share);
    const int dy = int(picture.height() * share);
    return picture.copy(picture.rect().adjusted(dx, dy, -dx, -dy));
}

const QList<std::pair<const char*, std::function<QImage(const QImage&)>>>& alterations()
{
    static const QList<std::pair<const char*, std::function<QImage(const QImage&)>>> all{
        {"a quarter the size", [](const QImage& picture) { return resized(picture, 0.25); }},
        {"half the size", [](const QImage& picture) { return resized(picture, 0.5); }},
        {"1.3 times the size", [](const QImage& picture) { return resized(picture, 1.3); }},
        {"JPEG 85", [](const QImage& picture) { return encoded(picture, 85); }},
        {"JPEG 40", [](const QImage& picture) { return encoded(picture, 40); }},
        {"256 colours", [](const QImage& picture) { return picture.convertToFormat(QImage::Format_Indexed8); }},
        {"10 % brighter", [](const QImage& picture) { return curved(picture, [](double x) { return 1.1 * x; }); }},
        {"15 % darker", [](const QImage& picture) { return curved(picture, [](double x) { return 0.85 * x; }); }},
        {"gamma 0.8", [](const QImage& picture) { return curved(picture, [](double x) { return std::pow(x, 0.8); }); }},
        {"gamma 1.25",
            [](const QImage& picture) { return curved(picture, [](double x) { return std::pow(x, 1.25); }); }},
        {"20 % more contrast",
            [](const QImage& picture) { return curved(picture, [](double x) { return 0.5 + 1.2 * (x - 0.5); }); }},
        {"1 % cut off", [](const QImage& picture) { return cropped(picture, 0.01); }},
        {"3 % cut off", [](const QImage& picture) { return cropped(picture, 0.03); }},
    };
    return all;
}

void printRow(const QString& what, const Counts& counts)
{
    int total = 0;
    for (const int count : counts)
        total += count;
    std::printf("| %s | %d |", qPrintable(what), total);
    for (const int distance : Distances) {
        int within = 0;
        for (int i = 0; i <= distance; ++i)
            within += counts[size_t(i)];
        std::printf(" %d |", within);
    }
    std::printf("\n");
    std::fflush(stdout);
}

void measure(const char* name, const Hash& hash, const QList<Original>& originals)
{
    std::printf("\n| %s: pairs within a distance of | all | 4 | 6 | 8 | 10 | 12 | 14 |\n", name);
    std::printf("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    std::vector<quint64> hashes;
    for (const Original& original : originals)
        hashes.push_back(hash(original.picture));
    for (const auto& [what, alter] : alterations()) {
        Counts counts{};
        for (size_t i = 0; i < hashes.size(); ++i)
            ++counts[size_t(hashDistance(hashes[i], hash(alter(originals[qsizetype(i)].picture))))];
        printRow(QString::fromUtf8(what), counts);
    }
    QMap<QString, Counts> pairs;
    for (size_t i = 0; i < hashes.size(); ++i) {
        for (size_t j = i + 1; j < hashes.size(); ++j) {
            const QString& x = originals[qsizetype(i)].drawing;
            const QString& y = originals[qsizetype(j)].drawing;
            const auto series = [](const QString& drawing) { return drawing.section(u'-', 0, 0); };
            const char* kind = x == y ? "one drawing" : series(x) == series(y) ? "one series" : "different drawings";
            ++pairs[QString::fromLatin1(kind)][size_t(hashDistance(hashes[i], hashes[j]))];
        }
    }
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        printRow(pair.key(), *pair);
}

} // namespace

int main(int argc, char** argv)
{
    QList<Original> originals;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        const QImage picture(path);
        if (!picture.isNull())
            originals.append({QFileInfo(path).completeBaseName().section(u'_', 1), picture});
    }
    if (originals.size() < 2) {
        std::fprintf(stderr, "usage: bench_picture_hash VARIATION_DRAWING.png …\n");
        return 2;
    }
    measure("cosine transform", pictureHash, originals);
    measure("difference", differenceHash, originals);
}
