#include "core/library/import/decoded_picture.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

Unexpected refused(const QString& why)
{
    return Unexpected(Error::Kind::InvalidInput, why);
}

// An SVG begins with whatever XML may begin with; its root comes within this much, or it is not taken for one.
constexpr qsizetype SvgHeadBytes = 64 << 10;

bool beginsLikeSvg(const QByteArray& file)
{
    QByteArray head = file.left(SvgHeadBytes);
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        head.replace('\0', QByteArray()); // UTF-16 of ASCII
    const qsizetype first = head.indexOf('<');
    for (const char byte : head.left(qMax<qsizetype>(first, 0))) {
        const bool mark = static_cast<quint8>(byte) >= 0x80; // of the byte order
        if (!mark && !QByteArrayLiteral(" \t\r\n").contains(byte))
            return false;
    }
    return first >= 0 && (head.contains("<svg") || head.contains(":svg"));
}

} // namespace

QString pictureFormatName(PictureFormat format)
{
    static const std::array names{u"png"_s, u"jpeg"_s, u"webp"_s, u"svg"_s};
    return names[static_cast<size_t>(format)];
}

std::optional<PictureFormat> pictureFormatOf(const QByteArray& file)
{
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureFormat::Png;
    if (file.startsWith("\xff\xd8\xff"))
        return PictureFormat::Jpeg;
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP")
        return PictureFormat::WebP;
    if (beginsLikeSvg(file))
        return PictureFormat::Svg;
    return std::nullopt;
}

Result<PictureFormat> checkPictureFile(const QByteArray& file)
{
    if (file.isEmpty())
        return refused(u"the file is empty"_s);
    if (file.size() > PictureLimits::FileBytes)
        return refused(u"the file is larger than %1 MB"_s.arg(PictureLimits::FileBytes >> 20));
    const auto format = pictureFormatOf(file);
    if (!format)
        return refused(u"the file is no PNG, JPEG, WebP or SVG picture"_s);
    return *format;
}

Result<void> checkPictureSize(QSize size)
{
    if (size.isEmpty())
        return refused(u"the picture has no size"_s);
    const QString sides = u"the picture is %1 × %2 pixels"_s.arg(size.width()).arg(size.height());
    if (qMax(size.width(), size.height()) > PictureLimits::Side)
        return refused(sides + u"; a side may have %1"_s.arg(PictureLimits::Side));
    if (qint64{size.width()} * size.height() > PictureLimits::Pixels)
        return refused(sides + u"; it may have %1 million"_s.arg(PictureLimits::Pixels / 1'000'000));
    return {};
}

} // namespace pentimento
