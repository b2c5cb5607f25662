#pragma once

#include "core/base/result.h"

#include <QImage>

namespace pentimento {

// The program's side of the memory a live worker writes its frames to (the worker's is ui/web/frame_memory.h). Sealed
// before anyone else sees it, so that the worker can neither shrink nor grow it: reading it never faults. What the
// worker writes while it is read may tear a picture and no more. Movable only; closes what it opened.
class FrameSlots {
public:
    // Environment when the kernel refuses the memory. Pages are taken when they are first written.
    static Result<FrameSlots> create();
    FrameSlots(FrameSlots&& other) noexcept;
    FrameSlots& operator=(FrameSlots&&) = delete;
    ~FrameSlots();

    int fd() const { return m_fd; } // for ProcessSpec::extraFd
    // A copy of the picture in a slot, premultiplied ARGB; null when there is no such slot or no room in it for one of
    // that size.
    QImage read(int slot, QSize size) const;

private:
    FrameSlots(int fd, const uchar* bytes) : m_fd(fd), m_bytes(bytes) { }

    int m_fd;
    const uchar* m_bytes;
};

} // namespace pentimento
