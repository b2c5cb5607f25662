#pragma once

#include "core/base/stop_flag.h"
#include "core/library/import/decoded_picture.h"

#include <memory>

namespace pentimento {

struct PictureDecoderSettings {
    QString program; // empty: the `pentimento` beside this program
    QStringList arguments; // empty: those that make `pentimento` a decoder
    int timeoutMs = 10'000; // for one try at a picture, from when its child is up to the last pixel
    int picturesPerChild = 200; // it is replaced after so many, whatever they left behind in it
};

// Decodes foreign pictures in a child process under bubblewrap: without network, files, home, environment or other
// processes, behind a system call filter, with 1 GiB of address space. The file goes in and the pixels come back by
// pipes, and every number that comes back is checked. A child that dies, hangs, lies or is stopped is killed, and the
// next picture gets a fresh one; where it had decoded others before and was not merely slow, so does this one, once.
// Else a child is kept for the next picture, so one that a picture took over could show wrong pixels for those after
// it, until it is replaced, and do no more.
//
// The child starts with the first picture and dies with the thread that decoded it; another thread's call starts a new
// one. Not thread-safe: one decoder for each thread that decodes. Destruction kills the child.
class PictureDecoder {
public:
    explicit PictureDecoder(PictureDecoderSettings settings = {});
    ~PictureDecoder();
    PictureDecoder(const PictureDecoder&) = delete;
    PictureDecoder& operator=(const PictureDecoder&) = delete;

    // Blocks. InvalidInput, with a sentence, when the picture is damaged, of another format or over PictureLimits;
    // Timeout; Cancelled within 300 ms of `stop`; Process when the child died, ran out of memory or lied; Environment
    // when it cannot be started, because the walls do not stand.
    Result<DecodedPicture> decode(const QByteArray& file, DecodeSize want, const StopFlag& stop);

private:
    struct Child;
    struct Call;
    Result<void> readyChild(const Call& call);
    Result<DecodedPicture> decodeOnce(Call& call);
    Result<DecodedPicture> converse(const Call& call);
    Error diedAs(const Error& error);

    const PictureDecoderSettings m_settings;
    std::unique_ptr<Child> m_child;
    quint64 m_id = 0;
};

} // namespace pentimento
