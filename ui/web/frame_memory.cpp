#include "ui/web/frame_memory.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

Result<FrameMemory> FrameMemory::open(int fd)
{
    void* bytes = ::mmap(nullptr, Slots * SlotBytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    const int reason = errno;
    ::close(fd);
    if (bytes == MAP_FAILED)
        return Unexpected(Error::Kind::Environment, u"cannot map the frames: %1"_s.arg(qt_error_string(reason)));
    return FrameMemory(static_cast<uchar*>(bytes));
}

FrameMemory::FrameMemory(FrameMemory&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_next(other.m_next)
    , m_last(other.m_last)
{
}

FrameMemory::~FrameMemory()
{
    if (m_bytes)
        ::munmap(m_bytes, Slots * SlotBytes);
}

std::optional<int> FrameMemory::write(const QImage& picture)
{
    Q_ASSERT(picture.format() == QImage::Format_ARGB32_Premultiplied && picture.sizeInBytes() <= SlotBytes);
    const auto size = static_cast<size_t>(picture.sizeInBytes());
    if (picture.size() == m_last && std::memcmp(slot(1 - m_next), picture.constBits(), size) == 0)
        return std::nullopt;
    std::memcpy(slot(m_next), picture.constBits(), size);
    m_last = picture.size();
    return std::exchange(m_next, 1 - m_next);
}

} // namespace pentimento
