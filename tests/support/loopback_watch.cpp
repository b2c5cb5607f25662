#include "tests/support/loopback_watch.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pentimento {

namespace {

quint16 bindToEvery(int fd)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof(address);
    if (::bind(fd, generic, length) != 0 || ::getsockname(fd, generic, &length) != 0)
        return 0;
    return ntohs(address.sin_port);
}

} // namespace

LoopbackWatch::LoopbackWatch()
    : m_tcp(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_udp(::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    m_udpPort = bindToEvery(m_udp);
    m_tcpPort = bindToEvery(m_tcp);
    if (::listen(m_tcp, 1024) != 0)
        m_tcpPort = 0;
}

LoopbackWatch::~LoopbackWatch()
{
    ::close(m_tcp);
    ::close(m_udp);
}

int LoopbackWatch::takeConnections()
{
    int count = 0;
    for (int fd = ::accept(m_tcp, nullptr, nullptr); fd >= 0; fd = ::accept(m_tcp, nullptr, nullptr)) {
        ::close(fd);
        ++count;
    }
    return count;
}

int LoopbackWatch::takePackets()
{
    int count = 0;
    char byte = 0;
    while (::recv(m_udp, &byte, 1, MSG_DONTWAIT) >= 0)
        ++count;
    return count;
}

} // namespace pentimento
