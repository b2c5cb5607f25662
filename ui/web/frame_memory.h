#pragma once

#include "core/base/result.h"

#include <QImage>

namespace pentimento {

// The worker's side of the frames' shared memory: two slots of SlotBytes each, made and sealed by the program
// (core/sketch/live/frame_slots.h). A picture lies in a slot as premultiplied ARGB, rows without gaps.
class FrameMemory {
public:
    static constexpr qint64 SlotBytes = qint64(2048) * 2048 * 4;
    static constexpr int Slots = 2;

    // Takes the descriptor. Environment when it cannot be mapped.
    static Result<FrameMemory> open(int fd);
    FrameMemory(FrameMemory&& other) noexcept;
    FrameMemory& operator=(FrameMemory&&) = delete;
    ~FrameMemory();

    // The slot that now holds the picture, or none when the last one written holds the same. It must fit.
    std::optional<int> write(const QImage& picture);
    // The next picture is a new one whatever the last one was.
    void forget() { m_last = {}; }

private:
    explicit FrameMemory(uchar* bytes) : m_bytes(bytes) { }
    uchar* slot(int index) { return m_bytes + index * SlotBytes; }

    uchar* m_bytes;
    int m_next = 0;
    QSize m_last; // of the picture in the other slot
};

} // namespace pentimento
