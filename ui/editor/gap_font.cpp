#include "ui/editor/gap_font.h"

#include <QDataStream>
#include <QFontDatabase>
#include <QIODevice>
#include <QMap>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr quint16 UnitsPerEm = 1000;
constexpr qint16 Ascent = 800;
constexpr qint16 Descent = -200;
constexpr quint16 Glyphs = 2; // .notdef and the blank
constexpr quint16 Quotes[] = {'"', '\'', '`'}; // ascending

template <typename Write> QByteArray table(Write write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly); // big-endian, as OpenType is
    write(stream);
    return bytes;
}

void zeros(QDataStream& stream, int count)
{
    for (int i = 0; i < count; ++i)
        stream << quint16(0);
}

QByteArray head()
{
    return table([](QDataStream& s) {
        s << quint32(0x00010000) << quint32(0x00010000) << quint32(0) << quint32(0x5F0F3CF5);
        s << quint16(0x000B) << UnitsPerEm << quint64(0) << quint64(0);
        s << qint16(0) << qint16(0) << qint16(0) << qint16(0); // the box of no outlines
        s << quint16(0) << quint16(6) << qint16(2) << qint16(0) << qint16(0); // short offsets in loca
    });
}

QByteArray horizontalHead(quint16 advance)
{
    return table([advance](QDataStream& s) {
        s << quint32(0x00010000) << Ascent << Descent << qint16(0) << advance;
        zeros(s, 3);
        s << qint16(1);
        zeros(s, 7);
        s << Glyphs;
    });
}

QByteArray profile()
{
    return table([](QDataStream& s) {
        s << quint32(0x00010000) << Glyphs;
        zeros(s, 13);
    });
}

QByteArray windowsMetrics(quint16 advance)
{
    return table([advance](QDataStream& s) {
        s << quint16(4) << qint16(advance) << quint16(400) << quint16(5) << quint16(0);
        zeros(s, 11);
        for (int i = 0; i < 10; ++i)
            s << quint8(0);
        zeros(s, 8);
        s.writeRawData("PENT", 4);
        s << quint16(0x40) << Quotes[0] << Quotes[2] << Ascent << Descent << qint16(0);
        s << quint16(Ascent) << quint16(-Descent) << quint32(1) << quint32(0);
        s << qint16(500) << qint16(700) << quint16(0) << quint16(' ') << quint16(1);
    });
}

// Format 4: a segment of one for each quote, and the one that ends the list.
QByteArray characterMap()
{
    return table([](QDataStream& s) {
        constexpr quint16 segments = 4;
        s << quint16(0) << quint16(1) << quint16(3) << quint16(1) << quint32(12);
        s << quint16(4) << quint16(16 + 8 * segments) << quint16(0);
        s << quint16(2 * segments) << quint16(8) << quint16(2) << quint16(0);
        for (const quint16 quote : Quotes)
            s << quote;
        s << quint16(0xFFFF) << quint16(0);
        for (const quint16 quote : Quotes)
            s << quote;
        s << quint16(0xFFFF);
        for (const quint16 quote : Quotes)
            s << qint16(1 - quote);
        s << qint16(1);
        zeros(s, segments);
    });
}

QByteArray names(const QString& family)
{
    return table([&family](QDataStream& s) {
        const QString texts[] = {family, u"Regular"_s, family, u"PentimentoGap"_s}; // of the ids 1, 2, 4 and 6
        constexpr quint16 ids[] = {1, 2, 4, 6};
        s << quint16(0) << quint16(4) << quint16(6 + 4 * 12);
        quint16 offset = 0;
        for (int i = 0; i < 4; ++i) {
            const auto length = quint16(2 * texts[i].size());
            s << quint16(3) << quint16(1) << quint16(0x409) << ids[i] << length << offset;
            offset = quint16(offset + length);
        }
        for (const QString& text : texts) {
            for (const QChar c : text)
                s << c.unicode();
        }
    });
}

QByteArray font(const QString& family)
{
    const auto advance = quint16((GapInEms + QuoteInEms) * UnitsPerEm);
    const QMap<QByteArray, QByteArray> tables{{"OS/2", windowsMetrics(advance)}, {"cmap", characterMap()},
        {"glyf", QByteArray(2, '\0')}, {"head", head()}, {"hhea", horizontalHead(advance)},
        {"hmtx", table([advance](QDataStream& s) { s << advance << qint16(0) << advance << qint16(0); })},
        {"loca", table([](QDataStream& s) { zeros(s, Glyphs + 1); })}, {"maxp", profile()}, {"name", names(family)},
        {"post", table([](QDataStream& s) {
             s << quint32(0x00030000);
             zeros(s, 14);
         })}};
    return table([&tables](QDataStream& s) {
        s << quint32(0x00010000) << quint16(tables.size()) << quint16(128) << quint16(3) << quint16(32);
        auto offset = quint32(12 + 16 * tables.size());
        for (auto entry = tables.begin(); entry != tables.end(); ++entry) {
            s.writeRawData(entry.key().constData(), 4);
            s << quint32(0) << offset << quint32(entry->size());
            offset += quint32((entry->size() + 3) & ~3);
        }
        for (const QByteArray& bytes : tables) {
            const QByteArray padded = bytes.leftJustified((bytes.size() + 3) & ~3, '\0');
            s.writeRawData(padded.constData(), int(padded.size()));
        }
    });
}

} // namespace

QString gapFontFamily()
{
    static const QString family = [] {
        const QString name = u"Pentimento Gap"_s;
        const int id = QFontDatabase::addApplicationFontFromData(font(name));
        return id < 0 ? QString() : QFontDatabase::applicationFontFamilies(id).value(0);
    }();
    return family;
}

} // namespace pentimento
