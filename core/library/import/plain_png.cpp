#include "core/library/import/plain_png.h"

#include "core/base/hash.h"
#include "core/library/import/decoded_picture.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>

namespace pentimento {

namespace {

constexpr qsizetype Overhead = 12; // of a chunk: length, name, checksum

struct Chunk {
    QByteArrayView name;
    QByteArrayView data;
};

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

// The chunk that starts here; one without a name when it is cut off or its checksum is wrong.
Chunk chunkAt(const QByteArray& file, qsizetype start)
{
    const qsizetype left = file.size() - start;
    if (left < Overhead || numberAt(file, start) > static_cast<quint64>(left - Overhead))
        return {};
    const QByteArrayView covered(file.constData() + start + 4, 4 + static_cast<qsizetype>(numberAt(file, start)));
    if (crc32(covered) != numberAt(file, start + 4 + covered.size()))
        return {};
    return {covered.first(4), covered.sliced(4)};
}

enum ColourType { Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6 };

// What was read so far decides what may follow.
class Reader {
public:
    bool take(const Chunk& chunk)
    {
        const qsizetype before = m_seen.value(chunk.name.toByteArray());
        ++m_seen[chunk.name.toByteArray()];
        if (chunk.name != "IHDR" && !m_seen.contains("IHDR"))
            return false;
        const bool mayRepeat = chunk.name == "IDAT" || chunk.name == "tEXt";
        if (before > 0 && !mayRepeat)
            return false;
        const bool follows = m_last == "IDAT";
        m_last = chunk.name.toByteArray();
        return chunk.name == "IDAT" ? takeData(chunk, before, follows) : takeOther(chunk);
    }
    bool ended() const { return m_last == "IEND"; }
    bool whole() const { return ended() && m_dataBytes > 0; }

private:
    bool takeData(const Chunk& chunk, qsizetype before, bool follows)
    {
        m_dataBytes += chunk.data.size();
        return (before == 0 || follows) && (m_colourType != Palette || m_seen.contains("PLTE"));
    }

    bool takeOther(const Chunk& chunk)
    {
        const QByteArrayView name = chunk.name;
        const qsizetype bytes = chunk.data.size();
        const bool beforeData = !m_seen.contains("IDAT");
        const bool beforePalette = beforeData && !m_seen.contains("PLTE") && !m_seen.contains("tRNS");
        if (name == "IHDR")
            return takeHeader(chunk.data);
        if (name == "PLTE")
            return beforeData && !m_seen.contains("tRNS") && !m_seen.contains("bKGD") && takePalette(bytes);
        if (name == "tRNS")
            return beforeData && transparencyFits(bytes);
        if (name == "bKGD")
            return beforeData && bytes == backgroundBytes();
        if (name == "pHYs")
            return beforeData && bytes == 9;
        if (name == "sRGB")
            return beforePalette && bytes == 1 && static_cast<quint8>(chunk.data[0]) <= 3;
        if (name == "gAMA")
            return beforePalette && bytes == 4 && numberAt(chunk.data, 0) > 0;
        if (name == "cHRM")
            return beforePalette && bytes == 32;
        if (name == "tEXt")
            return isText(chunk.data);
        return name == "IEND" && bytes == 0;
    }

    bool takeHeader(QByteArrayView data)
    {
        if (data.size() != 13 || m_seen.size() != 1)
            return false;
        constexpr quint32 Most = PictureLimits::Side;
        const quint32 width = numberAt(data, 0);
        const quint32 height = numberAt(data, 4);
        m_colourType = static_cast<quint8>(data[9]);
        const bool known = m_colourType == Grey || m_colourType == Rgb || m_colourType == Palette
            || m_colourType == GreyAlpha || m_colourType == RgbAlpha;
        const bool sane = width > 0 && height > 0 && width <= Most && height <= Most
            && qint64{width} * height <= PictureLimits::Pixels;
        // Bit depth, compression, filter, interlace.
        return sane && known && data[8] == 8 && data[10] == 0 && data[11] == 0 && data[12] == 0;
    }

    bool takePalette(qsizetype bytes)
    {
        m_colours = bytes / 3;
        return m_colourType != Grey && m_colourType != GreyAlpha && bytes % 3 == 0 && m_colours >= 1
            && m_colours <= 256;
    }

    bool transparencyFits(qsizetype bytes) const
    {
        if (m_colourType == Palette)
            return bytes >= 1 && bytes <= m_colours;
        return (m_colourType == Grey && bytes == 2) || (m_colourType == Rgb && bytes == 6);
    }

    qsizetype backgroundBytes() const
    {
        if (m_colourType == Palette)
            return m_colours > 0 ? 1 : -1;
        return m_colourType == Grey || m_colourType == GreyAlpha ? 2 : 6;
    }

    static bool isText(QByteArrayView data) // §11.3.3
    {
        const auto printable = [](char c) {
            const auto byte = static_cast<quint8>(c);
            return (byte >= 32 && byte <= 126) || byte >= 161;
        };
        const qsizetype end = data.indexOf('\0');
        const QByteArrayView keyword = data.first(qMax<qsizetype>(end, 0));
        return !keyword.isEmpty() && keyword.size() <= 79 && std::all_of(keyword.begin(), keyword.end(), printable)
            && data.indexOf('\0', end + 1) < 0;
    }

    QHash<QByteArray, qsizetype> m_seen; // how often, by name
    QByteArray m_last;
    int m_colourType = -1;
    qsizetype m_colours = 0;
    qsizetype m_dataBytes = 0;
};

} // namespace

bool isPlainPng(const QByteArray& file)
{
    if (pictureFormatOf(file) != PictureFormat::Png)
        return false;
    Reader reader;
    qsizetype at = 8; // behind the signature
    while (!reader.ended()) {
        const Chunk chunk = chunkAt(file, at);
        if (chunk.name.isEmpty() || !reader.take(chunk))
            return false;
        at += chunk.data.size() + Overhead;
    }
    return reader.whole() && at == file.size();
}

} // namespace pentimento
