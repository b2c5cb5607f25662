#include "core/library/import/picture_decoder.h"
#include "core/library/import/picture_decoding.h"
#include "core/process/child_process.h"
#include "tests/support/process_list.h"
#include "tests/support/process_watch.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <functional>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QString program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento");

PictureDecoderSettings real(int timeoutMs = PatienceMs)
{
    return {.program = program, .arguments = {}, .timeoutMs = timeoutMs};
}

// So many washes over the whole of a large picture that drawing them takes minutes.
QByteArray slowPicture()
{
    const QByteArray wash = "<rect width='4096' height='4096' fill='#123456' opacity='0.01'/>";
    return "<svg xmlns='http://www.w3.org/2000/svg' width='4096' height='4096'>" + wash.repeated(20'000) + "</svg>";
}

// Decoders below us; bubblewrap itself, which names them too, left out.
QList<pid_t> decoders()
{
    QList<pid_t> found;
    for (const RunningProcess& process : descendants()) {
        if (process.commandLine.startsWith("/app/"))
            found.append(process.pid);
    }
    return found;
}

// Processor time of a process so far, from proc(5) `stat`.
double cpuSeconds(pid_t pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13
        ? 0
        : (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

// Calls `act` with the child when it has been at work for longer than any start takes.
std::jthread whenAtWork(const std::function<void(pid_t)>& act)
{
    return std::jthread([act](const std::stop_token& token) {
        while (!token.stop_requested()) {
            for (const pid_t pid : decoders()) {
                if (cpuSeconds(pid) > 0.6)
                    return act(pid);
            }
            std::this_thread::yield();
        }
    });
}

// A child in our place: Python, with what every script below needs. Where the file holds "good" it answers as it
// should, else it does what the test says, with the request in `r`.
PictureDecoderSettings scripted(const QByteArray& lie, int timeoutMs = 2000)
{
    const QByteArray script = R"(import json, os, sys, time
def say(head, payload=b''):
    if payload: head['payload'] = len(payload)
    sys.stdout.buffer.write(json.dumps(head).encode() + b'\n' + payload)
    sys.stdout.buffer.flush()
def request():
    line = sys.stdin.buffer.readline()
    return json.loads(line) if line else sys.exit()
def take(r):
    file = b''
    while len(file) < r['bytes']: file += sys.stdin.buffer.read(json.loads(sys.stdin.buffer.readline())['payload'])
    return file
def honest(r, **other):
    side = 2 if r['side'] else 0
    say({'type': 'decoded', 'id': r['id'], 'width': 2, 'height': 2, 'alpha': True, 'thumbnailWidth': 2,
        'thumbnailHeight': 2, 'pixelsWidth': side, 'pixelsHeight': side} | other, bytes(16))
def endless(r):
    say({'type': 'decoded', 'id': r['id'], 'width': 9000, 'height': 7000, 'alpha': True, 'thumbnailWidth': 320,
        'thumbnailHeight': 249, 'pixelsWidth': 9000, 'pixelsHeight': 7000}, bytes(320 * 249 * 4))
    while True: say({'type': 'part'}, b'x')
say({'type': 'hello', 'protocol': 1})
while True:
    r = request()
    if r['bytes'] < 100:
        take(r)
        honest(r)
        if r['side']: say({'type': 'part'}, bytes(16))
        continue
)";
    return {.program = u"/usr/bin/python3"_s,
        .arguments = {u"-c"_s, QString::fromUtf8(script + lie)},
        .timeoutMs = timeoutMs};
}

const QByteArray shortFile = "\x89PNG\r\n\x1a\n";
const QByteArray longFile = "\x89PNG\r\n\x1a\n" + QByteArray(3 << 20, 'x');

} // namespace

class TestPictureDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    void cleanup();
    void sameAsWithoutWalls_data();
    void sameAsWithoutWalls();
    void manyPixels();
    void refusesWithoutAChild();
    void childIsKept();
    void childIsReplacedInTime();
    void childOfAThreadThatEnded();
    void limitsOfTheChild();
    void seesNothing();
    void hidesItsProgramFromPeople();
    void killedBetweenPictures();
    void killedInTheMiddle();
    void stopsAtOnce();
    void stopRaisedBefore();
    void stopWhileTheChildTalks_data();
    void stopWhileTheChildTalks();
    void timesOut();
    void lies_data();
    void lies();
    void leftoversDoNotReachTheNext();
    void cannotStart_data();
    void cannotStart();
};

