#include "core/process/message_channel.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// A pair of pipes: what `peer` writes, the channel reads, and the other way round.
class Line {
public:
    Line()
    {
        const bool opened =
            ::pipe2(m_in.data(), O_CLOEXEC | O_NONBLOCK) == 0 && ::pipe2(m_out.data(), O_CLOEXEC | O_NONBLOCK) == 0;
        Q_ASSERT(opened);
        Q_UNUSED(opened);
    }
    ~Line()
    {
        closePeer();
        ::close(m_in[0]);
        ::close(m_out[1]);
    }
    void closePeer()
    {
        for (int* fd : {&m_in[1], &m_out[0]}) {
            if (*fd >= 0)
                ::close(std::exchange(*fd, -1));
        }
    }
    int readFd() const { return m_in[0]; }
    int writeFd() const { return m_out[1]; }
    int peerReadFd() const { return m_out[0]; }
    int peerWriteFd() const { return m_in[1]; }

    // All of it, from a thread where it is more than a pipe holds.
    std::jthread say(const QByteArray& bytes) const
    {
        return std::jthread([fd = m_in[1], bytes](const std::stop_token& stop) {
            qsizetype sent = 0;
            while (sent < bytes.size() && !stop.stop_requested()) {
                const ssize_t count = ::write(fd, bytes.constData() + sent, bytes.size() - sent);
                sent += qMax<ssize_t>(0, count);
                if (count < 0)
                    std::this_thread::yield();
            }
        });
    }

private:
    std::array<int, 2> m_in{-1, -1};
    std::array<int, 2> m_out{-1, -1};
};

QByteArray nested(int depth)
{
    return R"({"a":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}\n";
}

QByteArray keys(int count)
{
    QByteArray text = "{";
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":0";
    return text + "}\n";
}

} // namespace

class TestMessageChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void messagesArriveInOrder();
    void halfAMessageIsNone();
    void timeoutIsKept();
    void brokenProtocol_data();
    void brokenProtocol();
    void largestAllowed();
    void cruelHeadsAreRefusedQuickly_data();
    void cruelHeadsAreRefusedQuickly();
    void peerThatClosed();
    void messageBeforeTheCloseIsKept();
    void writingToAClosedPeerIsAnError();
    void writingToADeafPeerTimesOut();
    void floodOfSmallMessages();
    void oneByteAtATime();
};

void TestMessageChannel::roundTrip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("head alone") << QByteArray("plain") << QByteArray();
    QTest::newRow("newlines and quotes") << QByteArray("a\nb\"c\\ \u00e4") << QByteArray();
    QTest::newRow("payload") << QByteArray("x") << QByteArray("a\nb\0c{}", 7);
    QTest::newRow("large payload") << QByteArray("x") << QByteArray(5 << 20, '\n');
}

void TestMessageChannel::roundTrip()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, payload);
    Line line;
    MessageChannel here(line.readFd(), line.writeFd());
    MessageChannel there(line.peerReadFd(), line.peerWriteFd());
    Result<void> sent;
    std::jthread sender([&] { sent = there.send({Json::object({{"text", text.toStdString()}}), payload}, 5000); });
    const auto message = here.receive(5000);
    sender.join();
    QVERIFY(sent && message && *message);
    QCOMPARE(QByteArray::fromStdString((*message)->head["text"].get<std::string>()), text);
    QCOMPARE((*message)->payload, payload);
}

void TestMessageChannel::messagesArriveInOrder()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    line.say("{\"n\":1}\n{\"n\":2,\"payload\":3}\n{}\n{\"n\":3}\n").join();
    for (const auto& [n, payload] : {std::pair(1, ""), std::pair(2, "{}\n"), std::pair(3, "")}) {
        const auto message = channel.receive(1000);
        QVERIFY(message && *message);
        QCOMPARE((*message)->head["n"].get<int>(), n);
        QCOMPARE((*message)->payload, payload);
    }
}

void TestMessageChannel::halfAMessageIsNone()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    for (const char* part : {"{\"a\"", ":1,\"payload\":4}", "\n", "ab", "c"}) {
        line.say(part).join();
        const auto none = channel.receive(5);
        QVERIFY(none);
        QVERIFY(!*none);
    }
    line.say("d").join();
    const auto message = channel.receive(1000);
    QVERIFY(message && *message);
    QCOMPARE((*message)->payload, "abcd");
}

void TestMessageChannel::timeoutIsKept()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    QElapsedTimer clock;
    clock.start();
    const auto none = channel.receive(60);
    QVERIFY(none && !*none);
    QVERIFY(clock.elapsed() >= 60);
}

