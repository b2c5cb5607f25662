#include "core/sketch/png_chunks.h"

#include "core/base/hash.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QByteArray pngSignature = QByteArrayLiteral("\x89PNG\r\n\x1a\n");
constexpr qsizetype ChunkOverhead = 12; // length, type, checksum
constexpr quint32 MaxChunkBytes = 0x7fffffff; // §5.3
constexpr int IhdrBytes = 13;

struct Chunk {
    QByteArray type;
    qsizetype start = 0; // of its length field
    QByteArray data; // shares the file's memory only while the file lives
    qsizetype bytes() const { return data.size() + ChunkOverhead; }
};

quint32 bigEndianAt(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

void appendBigEndian(QByteArray& bytes, quint32 value)
{
    const quint32 ordered = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&ordered), sizeof ordered);
}

QByteArray chunkBytes(const QByteArray& type, const QByteArray& data)
{
    QByteArray chunk;
    appendBigEndian(chunk, static_cast<quint32>(data.size()));
    chunk.append(type).append(data);
    appendBigEndian(chunk, crc32(type + data));
    return chunk;
}

Unexpected damaged(const QString& what)
{
    return Unexpected(Error::Kind::InvalidInput, u"damaged PNG: "_s + what);
}

bool isTypeName(const QByteArray& type)
{
    return std::all_of(
        type.begin(), type.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

Result<Chunk> chunkAt(const QByteArray& png, qsizetype start)
{
    const qsizetype left = png.size() - start;
    if (left < ChunkOverhead)
        return damaged(u"it ends inside a chunk"_s);
    const quint32 length = bigEndianAt(png, start);
    if (length > MaxChunkBytes || static_cast<qsizetype>(length) > left - ChunkOverhead)
        return damaged(u"a chunk is longer than the file"_s);
    const QByteArray type = png.mid(start + 4, 4);
    if (!isTypeName(type))
        return damaged(u"a chunk has no name"_s);
    return Chunk{type, start, QByteArray::fromRawData(png.constData() + start + 8, static_cast<qsizetype>(length))};
}

// The checksum is asked for only where the content is believed: pixels keep theirs for whoever decodes them.
bool checksumHolds(const QByteArray& png, const Chunk& chunk)
{
    const auto covered = QByteArray::fromRawData(png.constData() + chunk.start + 4, 4 + chunk.data.size());
    return crc32(covered) == bigEndianAt(png, chunk.start + 8 + chunk.data.size());
}

Result<QList<Chunk>> chunksOf(const QByteArray& png)
{
    if (!png.startsWith(pngSignature))
        return Unexpected(Error::Kind::InvalidInput, u"not a PNG file"_s);
    QList<Chunk> chunks;
    qsizetype at = pngSignature.size();
    while (chunks.isEmpty() || chunks.last().type != "IEND") {
        PM_TRY(chunk, chunkAt(png, at));
        at += chunk.bytes();
        chunks.append(chunk);
    }
    if (at != png.size())
        return damaged(u"there are bytes behind its end"_s);
    return chunks;
}

bool isKeyword(const QByteArray& keyword) // §11.3.3.2
{
    const auto printable = [](char c) {
        const auto byte = static_cast<quint8>(c);
        return (byte >= 32 && byte <= 126) || byte >= 161;
    };
    return !keyword.isEmpty() && keyword.size() <= 79 && std::all_of(keyword.begin(), keyword.end(), printable);
}

bool isLatin1(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 256; });
}

Result<QByteArray> textChunk(const QByteArray& keyword, const QString& text)
{
    if (!isKeyword(keyword) || text.contains(QChar(0)))
        return Unexpected(Error::Kind::InvalidInput, u"not a PNG text: "_s + QString::fromLatin1(keyword));
    if (isLatin1(text))
        return chunkBytes("tEXt", keyword + '\0' + text.toLatin1());
    // Keyword, then uncompressed (two zero bytes), no language and no translated keyword (§11.3.3.4).
    return chunkBytes("iTXt", keyword + QByteArray(5, '\0') + text.toUtf8());
}

// The pair a text chunk holds, or nothing where the chunk is compressed or does not follow its form.
bool readText(const Chunk& chunk, QPair<QByteArray, QString>& pair)
{
    const qsizetype end = chunk.data.indexOf('\0');
    pair.first = QByteArray(chunk.data.constData(), qMax<qsizetype>(end, 0));
    if (!isKeyword(pair.first))
        return false;
    const QByteArray rest = chunk.data.mid(end + 1);
    if (chunk.type == "tEXt") {
        pair.second = QString::fromLatin1(rest);
        return true;
    }
    const qsizetype language = rest.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : rest.indexOf('\0', language + 1);
    if (rest.size() < 2 || rest[0] != '\0' || translated < 0)
        return false;
    pair.second = QString::fromUtf8(rest.mid(translated + 1));
    return true;
}

bool isText(const Chunk& chunk)
{
    return chunk.type == "tEXt" || chunk.type == "iTXt" || chunk.type == "zTXt";
}

Result<QSize> sizeFromHeader(const QByteArray& png, const Chunk& chunk)
{
    if (chunk.type != "IHDR" || chunk.data.size() != IhdrBytes)
        return damaged(u"it does not begin with its size"_s);
    if (!checksumHolds(png, chunk))
        return damaged(u"the checksum of its size is wrong"_s);
    const quint32 width = bigEndianAt(chunk.data, 0);
    const quint32 height = bigEndianAt(chunk.data, 4);
    if (width == 0 || height == 0 || width > MaxChunkBytes || height > MaxChunkBytes)
        return damaged(u"its size is impossible"_s);
    return QSize(static_cast<int>(width), static_cast<int>(height));
}

} // namespace

Result<QSize> pngSize(const QByteArray& png)
{
    if (!png.startsWith(pngSignature))
        return Unexpected(Error::Kind::InvalidInput, u"not a PNG file"_s);
    PM_TRY(header, chunkAt(png, pngSignature.size()));
    return sizeFromHeader(png, header);
}

Result<QByteArray> withPngTexts(const QByteArray& png, const PngTexts& texts)
{
    PM_TRY(chunks, chunksOf(png));
    PM_CHECK(pngSize(png));
    QByteArray inserted;
    QSet<QByteArray> keywords;
    for (const auto& [keyword, text] : texts) {
        PM_TRY(chunk, textChunk(keyword, text));
        inserted.append(chunk);
        keywords.insert(keyword);
    }
    QByteArray out = pngSignature;
    out.reserve(png.size() + inserted.size());
    for (const Chunk& chunk : chunks) {
        const bool replaced = isText(chunk) && keywords.contains(chunk.data.left(chunk.data.indexOf('\0')));
        if (!replaced)
            out.append(png.constData() + chunk.start, chunk.bytes());
        if (chunk.start == pngSignature.size())
            out.append(inserted);
    }
    return out;
}

Result<PngTexts> pngTexts(const QByteArray& png)
{
    PM_TRY(chunks, chunksOf(png));
    PM_CHECK(pngSize(png));
    PngTexts texts;
    for (const Chunk& chunk : chunks) {
        if (chunk.type != "tEXt" && chunk.type != "iTXt")
            continue;
        if (!checksumHolds(png, chunk))
            return damaged(u"the checksum of a text is wrong"_s);
        if (QPair<QByteArray, QString> pair; readText(chunk, pair))
            texts.append(pair);
    }
    return texts;
}

} // namespace pentimento
