#include "core/library/import/decode_service.h"

#include "core/library/import/decode_messages.h"
#include "core/library/import/picture_decoding.h"

#include <new>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int Forever = -1; // who waits too long for us kills us

std::optional<QByteArray> receiveFile(MessageChannel& channel, const DecodeRequest& request)
{
    QByteArray file;
    file.reserve(request.fileBytes);
    while (file.size() < request.fileBytes) {
        const auto part = channel.receive(Forever);
        if (!part || !*part || !takePart(**part, file, request.fileBytes))
            return std::nullopt;
    }
    return file;
}

Result<DecodedPicture> decodeOrRunOut(const QByteArray& file, DecodeSize want)
{
    try {
        return decodePicture(file, want);
    } catch (const std::bad_alloc&) {
        return Unexpected(Error::Kind::Process, u"there is no memory for the picture"_s);
    }
}

bool answer(MessageChannel& channel, const DecodeRequest& request, const Result<DecodedPicture>& decoded)
{
    if (!decoded)
        return channel.send(failureMessage(request.id, decoded.error()), Forever).has_value();
    bool sent = channel.send(pictureMessage(request.id, *decoded), Forever).has_value();
    const QByteArrayView pixels = bytesOf(decoded->pixels);
    for (qsizetype at = 0; sent && at < pixels.size(); at += PartBytes)
        sent = channel.send(partOf(pixels, at), Forever).has_value();
    return sent;
}

} // namespace

void serveDecoding(int readFd, int writeFd)
{
    MessageChannel channel(readFd, writeFd);
    if (!channel.send(helloMessage(), Forever))
        return;
    while (true) {
        const auto message = channel.receive(Forever);
        const auto request = message && *message ? requestFrom(**message) : std::nullopt;
        if (!request)
            return;
        const auto file = receiveFile(channel, *request);
        if (!file || !answer(channel, *request, decodeOrRunOut(*file, request->want)))
            return;
    }
}

} // namespace pentimento
