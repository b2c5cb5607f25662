#include "core/library/import/picture_decoder.h"

#include "core/library/import/decode_messages.h"
#include "core/library/import/decode_service.h"
#include "core/process/confinement.h"
#include "core/process/seccomp_filter.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int LookMs = 50; // how soon a raised stop flag is noticed
constexpr int StartMs = 30'000; // for bubblewrap and the program, on a machine with much else to do
constexpr qint64 MiB = 1 << 20;

Confinement confinementFor(const PictureDecoderSettings& settings)
{
    const QFileInfo program(
        settings.program.isEmpty() ? QCoreApplication::applicationDirPath() + u"/pentimento"_s : settings.program);
    const QString inside = u"/app/"_s + program.fileName();
    Confinement confinement{.program = inside,
        .arguments =
            settings.arguments.isEmpty() ? QStringList{QString::fromLatin1(DecodePicturesCommand)} : settings.arguments,
        // Without the arenas each thread reserves 64 MB of the address space for itself.
        .environment = {"PATH=/usr/bin", "HOME=/tmp", "LC_ALL=C.UTF-8", "TZ=UTC", "QT_QPA_PLATFORM=offscreen",
            "QT_LOGGING_RULES=*=false", "MALLOC_ARENA_MAX=1"},
        .binds = {{program.absoluteFilePath(), inside}},
        .workingDirectory = u"/tmp"_s,
        .tmpBytes = MiB,
        .sharedMemoryBytes = MiB,
        .limits = {}};
    confinement.limits.addressSpaceBytes = 1024 * MiB;
    confinement.limits.stackBytes = 8 * MiB;
    confinement.limits.fileBytes = MiB;
    confinement.limits.openFiles = 64;
    confinement.limits.processes = 32;
    confinement.limits.niceness = 5;
    return confinement;
}

// A pipe holds 64 KiB unless asked for more; pixels would go through it in as many turns of both sides.
void widen(int pipe)
{
    ::fcntl(pipe, F_SETPIPE_SZ, 1 << 20); // a user over their share of pipe memory keeps the small one
}

Result<std::unique_ptr<ChildProcess>> startChild(const PictureDecoderSettings& settings)
{
    PM_TRY(filter, SeccompFilter::create());
    Confinement confinement = confinementFor(settings);
    confinement.seccompFd = filter.fd();
    PM_TRY(child, ChildProcess::start(confine(confinement)));
    widen(child->inputFd());
    widen(child->outputFd());
    return child;
}

// What bubblewrap or the loader had to say.
QString lastWords(const ChildProcess& child)
{
    QByteArray words(1000, '\0');
    words.resize(qMax<ssize_t>(0, ::read(child.errorFd(), words.data(), words.size())));
    return QString::fromUtf8(words).trimmed();
}

} // namespace

struct PictureDecoder::Child {
    explicit Child(std::unique_ptr<ChildProcess> started)
        : process(std::move(started))
        , channel(process->outputFd(), process->inputFd())
    {
    }
    std::unique_ptr<ChildProcess> process;
    MessageChannel channel;
    int pictures = 0;
};

struct PictureDecoder::Call {
    const QByteArray& file;
    PictureFormat format;
    DecodeRequest request;
    const StopFlag& stop;
    QDeadlineTimer deadline;

    // The next message, waited for in short steps.
    Result<Message> receive(MessageChannel& channel, const QDeadlineTimer& until) const
    {
        while (true) {
            if (stop.raised())
                return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
            if (until.hasExpired())
                return Unexpected(Error::Kind::Timeout, u"the decoder is silent"_s);
            auto message = channel.receive(LookMs);
            if (!message)
                return Unexpected(message.error());
            if (*message)
                return **std::move(message);
        }
    }
    int leftMs() const { return static_cast<int>(deadline.remainingTime()); }
};

PictureDecoder::PictureDecoder(PictureDecoderSettings settings) : m_settings(std::move(settings)) { }

PictureDecoder::~PictureDecoder() = default;