// Destruction of a decoder waits for bubblewrap; the kernel ends what was inside a moment later.
void TestPictureDecoder::cleanup()
{
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), PatienceMs);
}

void TestPictureDecoder::sameAsWithoutWalls_data()
{
    QTest::addColumn<QByteArray>("file");
    const QImage image = paintedPicture({700, 500});
    QTest::newRow("PNG") << encoded(image, "PNG");
    QTest::newRow("PNG with alpha") << encoded(image.convertToFormat(QImage::Format_ARGB32), "PNG");
    QTest::newRow("PNG of 16 bits") << encoded(image.convertToFormat(QImage::Format_RGBA64), "PNG");
    QTest::newRow("JPEG") << encoded(image, "JPEG");
    QTest::newRow("JPEG, turned") << withOrientation(encoded(image, "JPEG"), 6);
    QTest::newRow("JPEG, CMYK") << cmykJpeg();
    QTest::newRow("WebP") << encoded(image, "WEBP");
    QTest::newRow("WebP, animated") << animatedWebP({image, image.mirrored()});
    QTest::newRow("SVG") << QByteArray("<svg width='700' height='500' xmlns='http://www.w3.org/2000/svg'>"
                                       "<circle cx='300' cy='200' r='150' fill='#c33'/></svg>");
}

void TestPictureDecoder::sameAsWithoutWalls()
{
    QFETCH(QByteArray, file);
    PictureDecoder decoder(real());
    for (const DecodeSize want : {ThumbnailOnly, DecodeSize{400}, AllPixels}) {
        const auto expected = decodePicture(file, want);
        const auto picture = decoder.decode(file, want, StopFlag());
        QVERIFY2(picture && expected, picture ? "" : qPrintable(picture.error().detail));
        QCOMPARE(picture->format, expected->format);
        QCOMPARE(picture->size, expected->size);
        QCOMPARE(picture->hasAlpha, expected->hasAlpha);
        QCOMPARE(picture->thumbnail, expected->thumbnail);
        QCOMPARE(picture->thumbnail.format(), expected->thumbnail.format());
        QCOMPARE(picture->pixels, expected->pixels);
    }
}

// More than one message holds.
void TestPictureDecoder::manyPixels()
{
    QImage image(5000, 4000, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    image.setPixelColor(4999, 3999, Qt::red);
    PictureDecoder decoder(real());
    const auto picture = decoder.decode(encoded(image, "PNG"), AllPixels, StopFlag());
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().detail));
    QCOMPARE(picture->pixels, image);
}

void TestPictureDecoder::refusesWithoutAChild()
{
    PictureDecoder decoder(real());
    const auto picture = decoder.decode(animatedGif(), ThumbnailOnly, StopFlag());
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::InvalidInput);
    QVERIFY(decoders().isEmpty());
}

void TestPictureDecoder::childIsKept()
{
    PictureDecoder decoder(real());
    const QByteArray good = encoded(paintedPicture({30, 20}), "PNG");
    QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
    const QList<pid_t> before = decoders();
    QCOMPARE(before.size(), 1);
    const auto broken = decoder.decode(good.left(50), ThumbnailOnly, StopFlag());
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, Error::Kind::InvalidInput);
    QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
    QCOMPARE(decoders(), before);
}

void TestPictureDecoder::childIsReplacedInTime()
{
    PictureDecoderSettings settings = real();
    settings.picturesPerChild = 2;
    PictureDecoder decoder(settings);
    const QByteArray good = encoded(paintedPicture({30, 20}), "PNG");
    QList<pid_t> seen;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
        QTRY_COMPARE_WITH_TIMEOUT(decoders().size(), 1, PatienceMs);
        seen += decoders();
    }
    QCOMPARE(seen[0], seen[1]);
    QVERIFY(seen[1] != seen[2]);
    QCOMPARE(seen[2], seen[3]);
}

void TestPictureDecoder::childOfAThreadThatEnded()
{
    PictureDecoder decoder(real());
    const QByteArray good = encoded(paintedPicture({30, 20}), "PNG");
    for (int i = 0; i < 3; ++i) {
        std::jthread([&] { QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag())); }).join();
        QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
    }
}

