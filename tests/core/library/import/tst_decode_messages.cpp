#include "core/library/import/decode_messages.h"
#include "tests/support/sample_pictures.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr quint64 Id = 7;

DecodeRequest request(int side = AllPixels.longestSide)
{
    return {Id, 1000, {side}};
}

DecodedPicture picture(bool hasAlpha = false)
{
    const QImage pixels =
        paintedPicture({640, 400}).convertToFormat(hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB32);
    return {u"png"_s, pixels.size(), hasAlpha, pixels.scaled(320, 200), pixels};
}

} // namespace

class TestDecodeMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsGoThrough();
    void requestsThatAreNone_data();
    void requestsThatAreNone();
    void parts();
    void partsThatAreNone_data();
    void partsThatAreNone();
    void answersGoThrough_data();
    void answersGoThrough();
    void failures_data();
    void failures();
    void sentencesAreHarmless();
    void lies_data();
    void lies();
    void upperBytesAreSet();
    void hello();
};

void TestDecodeMessages::requestsGoThrough()
{
    const auto read = requestFrom(requestMessage({3, 256 << 20, {2048}}));
    QVERIFY(read);
    QCOMPARE(read->id, 3U);
    QCOMPARE(read->fileBytes, 256 << 20);
    QCOMPARE(read->want.longestSide, 2048);
}

void TestDecodeMessages::requestsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("another type") << QByteArray(R"({"type":"part","id":1,"bytes":10,"side":0})");
    QTest::newRow("no bytes") << QByteArray(R"({"type":"decode","id":1,"bytes":0,"side":0})");
    QTest::newRow("negative") << QByteArray(R"({"type":"decode","id":1,"bytes":-1,"side":0})");
    QTest::newRow("too many") << QByteArray(R"({"type":"decode","id":1,"bytes":268435457,"side":0})");
    QTest::newRow("negative side") << QByteArray(R"({"type":"decode","id":1,"bytes":10,"side":-1})");
}

void TestDecodeMessages::requestsThatAreNone()
{
    QFETCH(QByteArray, head);
    QVERIFY(!requestFrom({parseJson(head), {}}));
}

void TestDecodeMessages::parts()
{
    QByteArray bytes(3 * PartBytes + 5, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 / 7);
    QByteArray taken;
    int count = 0;
    for (qsizetype at = 0; at < bytes.size(); at += PartBytes, ++count)
        QVERIFY(takePart(partOf(bytes, at), taken, bytes.size()));
    QCOMPARE(count, 4);
    QVERIFY(taken == bytes);
    QVERIFY(partOf(bytes, bytes.size()).payload.isEmpty());
}

void TestDecodeMessages::partsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("another type") << QByteArray("decoded") << QByteArray("a");
    QTest::newRow("empty") << QByteArray("part") << QByteArray();
    QTest::newRow("too long") << QByteArray("part") << QByteArray("abc");
}

void TestDecodeMessages::partsThatAreNone()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, payload);
    QByteArray bytes("12345678");
    const auto taken = takePart({Json::object({{"type", type.toStdString()}}), payload}, bytes, 10);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Process);
    QCOMPARE(bytes, "12345678");
}

void TestDecodeMessages::answersGoThrough_data()
{
    QTest::addColumn<bool>("hasAlpha");
    QTest::newRow("opaque") << false;
    QTest::newRow("alpha") << true;
}

void TestDecodeMessages::answersGoThrough()
{
    QFETCH(bool, hasAlpha);
    const DecodedPicture sent = picture(hasAlpha);
    const auto answer = answerFrom(pictureMessage(Id, sent), request(), PictureFormat::WebP);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(!answer->failure);
    QCOMPARE(answer->picture.format, u"webp"_s); // ours to say
    QCOMPARE(answer->picture.size, QSize(640, 400));
    QCOMPARE(answer->picture.hasAlpha, hasAlpha);
    QCOMPARE(answer->picture.thumbnail, sent.thumbnail);
    QCOMPARE(answer->pixelsSize, QSize(640, 400));
    QCOMPARE(imageFrom(bytesOf(sent.pixels).toByteArray(), {640, 400}, hasAlpha), sent.pixels);
}

