#pragma once

#include "core/library/import/decoded_picture.h"
#include "core/process/message_channel.h"

namespace pentimento {

// What PictureDecoder and its child say to each other (core/README.md, "Between the program and a decoder"). What the
// child says is believed only as far as it fits what was asked and what a picture can be.

inline constexpr int DecodeProtocol = 1;
inline constexpr qsizetype PartBytes = 1 << 20; // of a file, or of pixels, in one message

Message helloMessage();
bool isHello(const Message& message);

// The request; the file follows in parts.
struct DecodeRequest {
    quint64 id = 0;
    qsizetype fileBytes = 0;
    DecodeSize want;
};
Message requestMessage(const DecodeRequest& request);
std::optional<DecodeRequest> requestFrom(const Message& message);

// Some bytes of a longer row of them. `partOf` is empty behind the end.
Message partOf(QByteArrayView bytes, qsizetype at);
// Appends a part to what is to become `wanted` bytes. Process when this is no part, an empty one or too long a one.
Result<void> takePart(const Message& message, QByteArray& bytes, qsizetype wanted);

// The answer: an error, or the picture with its thumbnail, after which its pixels follow in parts, if any.
Message failureMessage(quint64 id, const Error& error);
Message pictureMessage(quint64 id, const DecodedPicture& picture);

struct DecodeAnswer {
    std::optional<Error> failure; // InvalidInput or Process, as the child says
    DecodedPicture picture; // without pixels yet
    QSize pixelsSize; // what is to follow; empty: nothing
};
// Process when the message is no answer to this request, or not one that can be true. `format` is what the caller
// found the file to be.
Result<DecodeAnswer> answerFrom(const Message& message, const DecodeRequest& request, PictureFormat format);

// An image of bytes without gaps between the rows, in the two formats of DecodedPicture. The bytes must be as many as
// the size needs; they are not copied when nobody else has them.
QImage imageFrom(QByteArray bytes, QSize size, bool hasAlpha);
QByteArrayView bytesOf(const QImage& image);

} // namespace pentimento