Result<DecodedPicture> PictureDecoder::decode(const QByteArray& file, DecodeSize want, const StopFlag& stop)
{
    PM_TRY(format, checkPictureFile(file));
    if (stop.raised())
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    Call call{file, format, {++m_id, file.size(), want}, stop, {}};
    while (true) {
        auto picture = decodeOnce(call);
        if (picture || picture.error().kind == Error::Kind::InvalidInput)
            return picture;
        // In a child that decoded others before, it may have been one of them that left something behind.
        const bool suspect = m_child && m_child->pictures > 1;
        m_child.reset();
        if (picture.error().kind != Error::Kind::Process || !suspect)
            return picture;
    }
}

Result<DecodedPicture> PictureDecoder::decodeOnce(Call& call)
{
    PM_CHECK(readyChild(call));
    call.deadline.setRemainingTime(m_settings.timeoutMs);
    return converse(call);
}

Result<void> PictureDecoder::readyChild(const Call& call)
{
    if (m_child && (m_child->pictures >= m_settings.picturesPerChild || m_child->process->waitForExit(0)))
        m_child.reset();
    if (m_child)
        return {};
    PM_TRY(process, startChild(m_settings));
    auto child = std::make_unique<Child>(std::move(process));
    const auto hello = call.receive(child->channel, QDeadlineTimer(StartMs));
    if (!hello && hello.error().kind == Error::Kind::Cancelled)
        return Unexpected(hello.error());
    if (!hello || !isHello(*hello))
        return Unexpected(
            Error::Kind::Environment, u"pictures cannot be decoded: %1"_s.arg(lastWords(*child->process)));
    m_child = std::move(child);
    return {};
}

Result<DecodedPicture> PictureDecoder::converse(const Call& call)
{
    MessageChannel& channel = m_child->channel;
    ++m_child->pictures;
    const auto lost = [&](const Error& error) { return Unexpected(diedAs(error)); };
    if (const auto sent = channel.send(requestMessage(call.request), call.leftMs(), call.stop); !sent)
        return lost(sent.error());
    for (qsizetype at = 0; at < call.file.size(); at += PartBytes) {
        if (const auto sent = channel.send(partOf(call.file, at), call.leftMs(), call.stop); !sent)
            return lost(sent.error());
    }
    const auto message = call.receive(channel, call.deadline);
    if (!message)
        return lost(message.error());
    PM_TRY(answer, answerFrom(*message, call.request, call.format));
    if (answer.failure)
        return Unexpected(*answer.failure);
    const qsizetype wanted = qsizetype{4} * answer.pixelsSize.width() * answer.pixelsSize.height();
    QByteArray pixels;
    pixels.reserve(wanted);
    while (pixels.size() < wanted) {
        const auto part = call.receive(channel, call.deadline);
        if (!part)
            return lost(part.error());
        PM_CHECK(takePart(*part, pixels, wanted));
    }
    if (wanted > 0)
        answer.picture.pixels = imageFrom(std::move(pixels), answer.pixelsSize, answer.picture.hasAlpha);
    return answer.picture;
}

// Why the conversation broke off, as far as it can be told.
Error PictureDecoder::diedAs(const Error& error)
{
    if (error.kind == Error::Kind::Timeout)
        return {Error::Kind::Timeout, u"the picture was not decoded after %1 s"_s.arg(m_settings.timeoutMs / 1000.0)};
    if (error.kind != Error::Kind::Process)
        return error;
    const auto status = m_child->process->waitForExit(200);
    if (!status)
        return {Error::Kind::Process, u"the decoder broke off: %1"_s.arg(error.detail)};
    // bwrap passes a signal on as 128 and its number.
    const int signal = status->signalled ? status->code : status->code - 128;
    return {Error::Kind::Process,
        signal > 0 ? u"the decoder was ended by signal %1"_s.arg(signal)
                   : u"the decoder ended with code %1"_s.arg(status->code)};
}

} // namespace pentimento
