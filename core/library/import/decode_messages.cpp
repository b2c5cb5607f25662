#include "core/library/import/decode_messages.h"
#include "core/metrics/area_average.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qsizetype LongestSentence = 300;

Unexpected lie(const QString& what)
{
    return Unexpected(Error::Kind::Process, u"the decoder %1"_s.arg(what));
}

QSize sizeField(const Json& head, const char* width, const char* height)
{
    return {intField(head, width), intField(head, height)};
}

qsizetype byteCount(QSize size)
{
    return qsizetype{4} * size.width() * size.height();
}

// Its sentences are for people; nothing in them may act on a terminal or span lines.
QString sentenceFrom(const Json& head)
{
    QString sentence = textField(head, "message", LongestSentence);
    for (QChar& character : sentence) {
        if (!character.isPrint())
            character = u' ';
    }
    return sentence.trimmed();
}

Error failureFrom(const Json& head)
{
    const bool invalid = textField(head, "kind") == "invalid"_L1;
    const QString sentence = sentenceFrom(head);
    return {invalid ? Error::Kind::InvalidInput : Error::Kind::Process,
        sentence.isEmpty() ? u"the picture cannot be decoded"_s : sentence};
}

} // namespace

Message helloMessage()
{
    return {Json::object({{"type", "hello"}, {"protocol", DecodeProtocol}}), {}};
}

bool isHello(const Message& message)
{
    return textField(message.head, "type") == "hello"_L1 && intField(message.head, "protocol") == DecodeProtocol
        && message.payload.isEmpty();
}

Message requestMessage(const DecodeRequest& request)
{
    return {Json::object({{"type", "decode"}, {"id", request.id}, {"bytes", request.fileBytes},
                {"side", request.want.longestSide}}),
        {}};
}

std::optional<DecodeRequest> requestFrom(const Message& message)
{
    const Json& head = message.head;
    const DecodeRequest request{
        static_cast<quint64>(intField(head, "id")), intField(head, "bytes"), {intField(head, "side")}};
    const bool sane = textField(head, "type") == "decode"_L1 && request.fileBytes > 0
        && request.fileBytes <= PictureLimits::FileBytes && request.want.longestSide >= 0;
    return sane ? std::optional(request) : std::nullopt;
}

Message partOf(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView part =
        bytes.sliced(qMin(at, bytes.size())).first(qBound<qsizetype>(0, bytes.size() - at, PartBytes));
    return {Json::object({{"type", "part"}}), QByteArray::fromRawData(part.data(), part.size())};
}

Result<void> takePart(const Message& message, QByteArray& bytes, qsizetype wanted)
{
    const qsizetype size = message.payload.size();
    if (textField(message.head, "type") != "part"_L1 || size == 0 || size > wanted - bytes.size())
        return lie(u"sent something else than the pixels"_s);
    bytes.append(message.payload);
    return {};
}

Message failureMessage(quint64 id, const Error& error)
{
    const char* kind = error.kind == Error::Kind::InvalidInput ? "invalid" : "other";
    return {Json::object({{"type", "failed"}, {"id", id}, {"kind", kind}, {"message", error.detail}}), {}};
}

Message pictureMessage(quint64 id, const DecodedPicture& picture)
{
    const QSize thumbnail = picture.thumbnail.size();
    const QSize pixels = picture.pixels.size();
    return {Json::object({{"type", "decoded"}, {"id", id}, {"width", picture.size.width()},
                {"height", picture.size.height()}, {"alpha", picture.hasAlpha}, {"thumbnailWidth", thumbnail.width()},
                {"thumbnailHeight", thumbnail.height()}, {"pixelsWidth", pixels.width()},
                {"pixelsHeight", pixels.height()}}),
        bytesOf(picture.thumbnail).toByteArray()};
}

Result<DecodeAnswer> answerFrom(const Message& message, const DecodeRequest& request, PictureFormat format)
{
    const Json& head = message.head;
    const QString type = textField(head, "type");
    if (static_cast<quint64>(intField(head, "id")) != request.id)
        return lie(u"answered something else"_s);
    if (type == "failed"_L1)
        return DecodeAnswer{failureFrom(head), {}, {}};
    if (type != "decoded"_L1)
        return lie(u"did not answer"_s);

    const QSize size = sizeField(head, "width", "height");
    if (const auto checked = checkPictureSize(size); !checked)
        return lie(u"made up a size: %1"_s.arg(checked.error().detail));
    const QSize thumbnail = sizeWithin(size, PictureLimits::ThumbnailSide);
    const bool fits = sizeField(head, "thumbnailWidth", "thumbnailHeight") == thumbnail
        && message.payload.size() == byteCount(thumbnail);
    if (!fits)
        return lie(u"sent another thumbnail than it should"_s);
    const QSize pixels = request.want.longestSide > 0 ? sizeWithin(size, request.want.longestSide) : QSize(0, 0);
    if (sizeField(head, "pixelsWidth", "pixelsHeight") != pixels)
        return lie(u"announced other pixels than it should"_s);
    const bool hasAlpha = flagField(head, "alpha");
    return DecodeAnswer{std::nullopt,
        {pictureFormatName(format), size, hasAlpha, imageFrom(message.payload, thumbnail, hasAlpha), {}}, pixels};
}

QImage imageFrom(QByteArray bytes, QSize size, bool hasAlpha)
{
    Q_ASSERT(!size.isEmpty() && bytes.size() == byteCount(size));
    auto kept = std::make_unique<QByteArray>(std::move(bytes));
    if (!hasAlpha) {
        // RGB32 promises the upper byte; who sent these did not.
        auto* pixels = reinterpret_cast<QRgb*>(kept->data());
        std::for_each(pixels, pixels + kept->size() / 4, [](QRgb& pixel) { pixel |= 0xff000000U; });
    }
    auto* data = reinterpret_cast<uchar*>(kept->data());
    const auto format = hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB32;
    return QImage(
        data, size.width(), size.height(), qsizetype{4} * size.width(), format,
        [](void* owner) { delete static_cast<QByteArray*>(owner); }, kept.release());
}

QByteArrayView bytesOf(const QImage& image)
{
    Q_ASSERT(image.isNull() || image.bytesPerLine() == qsizetype{4} * image.width());
    return {image.constBits(), image.sizeInBytes()};
}

} // namespace pentimento
