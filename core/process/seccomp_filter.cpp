#include "core/process/seccomp_filter.h"

#include <array>
#include <cerrno>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Context = std::unique_ptr<void, decltype(&seccomp_release)>;

constexpr uint32_t Refuse = SCMP_ACT_ERRNO(EPERM);

// Refused whatever their arguments. Names, because an older libseccomp may not know the newest.
constexpr std::array RefusedCalls{// other processes
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd",
    // the kernel's programmable parts
    "perf_event_open", "bpf", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "add_key",
    "request_key", "keyctl",
    // mounts and namespaces
    "mount", "umount", "umount2", "pivot_root", "chroot", "open_tree", "move_mount", "fsopen", "fsconfig", "fsmount",
    "fspick", "mount_setattr", "unshare", "setns", "name_to_handle_at", "open_by_handle_at",
    // memory that no limit of a process counts once it is unmapped
    "shmget", "semget", "msgget", "mq_open", "memfd_create", "memfd_secret",
    // the machine
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "quotactl", "quotactl_fd", "acct",
    "swapon", "swapoff", "reboot", "syslog", "iopl", "ioperm", "settimeofday", "clock_settime", "adjtimex",
    "clock_adjtime", "vhangup", "uselib", "nfsservctl"};

bool refuseCalls(scmp_filter_ctx filter)
{
    for (const char* name : RefusedCalls) {
        const int number = seccomp_syscall_resolve_name(name);
        // Negative numbers are calls this architecture does not have.
        if (number >= 0 && seccomp_rule_add(filter, Refuse, number, 0) != 0)
            return false;
    }
    return true;
}

bool refuseNamespaces(scmp_filter_ctx filter)
{
    for (const uint64_t flag :
        {CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET}) {
        if (seccomp_rule_add(filter, Refuse, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag)) != 0)
            return false;
    }
    // Its flags lie in memory, where a filter cannot look: the C library falls back to clone.
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

bool refuseSockets(scmp_filter_ctx filter)
{
    const auto otherFamily = SCMP_A0(SCMP_CMP_NE, AF_UNIX);
    return seccomp_rule_add(filter, Refuse, SCMP_SYS(socket), 1, otherFamily) == 0
        && seccomp_rule_add(filter, Refuse, SCMP_SYS(socketpair), 1, otherFamily) == 0;
}

bool refuseTerminalInput(scmp_filter_ctx filter)
{
    // The kernel looks at the low 32 bits of a request only, so the filter must too.
    constexpr uint64_t Low = 0xffffffff;
    for (const uint64_t request : {static_cast<uint64_t>(TIOCSTI), static_cast<uint64_t>(TIOCLINUX)}) {
        if (seccomp_rule_add(filter, Refuse, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, Low, request)) != 0)
            return false;
    }
    return true;
}

// Others switch protections off, address randomisation among them.
bool refusePersonalities(scmp_filter_ctx filter)
{
    return seccomp_rule_add(filter, Refuse, SCMP_SYS(personality), 1, SCMP_A0(SCMP_CMP_NE, PER_LINUX)) == 0;
}

bool addRules(scmp_filter_ctx filter)
{
    return refuseCalls(filter) && refuseNamespaces(filter) && refuseSockets(filter) && refuseTerminalInput(filter)
        && refusePersonalities(filter);
}

} // namespace

Result<SeccompFilter> SeccompFilter::create()
{
    const Context filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    if (!filter || !addRules(filter.get()))
        return Unexpected(Error::Kind::Environment, u"libseccomp cannot build the filter"_s);
    SeccompFilter file(::memfd_create("seccomp", MFD_CLOEXEC));
    if (file.m_fd < 0 || seccomp_export_bpf(filter.get(), file.m_fd) != 0 || ::lseek(file.m_fd, 0, SEEK_SET) != 0)
        return Unexpected(
            Error::Kind::Environment, u"cannot keep the system call filter: %1"_s.arg(qt_error_string(errno)));
    return file;
}

SeccompFilter::SeccompFilter(int fd) : m_fd(fd) { }

SeccompFilter::SeccompFilter(SeccompFilter&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }

SeccompFilter::~SeccompFilter()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace pentimento
