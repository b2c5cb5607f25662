#pragma once

#include <QtGlobal>

namespace pentimento {

// Two sockets, one TCP and one UDP, on every IPv4 address of this machine, 127.0.0.1 among them, that answer nothing
// and remember who knocked: the kernel keeps connections and packets in their queues until they are counted. Not
// copyable, one thread.
class LoopbackWatch {
public:
    LoopbackWatch();
    ~LoopbackWatch();
    LoopbackWatch(const LoopbackWatch&) = delete;
    LoopbackWatch& operator=(const LoopbackWatch&) = delete;

    quint16 tcpPort() const { return m_tcpPort; } // 0 when the socket could not be had
    quint16 udpPort() const { return m_udpPort; }
    int takeConnections(); // since the last call
    int takePackets();

private:
    int m_tcp;
    int m_udp;
    quint16 m_tcpPort = 0;
    quint16 m_udpPort = 0;
};

} // namespace pentimento
