#include "core/sketch/page/render_worker_result.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QByteArray pngOf(int width, int height)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImage(width, height, QImage::Format_RGB32).save(&buffer, "PNG");
    return bytes;
}

// JSON with single quotes, which reads better in C++ than raw strings (and moc trips over some of those).
Json headOf(const QByteArray& fields)
{
    return parseJson(QByteArray(fields).replace('\'', '"'));
}

} // namespace

class TestRenderWorkerResult : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_request.sketch = {u"sketch.js"_s, Medium::P5Brush2, "one\n  two();\nthree"}; }

    // The worker may have been taken over: whatever it says must end in a result, never in a crash or a lie.
    void answers_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("picture");
        const QByteArray good = "{'width':8,'height':6,'painted':0.5}";
        QTest::newRow("good") << good << pngOf(8, 6) << QString() << true;
        QTest::newRow("blank") << QByteArray("{'width':8,'height':6,'painted':0.004}") << pngOf(8, 6) << u"blank"_s
                               << true;
        QTest::newRow("clamped") << QByteArray("{'width':8,'height':6,'painted':0.5,'clamped':true}") << pngOf(8, 6)
                                 << u"clamped"_s << true;
        QTest::newRow("no picture") << good << QByteArray() << u"crash"_s << false;
        QTest::newRow("no PNG") << good << QByteArray(100, 'x') << u"crash"_s << false;
        QTest::newRow("cut header") << good << pngOf(8, 6).left(20) << u"crash"_s << false;
        QTest::newRow("another size") << good << pngOf(9, 6) << u"crash"_s << false;
        QTest::newRow("too large") << QByteArray("{'width':4097,'height':1,'painted':0.5}") << pngOf(4097, 1)
                                   << u"crash"_s << false;
        QTest::newRow("wrong types") << QByteArray(
            "{'width':'8','height':[],'painted':'much','kind':7,'line':'x','stack':{}}")
                                     << pngOf(8, 6) << u"crash"_s << false;
        for (const char* kind : {"cancelled", "environment", "timeout", "blank", "clamped", ""}) {
            const QByteArray claim = "{'kind':'" + QByteArray(kind) + "','clamped':'yes'}"; // not the worker's to say
            QTest::addRow("claims '%s'", kind) << claim << QByteArray() << u"crash"_s << false;
        }
        QTest::newRow("unknown kind") << QByteArray("{'kind':'magic'}") << QByteArray() << u"crash"_s << false;
        QTest::newRow("runtime") << QByteArray("{'kind':'runtime','message':'m'}") << pngOf(8, 6) << u"runtime"_s
                                 << false;
    }
    void answers()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, payload);
        QFETCH(QString, kind);
        QFETCH(bool, picture);
        const RenderResult result = resultFromMessage({headOf(head), payload}, m_request);
        QCOMPARE(result.error ? renderErrorName(result.error->kind) : QString(), kind);
        QCOMPARE(result.ok, kind.isEmpty());
        QCOMPARE(!result.png.isEmpty(), picture);
    }

    void errorsArePlacedInTheSketch_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("source");
        QTest::newRow("parser") << QByteArray("{'kind':'syntax','line':2,'column':5,'stack':'SyntaxError: x'}") << 2
                                << 5 << u"two();"_s;
        QTest::newRow("library on top") << QByteArray(
            "{'kind':'runtime','stack':'Error: x\\n at f (sketch://app/p5.js:1:9)\\n at draw "
            "(sketch://app/4/sketch.js:3:7)\\n at (sketch://app/4/sketch.js:1:1)'}")
                                        << 3 << 7 << u"three"_s;
        QTest::newRow("no place") << QByteArray("{'kind':'runtime','stack':''}") << 0 << 0 << QString();
        QTest::newRow("beyond the end") << QByteArray("{'kind':'runtime','stack':'at sketch://app/1/sketch.js:99:1'}")
                                        << 99 << 1 << QString();
    }
    void errorsArePlacedInTheSketch()
    {
        QFETCH(QByteArray, head);
        const RenderResult result = resultFromMessage({headOf(head), {}}, m_request);
        QVERIFY(result.error);
        QTEST(result.error->line, "line");
        QTEST(result.error->column, "column");
        QTEST(result.error->source, "source");
    }

    void consoleIsReadAsItIsSaid()
    {
        QCOMPARE(consoleFromMessage(headOf("{'level':'warning','line':3,'text':'same'}")),
            (ConsoleLine{ConsoleLine::Level::Warning, 3, u"same"_s, 1}));
        QCOMPARE(consoleFromMessage(headOf("{'level':4,'line':[],'text':null}")), ConsoleLine{});
    }

    // Noise does not compress: a filter byte for each row, five bytes for each block of at least 16 KiB (RFC 1951),
    // twelve for each chunk, and there is room for what else a PNG says.
    void theLargestPictureFitsIntoAMessage()
    {
        const qint64 raw = MaxCanvasSide * (qint64(MaxCanvasSide) * 4 + 1);
        const qint64 png = raw + raw / 16384 * 5 + raw / 8192 * 12 + (1 << 20);
        QVERIFY(png <= MessageChannel::MaxPayloadBytes);
    }

    void errorKindsHaveNames()
    {
        for (int kind = 0; kind <= static_cast<int>(RenderError::Kind::Cancelled); ++kind) {
            const auto value = static_cast<RenderError::Kind>(kind);
            QCOMPARE(renderErrorFromName(renderErrorName(value)), std::optional(value));
        }
    }

private:
    RenderRequest m_request;
};

QTEST_GUILESS_MAIN(TestRenderWorkerResult)
#include "tst_render_worker_result.moc"