void TestPictureDecoder::limitsOfTheChild()
{
    PictureDecoder decoder(real());
    QVERIFY(decoder.decode(encoded(paintedPicture({30, 20}), "PNG"), ThumbnailOnly, StopFlag()));
    QCOMPARE(decoders().size(), 1);
    const auto read = [](const QString& name) {
        QFile file(u"/proc/%1/%2"_s.arg(decoders().value(0)).arg(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
    };
    QVERIFY2(read(u"limits"_s).contains("Max address space 1073741824 1073741824"), read(u"limits"_s));
    QVERIFY2(read(u"status"_s).contains("Seccomp: 2"), read(u"status"_s));
    QVERIFY2(read(u"status"_s).contains("CapEff: 0000000000000000"), read(u"status"_s));
}

void TestPictureDecoder::seesNothing()
{
    qputenv("PENTIMENTO_CANARY", "canary-5521");
    PictureDecoder decoder(scripted(R"(    take(r)
    import socket
    seen = [name for name in os.environ if 'PENT' in name or name in ('DISPLAY', 'XDG_RUNTIME_DIR', 'USER')]
    seen += [p for p in ('/root', '/home', '/etc/passwd', '/var', '/run', '/sys', '/work') if os.path.lexists(p)]
    seen += os.listdir('/app')
    seen += [str(len([p for p in os.listdir('/proc') if p.isdigit()]))]
    for make in (lambda: socket.socket(), lambda: open('/app/new', 'w'), lambda: open('/usr/new', 'w')):
        try:
            make()
            seen.append('made')
        except OSError as e: seen.append(str(e.errno))
    say({'type': 'failed', 'id': r['id'], 'kind': 'other', 'message': ' '.join(seen)})
)"));
    const auto picture = decoder.decode(longFile, ThumbnailOnly, StopFlag());
    QVERIFY(!picture);
    QCOMPARE(picture.error().detail, u"python3 2 1 30 30"_s); // bwrap's first process and it; EPERM, EROFS
}

// Its command is nobody's to type.
void TestPictureDecoder::hidesItsProgramFromPeople()
{
    const auto child = ChildProcess::start({program, {u"decode-pictures"_s}, {"QT_QPA_PLATFORM=offscreen"}, {}, {}});
    QVERIFY(child);
    (*child)->closeInput();
    const auto status = (*child)->waitForExit(PatienceMs); // ends with its input
    QVERIFY(status && !status->signalled);
    QCOMPARE(status->code, 0);
}

void TestPictureDecoder::killedBetweenPictures()
{
    PictureDecoder decoder(real());
    const QByteArray good = encoded(paintedPicture({30, 20}), "PNG");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
        QCOMPARE(decoders().size(), 1);
        QCOMPARE(::kill(decoders().first(), SIGKILL), 0); // the next call may come before it is dead
    }
    QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
}

void TestPictureDecoder::killedInTheMiddle()
{
    PictureDecoder decoder(real());
    const auto killer = whenAtWork([](pid_t pid) { ::kill(pid, SIGKILL); });
    const auto picture = decoder.decode(slowPicture(), ThumbnailOnly, StopFlag());
    QVERIFY(!picture);
    QCOMPARE(picture.error(), (Error{Error::Kind::Process, u"the decoder was ended by signal 9"_s}));
    QVERIFY(decoder.decode(encoded(paintedPicture({30, 20}), "PNG"), ThumbnailOnly, StopFlag()));
}

void TestPictureDecoder::stopsAtOnce()
{
    PictureDecoder decoder(real());
    QVERIFY(decoder.decode(encoded(paintedPicture({30, 20}), "PNG"), ThumbnailOnly, StopFlag()));
    StopFlag stop;
    QElapsedTimer clock;
    const auto raise = whenAtWork([&](pid_t) {
        clock.start();
        stop.raise();
    });
    const auto picture = decoder.decode(slowPicture(), ThumbnailOnly, stop);
    qInfo("stopped after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::Cancelled);
    QVERIFY(clock.elapsed() < PromptMs);
    QVERIFY(decoder.decode(encoded(paintedPicture({30, 20}), "PNG"), ThumbnailOnly, StopFlag()));
}

// The child has nothing to do with it and is kept.
void TestPictureDecoder::stopRaisedBefore()
{
    PictureDecoder decoder(real());
    const QByteArray good = encoded(paintedPicture({30, 20}), "PNG");
    QVERIFY(decoder.decode(good, ThumbnailOnly, StopFlag()));
    const QList<pid_t> before = decoders();
    StopFlag stop;
    stop.raise();
    const auto picture = decoder.decode(good, ThumbnailOnly, stop);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::Cancelled);
    QCOMPARE(decoders(), before);
}

// A file that is larger than a pipe and nobody who takes it, or an answer that does not end.
void TestPictureDecoder::stopWhileTheChildTalks_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("takes nothing") << QByteArray("    while True: pass\n");
    QTest::newRow("sends without end") << QByteArray("    take(r)\n    endless(r)\n");
}

void TestPictureDecoder::stopWhileTheChildTalks()
{
    QFETCH(QByteArray, script);
    PictureDecoder decoder(scripted(script, PatienceMs));
    StopFlag stop;
    QElapsedTimer clock;
    const auto raise = whenAtWork([&](pid_t) {
        clock.start();
        stop.raise();
    });
    const auto picture = decoder.decode(longFile, AllPixels, stop);
    qInfo("stopped after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::Cancelled);
    QVERIFY(clock.elapsed() < PromptMs);
}

void TestPictureDecoder::timesOut()
{
    PictureDecoder decoder(real(1500));
    const auto picture = decoder.decode(slowPicture(), ThumbnailOnly, StopFlag());
    QVERIFY(!picture);
    QCOMPARE(picture.error(), (Error{Error::Kind::Timeout, u"the picture was not decoded after 1.5 s"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(decoders().isEmpty(), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        decoder.decode(encoded(paintedPicture({30, 20}), "PNG"), ThumbnailOnly, StopFlag()), PatienceMs);
}

void TestPictureDecoder::lies_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& script, Kind kind, const QString& says) {
        QByteArray indented;
        for (const QByteArray& line : script.split('\n'))
            indented += "    " + line + '\n';
        QTest::newRow(name) << indented << kind << says;
    };
    const QString brokeOff = u"the decoder broke off"_s;
    row("leaves at once", "sys.exit(3)", Kind::Process, u"the decoder ended with code 3"_s);
    row("leaves in an answer", "take(r)\nsys.stdout.write('{\"type\":')\nsys.stdout.flush()\nos._exit(0)",
        Kind::Process, u"the decoder ended with code 0"_s);
    row("dies", "take(r)\nos.kill(os.getpid(), 11)", Kind::Process, u"the decoder was ended by signal 11"_s);
    row("takes too much memory", "take(r)\nb = bytearray(1 << 30)", Kind::Process, u"the decoder ended with code 1"_s);
    row("is silent", "take(r)\ntime.sleep(600)", Kind::Timeout, u"not decoded after 2 s"_s);
    row("does not read", "time.sleep(600)", Kind::Timeout, u"not decoded after 2 s"_s);
    // bubblewrap holds the other ends of the pipes too, so these look like silence.
    row("closes its input", "os.close(0)\ntime.sleep(600)", Kind::Timeout, u"not decoded after 2 s"_s);
    row("closes its output", "take(r)\nos.close(1)\ntime.sleep(600)", Kind::Timeout, u"not decoded after 2 s"_s);
    row("trickles", "take(r)\nwhile True:\n    os.write(1, b' ')\n    time.sleep(0.01)", Kind::Timeout,
        u"not decoded after 2 s"_s);
    row("says no JSON", "take(r)\nos.write(1, b'picture\\n')\ntime.sleep(600)", Kind::Process, brokeOff);
    row("floods a line", "take(r)\nwhile True: os.write(1, b'x' * 65536)", Kind::Process, brokeOff);
    row("floods messages", "take(r)\nwhile True: os.write(1, b'{}\\n' * 10000)", Kind::Process,
        u"answered something"_s);
    row("floods while it is told", "while True: os.write(1, b'{}\\n' * 10000)", Kind::Timeout, u"not decoded"_s);
    row("floods its errors", "take(r)\nwhile True: os.write(2, b'x' * 65536)", Kind::Timeout,
        u"not decoded after 2 s"_s);
    row("announces too much", "take(r)\nos.write(1, b'{\"payload\":99999999999}\\n')\ntime.sleep(600)", Kind::Process,
        brokeOff);
    row("is nested deeply", "take(r)\nos.write(1, b'{\"a\":' + b'[' * 100000 + b'\\n')\ntime.sleep(600)", Kind::Process,
        brokeOff);
    row("answers another picture", "take(r)\nhonest(r, id=r['id'] + 1)", Kind::Process, u"answered something"_s);
    row("another size", "take(r)\nhonest(r, width=3)", Kind::Process, u"another thumbnail"_s);
    row("no size", "take(r)\nhonest(r, width=0)", Kind::Process, u"made up a size"_s);
    row("a huge size", "take(r)\nhonest(r, width=10**9, height=10**9)", Kind::Process, u"made up a size"_s);
    row("other pixels", "take(r)\nhonest(r, pixelsWidth=9)", Kind::Process, u"other pixels"_s);
    row("no pixels follow", "take(r)\nhonest(r)\ntime.sleep(600)", Kind::Timeout, u"not decoded after 2 s"_s);
    row("pixels by drops", "take(r)\nendless(r)", Kind::Timeout, u"not decoded after 2 s"_s);
    row("too many pixels follow", "take(r)\nhonest(r)\nsay({'type': 'part'}, bytes(17))", Kind::Process,
        u"something else"_s);
    row("a message instead of pixels", "take(r)\nhonest(r)\nhonest(r)", Kind::Process, u"something else"_s);
    row("empty parts for ever", "take(r)\nhonest(r)\nwhile True: say({'type': 'part'})", Kind::Process,
        u"something else"_s);
    row("processes in sessions of their own",
        "take(r)\nfor _ in range(5):\n    if os.fork() == 0:\n        os.setsid()\n        "
        "time.sleep(600)\nsys.exit(4)",
        Kind::Process, u"the decoder ended with code 4"_s);
}

void TestPictureDecoder::lies()
{
    QFETCH(QByteArray, script);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, says);
    const int descriptors = openDescriptors();
    {
        PictureDecoder decoder(scripted(script));
        const auto picture = decoder.decode(longFile, AllPixels, StopFlag());
        QVERIFY(!picture);
        QVERIFY2(
            picture.error().kind == kind && picture.error().detail.contains(says), qPrintable(picture.error().detail));
        QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), PatienceMs); // it was killed
        const auto next = decoder.decode(shortFile, AllPixels, StopFlag());
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE(next->pixels.size(), QSize(2, 2));
    }
    QVERIFY(openDescriptors() <= descriptors); // what else is open in this program comes and goes
}