void TestDecodeMessages::failures_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& fields, Error::Kind kind, const QString& says) {
        QTest::newRow(name) << R"({"type":"failed","id":7)" + fields + "}" << kind << says;
    };
    const QString nothing = u"the picture cannot be decoded"_s;
    row("damaged", R"(,"kind":"invalid","message":"it is cut off")", Error::Kind::InvalidInput, u"it is cut off"_s);
    row("other", R"(,"kind":"other","message":"no memory")", Error::Kind::Process, u"no memory"_s);
    row("unknown kind", R"(,"kind":"cancelled","message":"no")", Error::Kind::Process, u"no"_s);
    row("kind is no text", R"(,"kind":[1],"message":"no")", Error::Kind::Process, u"no"_s);
    row("no message", R"(,"kind":"invalid")", Error::Kind::InvalidInput, nothing);
    row("message is no text", R"(,"kind":"invalid","message":{})", Error::Kind::InvalidInput, nothing);
}

void TestDecodeMessages::failures()
{
    QFETCH(QByteArray, head);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, says);
    const auto answer = answerFrom({parseJson(head), {}}, request(), PictureFormat::Png);
    QVERIFY(answer && answer->failure);
    QCOMPARE(*answer->failure, (Error{kind, says}));
}

void TestDecodeMessages::sentencesAreHarmless()
{
    const Error sent{Error::Kind::InvalidInput, u"a\x1b[2Jb\nc\u202e"_s + QString(5000, u'd')};
    const auto answer = answerFrom(failureMessage(Id, sent), request(), PictureFormat::Png);
    QVERIFY(answer && answer->failure);
    QVERIFY2(answer->failure->detail.startsWith(u"a [2Jb c d"_s), qPrintable(answer->failure->detail));
    QCOMPARE(answer->failure->detail.size(), 300);
}

void TestDecodeMessages::lies_data()
{
    using Change = std::function<void(Message&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("side");
    const auto row = [](const char* name, const Change& change, int side = AllPixels.longestSide) {
        QTest::newRow(name) << change << side;
    };
    const auto set = [](const char* field, const Json& value) {
        return Change([field, value](Message& message) { message.head[field] = value; });
    };
    row("another id", set("id", 6));
    row("no id", [](Message& message) { message.head.erase("id"); });
    row("another type", set("type", "part"));
    row("no type", set("type", 3));
    row("no width", [](Message& message) { message.head.erase("width"); });
    row("negative width", set("width", -640));
    row("zero width", set("width", 0));
    row("width of a text", set("width", "640"));
    row("width of a fraction", set("width", 640.5));
    row("overflowing width", set("width", 4294967936));
    row("too wide", set("width", 20000));
    row("another width", set("width", 641));
    row("another thumbnail", set("thumbnailWidth", 319));
    row("huge thumbnail", set("thumbnailHeight", 2147483647));
    row("other pixels", set("pixelsWidth", 639));
    row("no pixels", [](Message& message) {
        message.head["pixelsWidth"] = 0;
        message.head["pixelsHeight"] = 0;
    });
    row(
        "pixels unasked", [](Message&) {}, 0);
    row(
        "more pixels than asked", [](Message&) {}, 500);
    row("short thumbnail", [](Message& message) { message.payload.chop(1); });
    row("long thumbnail", [](Message& message) { message.payload.append('x'); });
    row("no thumbnail", [](Message& message) { message.payload.clear(); });
}

void TestDecodeMessages::lies()
{
    QFETCH(std::function<void(Message&)>, change);
    QFETCH(int, side);
    Message message = pictureMessage(Id, picture());
    change(message);
    const auto answer = answerFrom(message, request(side), PictureFormat::Png);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Process);
}

void TestDecodeMessages::upperBytesAreSet()
{
    const QImage image = imageFrom(QByteArray(16, '\0'), {2, 2}, false);
    QCOMPARE(image.format(), QImage::Format_RGB32);
    QCOMPARE(image.pixel(1, 1), 0xff000000U);
    QCOMPARE(*reinterpret_cast<const QRgb*>(image.constScanLine(1)), 0xff000000U);
}

void TestDecodeMessages::hello()
{
    QVERIFY(isHello(helloMessage()));
    QVERIFY(!isHello({Json::object({{"type", "hello"}, {"protocol", DecodeProtocol + 1}}), {}}));
    QVERIFY(!isHello({Json::object({{"type", "part"}}), {}}));
    QVERIFY(!isHello({helloMessage().head, "x"}));
}

QTEST_GUILESS_MAIN(TestDecodeMessages)
#include "tst_decode_messages.moc"