void TestMessageChannel::brokenProtocol_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("hello\n");
    QTest::newRow("empty line") << QByteArray("\n");
    QTest::newRow("array") << QByteArray("[1]\n");
    QTest::newRow("number") << QByteArray("1\n");
    QTest::newRow("two objects") << QByteArray("{}{}\n");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}\n");
    QTest::newRow("binary") << QByteArray("\0\1\2\n", 4);
    QTest::newRow("half an object") << QByteArray("{\"a\":\n");
    QTest::newRow("line of 2 MiB") << QByteArray(2 << 20, 'x');
    QTest::newRow("line of 2 MiB that ends") << R"({"a":")" + QByteArray(2 << 20, 'x') + "\"}\n";
    QTest::newRow("payload of 65 MiB") << QByteArray("{\"payload\":68157440}\n");
    QTest::newRow("payload of 2^63") << QByteArray("{\"payload\":9223372036854775808}\n");
    QTest::newRow("payload of 2^64-1") << QByteArray("{\"payload\":18446744073709551615}\n");
    QTest::newRow("negative payload") << QByteArray("{\"payload\":-1}\n");
    QTest::newRow("payload with a fraction") << QByteArray("{\"payload\":1.5}\n");
    QTest::newRow("payload that is text") << QByteArray("{\"payload\":\"9\"}\n");
    QTest::newRow("payload that is null") << QByteArray("{\"payload\":null}\n");
}

void TestMessageChannel::brokenProtocol()
{
    QFETCH(QByteArray, bytes);
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const std::jthread speaker = line.say(bytes);
    const auto message = channel.receive(5000);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, Error::Kind::Process);
    QVERIFY(!channel.receive(0)); // and it stays useless
}

void TestMessageChannel::largestAllowed()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const QByteArray head =
        R"({"payload":67108864,"a":")" + QByteArray(MessageChannel::MaxHeadBytes - 27, 'x') + "\"}\n";
    QCOMPARE(head.size(), MessageChannel::MaxHeadBytes + 1); // with its newline
    const std::jthread speaker = line.say(head + QByteArray(MessageChannel::MaxPayloadBytes, 'p'));
    const auto message = channel.receive(20'000);
    QVERIFY(message && *message);
    QCOMPARE((*message)->payload.size(), MessageChannel::MaxPayloadBytes);
}

void TestMessageChannel::cruelHeadsAreRefusedQuickly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("32 deep") << nested(31) << true;
    QTest::newRow("too deep") << nested(64) << false;
    QTest::newRow("half a million deep") << nested(500'000) << false;
    QTest::newRow("10,000 keys") << keys(10'000) << true;
    QTest::newRow("100,000 keys") << keys(90'000) << false;
}

void TestMessageChannel::cruelHeadsAreRefusedQuickly()
{
    QFETCH(QByteArray, bytes);
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const std::jthread speaker = line.say(bytes);
    QElapsedTimer clock;
    clock.start();
    QTEST(channel.receive(5000).has_value(), "accepted");
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void TestMessageChannel::peerThatClosed()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    line.say("{\"a\":1").join();
    line.closePeer();
    const auto message = channel.receive(1000);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, Error::Kind::Process);
}

void TestMessageChannel::messageBeforeTheCloseIsKept()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    line.say("{\"a\":1}\n").join();
    line.closePeer();
    const auto message = channel.receive(1000);
    QVERIFY(message && *message);
    QVERIFY(!channel.receive(1000));
}

void TestMessageChannel::writingToAClosedPeerIsAnError()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    line.closePeer();
    const auto sent = channel.send({Json::object(), "payload"}, 1000); // SIGPIPE would end this test
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Process);
}

void TestMessageChannel::writingToADeafPeerTimesOut()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const auto sent = channel.send({Json::object(), QByteArray(1 << 20, 'x')}, 50);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Timeout);
}

void TestMessageChannel::floodOfSmallMessages()
{
    constexpr int Count = 300'000;
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const std::jthread speaker = line.say(QByteArray("{}\n").repeated(Count));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < Count; ++i) {
        const auto message = channel.receive(5000);
        QVERIFY(message && *message);
    }
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

void TestMessageChannel::oneByteAtATime()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const QByteArray bytes = R"({"a":")" + QByteArray(100'000, 'x');
    QElapsedTimer clock;
    clock.start();
    for (const char byte : bytes) {
        QCOMPARE(::write(line.peerWriteFd(), &byte, 1), 1);
        const auto none = channel.receive(0);
        QVERIFY(none && !*none);
    }
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestMessageChannel)
#include "tst_message_channel.moc"