// What a picture that took the child over says beyond its own answer ends the child and not the next picture.
void TestPictureDecoder::leftoversDoNotReachTheNext()
{
    PictureDecoder decoder(scripted("    take(r)\n    honest(r)\n    honest(r)\n"));
    QVERIFY(decoder.decode(longFile, ThumbnailOnly, StopFlag()));
    const QList<pid_t> before = decoders();
    const auto next = decoder.decode(shortFile, ThumbnailOnly, StopFlag());
    QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(decoders().size(), 1, PatienceMs);
    QVERIFY(decoders() != before);
}

void TestPictureDecoder::cannotStart_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("no program") << u"/nowhere/pentimento"_s << QStringList() << u"nowhere"_s;
    QTest::newRow("ends at once") << u"/usr/bin/false"_s << QStringList() << u"cannot be decoded"_s;
    QTest::newRow("complains") << u"/usr/bin/python3"_s << QStringList{u"-c"_s, u"import nothing_like_it"_s}
                               << u"nothing_like_it"_s;
    QTest::newRow("says something else") << u"/usr/bin/python3"_s
                                         << QStringList{u"-c"_s, u"print('{\"type\":\"hello\",\"protocol\":99}')"_s}
                                         << u"cannot be decoded"_s;
}

void TestPictureDecoder::cannotStart()
{
    QFETCH(QString, command);
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    PictureDecoder decoder({.program = command, .arguments = arguments});
    const auto picture = decoder.decode(shortFile, ThumbnailOnly, StopFlag());
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::Environment);
    QVERIFY2(picture.error().detail.contains(says), qPrintable(picture.error().detail));
}

QTEST_MAIN(TestPictureDecoder)
#include "tst_picture_decoder.moc"
