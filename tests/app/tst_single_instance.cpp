#include "app/single_instance.h"

#include "tests/support/waiting.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

struct Rig {
    const QTemporaryDir folder;
    const QString address = folder.filePath(u"socket"_s);
    SingleInstance instance;
    QSignalSpy asked{&instance, &SingleInstance::filesAsked};

    // As a command does it, while this thread answers like the window.
    std::optional<Json> ask(const Json& request)
    {
        std::optional<Json> answer;
        bool ended = false;
        std::jthread command([&] {
            const auto got = SingleInstance::ask(address, request, PatienceMs);
            QMetaObject::invokeMethod(&instance, [&, got] {
                answer = got;
                ended = true;
            });
        });
        return QTest::qWaitFor([&ended] { return ended; }, PatienceMs * 2) ? answer : std::nullopt;
    }

    // As the second start does it, while this thread answers like the first one's window.
    bool handOver(const QStringList& files)
    {
        std::optional<bool> taken;
        std::jthread second([&] {
            const bool done = SingleInstance::handOver(address, files, PatienceMs);
            QMetaObject::invokeMethod(&instance, [&taken, done] { taken = done; });
        });
        return QTest::qWaitFor([&taken] { return taken.has_value(); }, PatienceMs * 2) && *taken;
    }
};

} // namespace

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsItsFilesToTheFirst()
    {
        Rig rig;
        QVERIFY(rig.instance.listen(rig.address));
        QVERIFY(rig.handOver({u"/sketches/blütenblatt.js"_s, u"leaf.py"_s}));
        QVERIFY(rig.handOver({}));
        QCOMPARE(rig.asked.size(), 2);
        QCOMPARE(rig.asked[0][0].toStringList(),
            (QStringList{u"/sketches/blütenblatt.js"_s, QFileInfo(u"leaf.py"_s).absoluteFilePath()}));
        QCOMPARE(rig.asked[1][0].toStringList(), QStringList());
    }

    void answersRequests()
    {
        Rig rig;
        QVERIFY(rig.instance.listen(rig.address));
        rig.instance.setAnswerer([&](const Json& request, const SingleInstance::Reply& reply) {
            QTimer::singleShot(0, &rig.instance, [request, reply] { // later, as after a write
                reply({{"asked", textField(request, "what")}});
                reply({{"asked", "again"}});
            });
        });
        const auto answer = rig.ask({{"what", "größe"}});
        QVERIFY(answer);
        QCOMPARE(textField(*answer, "asked"), u"größe"_s);
        QVERIFY(rig.handOver({}));
        QCOMPARE(rig.asked.size(), 1);
    }

    void refusesRequestsNobodyAnswers()
    {
        Rig rig;
        QVERIFY(!SingleInstance::ask(rig.address, {{"what", "x"}}));
        QVERIFY(rig.instance.listen(rig.address));
        QVERIFY(!rig.ask({{"what", "x"}}));
    }

    void isTheFirstWhereNobodyListens()
    {
        const Rig rig;
        QVERIFY(!SingleInstance::handOver(rig.address, {}));
    }

    void doesNotWaitForAWindowThatHangs()
    {
        const Rig rig;
        QLocalServer silent; // takes the call, and never answers
        QVERIFY(silent.listen(rig.address));
        QVERIFY(!SingleInstance::handOver(rig.address, {}, 50));
        QVERIFY(silent.hasPendingConnections() || silent.waitForNewConnection(PatienceMs)); // it was called
    }

    void takesTheAddressOfTheDead()
    {
        Rig rig;
        {
            QFile left(rig.address);
            QVERIFY(left.open(QIODevice::WriteOnly)); // what a killed window leaves lies in the way as a file
        }
        QVERIFY(rig.instance.listen(rig.address));
        QVERIFY(rig.handOver({}));
    }

    void saysWhenItCannotListen()
    {
        Rig rig;
        const auto listening = rig.instance.listen(u"/no/such/folder/socket"_s);
        QVERIFY(!listening);
        QCOMPARE(listening.error().kind, Error::Kind::Environment);
    }

    void refusesWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("no array") << QByteArray("{}\n");
        QTest::newRow("no paths") << QByteArray("[1]\n");
        QTest::newRow("endless") << QByteArray(SingleInstance::MaxMessageBytes + 65'536, 'x');
    }
    void refusesWhatIsNoMessage()
    {
        QFETCH(QByteArray, message);
        Rig rig;
        QVERIFY(rig.instance.listen(rig.address));
        QLocalSocket socket;
        socket.connectToServer(rig.address);
        QVERIFY(socket.waitForConnected());
        socket.write(message);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, PatienceMs);
        QCOMPARE(socket.readAll(), QByteArray());
        QVERIFY(rig.asked.isEmpty());
        QVERIFY(rig.handOver({})); // the next one is heard
    }

    void eachLibraryHasItsOwn()
    {
        QCOMPARE(SingleInstance::addressFor(u"/a/library"_s), SingleInstance::addressFor(u"/a/library/"_s));
        QVERIFY(SingleInstance::addressFor(u"/a/library"_s) != SingleInstance::addressFor(u"/b/library"_s));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
