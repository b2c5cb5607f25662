#include "core/process/message_channel.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <functional>
#include <limits>
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

// So many bytes of a line without an end, all of them read when this returns.
void feed(MessageChannel& channel, const Line& line, qsizetype bytes)
{
    constexpr qsizetype Piece = 4096; // a pipe that is read after each takes it whole
    for (qsizetype fed = 0; fed < bytes; fed += Piece) {
        line.say(QByteArray(Piece, fed == 0 ? '{' : 'x')).join();
        static_cast<void>(channel.receive(0));
    }
}

// The shortest of several runs, which is the one that something else on the machine disturbed least.
double leastNs(int runs, const std::function<void()>& work)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        least = qMin(least, clock.nsecsElapsed());
    }
    return static_cast<double>(least);
}

constexpr int LongMs = 60'000; // that nothing here should take, on any machine

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
    void cruelHeads_data();
    void cruelHeads();
    void manyKeysCostNoMoreThanTheFirst();
    void peerThatClosed();
    void messageBeforeTheCloseIsKept();
    void writingToAClosedPeerIsAnError();
    void writingToADeafPeerTimesOut();
    void writingStops();
    void everyMessageOfAFloodCostsTheSame();
    void everyByteOfALineCostsTheSame();
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

// Not before its time, whatever trickles in.
void TestMessageChannel::timeoutIsKept()
{
    constexpr int TimeoutMs = 60;
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    line.say("{\"a\"").join();
    QElapsedTimer clock;
    clock.start();
    const auto none = channel.receive(TimeoutMs);
    QVERIFY(none && !*none);
    QVERIFY(clock.elapsed() >= TimeoutMs);
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
    QTest::newRow("payload a byte too long")
        << "{\"payload\":" + QByteArray::number(MessageChannel::MaxPayloadBytes + 1) + "}\n";
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
    const QByteArray begin = "{\"payload\":" + QByteArray::number(MessageChannel::MaxPayloadBytes) + ",\"a\":\"";
    const QByteArray head = begin + QByteArray(MessageChannel::MaxHeadBytes - begin.size() - 2, 'x') + "\"}\n";
    QCOMPARE(head.size(), MessageChannel::MaxHeadBytes + 1); // with its newline
    const std::jthread speaker = line.say(head + QByteArray(MessageChannel::MaxPayloadBytes, 'p'));
    const auto message = channel.receive(LongMs);
    QVERIFY(message && *message);
    QCOMPARE((*message)->payload.size(), MessageChannel::MaxPayloadBytes);
}

void TestMessageChannel::cruelHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("32 deep") << nested(31) << true;
    QTest::newRow("too deep") << nested(64) << false;
    QTest::newRow("half a million deep") << nested(500'000) << false;
    QTest::newRow("10,000 keys") << keys(10'000) << true;
    QTest::newRow("100,000 keys") << keys(90'000) << false;
}

void TestMessageChannel::cruelHeads()
{
    QFETCH(QByteArray, bytes);
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    const std::jthread speaker = line.say(bytes);
    QTEST(channel.receive(LongMs).has_value(), "accepted");
}

// An object that keeps its order compares each key with all before it: nine times the keys would cost eighty times as
// much if they were all looked at.
void TestMessageChannel::manyKeysCostNoMoreThanTheFirst()
{
    const auto cost = [](int count) {
        return leastNs(3, [bytes = keys(count)] {
            Line line;
            MessageChannel channel(line.readFd(), line.writeFd());
            const std::jthread speaker = line.say(bytes);
            static_cast<void>(channel.receive(LongMs));
        });
    };
    const double ratio = cost(90'000) / cost(10'000);
    QVERIFY2(ratio < 20, qPrintable(QString::number(ratio)));
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

void TestMessageChannel::writingStops()
{
    Line line;
    MessageChannel channel(line.readFd(), line.writeFd());
    constexpr int LongMs = 5000;
    StopFlag stop;
    stop.raise();
    const auto sent = channel.send({Json::object(), QByteArray(1 << 20, 'x')}, LongMs, stop);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Error::Kind::Cancelled);
}

// Eight times as many messages cost eight times as much, not sixty-four times.
void TestMessageChannel::everyMessageOfAFloodCostsTheSame()
{
    int received = 0;
    const auto cost = [&received](int count) {
        return leastNs(3, [&received, bytes = QByteArray("{}\n").repeated(count), count] {
            Line line;
            MessageChannel channel(line.readFd(), line.writeFd());
            const std::jthread speaker = line.say(bytes);
            for (int i = 0; i < count; ++i) {
                const auto message = channel.receive(LongMs);
                received += message && *message;
            }
        });
    };
    const double ratio = cost(160'000) / cost(20'000);
    QCOMPARE(received, 3 * 180'000);
    QVERIFY2(ratio < 24, qPrintable(QString::number(ratio)));
}

// What has been searched for the line's end is not searched again: behind most of a mebibyte, a byte costs what it
// costs at the beginning.
void TestMessageChannel::everyByteOfALineCostsTheSame()
{
    const auto cost = [](qsizetype before) {
        Line line;
        MessageChannel channel(line.readFd(), line.writeFd());
        feed(channel, line, before);
        return leastNs(5, [&] {
            for (int i = 0; i < 4000; ++i) {
                if (::write(line.peerWriteFd(), "x", 1) == 1)
                    static_cast<void>(channel.receive(0));
            }
        });
    };
    const double ratio = cost(1'000'000) / cost(0);
    QVERIFY2(ratio < 4, qPrintable(QString::number(ratio)));
}

QTEST_GUILESS_MAIN(TestMessageChannel)
#include "tst_message_channel.moc"
