#pragma once

#include "core/base/result.h"

namespace pentimento {

// The system calls a confined script has no business with, refused with EPERM by the kernel (seccomp(2)): sockets
// other than AF_UNIX, looking into other processes, new namespaces and mounts, memory outside the limits, kernel
// modules, keys, BPF, io_uring, faking terminal input. A second wall behind the namespaces; 32-bit calls kill the
// caller. Not for Chromium, which makes namespaces of its own. Movable only; closes its descriptor.
class SeccompFilter {
public:
    // A filter for one start: reading it moves the descriptor's offset, so every confinement needs its own. About
    // 1 ms. Environment when the kernel or libseccomp cannot.
    static Result<SeccompFilter> create();
    SeccompFilter(SeccompFilter&& other) noexcept;
    SeccompFilter& operator=(SeccompFilter&&) = delete;
    ~SeccompFilter();

    int fd() const { return m_fd; } // for Confinement::seccompFd

private:
    explicit SeccompFilter(int fd);
    int m_fd;
};

} // namespace pentimento
