#include "core/sketch/live/frame_slots.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 SlotBytes = qint64(2048) * 2048 * 4;
constexpr int SlotCount = 2;

Unexpected refused()
{
    return Unexpected(Error::Kind::Environment, u"no memory for live frames: %1"_s.arg(qt_error_string(errno)));
}

} // namespace

Result<FrameSlots> FrameSlots::create()
{
    FrameSlots frames(::memfd_create("frames", MFD_CLOEXEC | MFD_ALLOW_SEALING), nullptr);
    if (frames.m_fd < 0 || ::ftruncate(frames.m_fd, SlotCount * SlotBytes) != 0
        || ::fcntl(frames.m_fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return refused();
    void* bytes = ::mmap(nullptr, SlotCount * SlotBytes, PROT_READ, MAP_SHARED, frames.m_fd, 0);
    if (bytes == MAP_FAILED)
        return refused();
    frames.m_bytes = static_cast<const uchar*>(bytes);
    return frames;
}

FrameSlots::FrameSlots(FrameSlots&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_bytes(std::exchange(other.m_bytes, nullptr))
{
}

FrameSlots::~FrameSlots()
{
    if (m_bytes)
        ::munmap(const_cast<uchar*>(m_bytes), SlotCount * SlotBytes);
    if (m_fd >= 0)
        ::close(m_fd);
}

QImage FrameSlots::read(int slot, QSize size) const
{
    const bool fits = slot >= 0 && slot < SlotCount && size.width() > 0 && size.height() > 0
        && size.height() <= SlotBytes / 4 / size.width(); // the product of a hostile size overflows
    if (!fits)
        return {};
    return QImage(
        m_bytes + slot * SlotBytes, size.width(), size.height(), size.width() * 4, QImage::Format_ARGB32_Premultiplied)
        .copy();
}

} // namespace pentimento
