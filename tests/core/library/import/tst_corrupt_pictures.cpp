#include "core/library/import/picture_decoder.h"
#include "core/metrics/area_average.h"
#include "tests/support/process_list.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr qint64 MiB = 1 << 20;
constexpr qint64 ParentMayGrow = 160 * MiB; // two messages as long as they may be, and little else

// A line of /proc/PID/status in bytes; 0 when the process is gone.
qint64 statusBytes(const QString& pid, const QByteArray& name)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const qsizetype at = status.indexOf('\n' + name + ':');
    return at < 0 ? 0 : status.mid(at + name.size() + 2).trimmed().split(' ').first().toLongLong() * 1024;
}

// From here on the kernel counts this process's most memory anew (proc(5), clear_refs).
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

QByteArray flipped(QByteArray file, quint32 seed)
{
    QRandomGenerator random(seed);
    for (int flip = 0; flip < 1 + static_cast<int>(seed % 6); ++flip) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(file.size())));
        file[at] = static_cast<char>(file[at] ^ (1 << random.bounded(8)));
    }
    return file;
}

QByteArray svg(const QByteArray& content, const QByteArray& attributes = "width='300' height='300'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">"
        + content + "</svg>";
}

QByteArray progressiveJpeg(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "JPEG");
    writer.setProgressiveScanWrite(true);
    return writer.write(image) ? buffer.data() : QByteArray();
}

// The last of its scans again and again: each is a walk over the whole picture for a few bytes.
QByteArray withScansRepeated(const QByteArray& progressive, int times)
{
    const qsizetype last = progressive.lastIndexOf("\xff\xda");
    const QByteArray scan = progressive.mid(last).chopped(2);
    return progressive.left(last) + scan.repeated(times) + "\xff\xd9";
}

// Height and width of the frame header (ITU T.81, B.2.2) made as large as they can be said.
QByteArray withHugeFrame(QByteArray jpeg)
{
    const qsizetype frame = qMax(jpeg.indexOf("\xff\xc0"), jpeg.indexOf("\xff\xc2"));
    return jpeg.replace(frame + 5, 4, "\xff\xdc\xff\xdc");
}

QByteArray useBomb()
{
    QByteArray content = "<defs><g id='a0'><rect width='9' height='9'/></g>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray use = "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
        content += "<g id='a" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
    }
    return svg(content + "</defs><use xlink:href='#a11'/>");
}

QByteArray entityBomb()
{
    QByteArray bomb = "<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        bomb += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    return bomb + "]>" + svg("<text>&a11;</text>");
}

enum Expected { Anything, Picture, Refused };

} // namespace

// Two hundred broken and hostile pictures, one after the other in one decoder, a good one after each.
class TestCorruptPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachIsAnswered_data();
    void eachIsAnswered();
    void cleanupTestCase();

private:
    static void addMangled();
    static void addHostile();
    static void addDrawings();

    std::unique_ptr<PictureDecoder> m_decoder;
    QByteArray m_good;
    int m_pictures = 0;
    qint64 m_childPeak = 0;
    qint64 m_parentGrowth = 0;
};

void TestCorruptPictures::initTestCase()
{
    adoptOrphans();
    m_decoder = std::make_unique<PictureDecoder>(PictureDecoderSettings{
        .program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento"), .arguments = {}, .timeoutMs = 4000});
    m_good = encoded(paintedPicture({64, 48}), "PNG");
}

void TestCorruptPictures::addMangled()
{
    const QImage image = paintedPicture({200, 150});
    const QImage transparent = image.convertToFormat(QImage::Format_ARGB32);
    const QList<QPair<QByteArray, QByteArray>> files{{"PNG", encoded(image, "PNG")},
        {"PNG with alpha", encoded(transparent, "PNG")},
        {"PNG with palette", encoded(image.convertToFormat(QImage::Format_Indexed8), "PNG")},
        {"PNG of 16 bits", encoded(image.convertToFormat(QImage::Format_RGBA64), "PNG")},
        {"JPEG", withOrientation(encoded(image, "JPEG"), 6)}, {"JPEG, progressive", progressiveJpeg(image)},
        {"JPEG, CMYK", cmykJpeg()}, {"WebP", encoded(image, "WEBP", 80)},
        {"WebP, lossless", encoded(transparent, "WEBP", 100)}, {"WebP, animated", animatedWebP({image, image})},
        {"SVG", svg("<circle cx='150' cy='150' r='99'/><text x='9' y='90'>words</text>")}};
    for (const auto& [name, file] : files) {
        QTest::addRow("%s", name.constData()) << file << Picture;
        for (int part = 0; part < 8; ++part)
            QTest::addRow("%s, %d/8 of it", name.constData(), part) << file.left(file.size() * part / 8) << Refused;
        QTest::addRow("%s, last byte gone", name.constData()) << file.chopped(1) << Anything;
        QTest::addRow("%s, wrong magic", name.constData()) << 'x' + file.mid(1) << Refused;
        QTest::addRow("%s, bytes behind it", name.constData()) << file + QByteArray(1000, 'x') << Anything;
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("%s, bits flipped, seed %u", name.constData(), seed) << flipped(file, seed) << Anything;
    }
}

void TestCorruptPictures::addHostile()
{
    const QByteArray jpeg = encoded(paintedPicture({64, 64}), "JPEG");
    const QByteArray end = pngChunk("IEND", {});
    const QByteArray zeros = deflatedZeros(qint64{8000} * (1 + 3 * 8000));
    QByteArray hugeWebP = encoded(paintedPicture({64, 64}).convertToFormat(QImage::Format_ARGB32), "WEBP", 100);
    hugeWebP.replace(hugeWebP.indexOf("VP8L") + 9, 4, "\xff\xff\xff\x0f"); // 16384 × 16384
    QTest::newRow("zero bytes") << QByteArray() << Refused;
    QTest::newRow("only zeros") << QByteArray(1000, '\0') << Refused;
    QTest::newRow("animated GIF") << animatedGif() << Refused;
    QTest::newRow("bomb of 30,000²") << pngOf(30000, 30000, deflatedZeros(qint64{30000} * 90001)) << Refused;
    QTest::newRow("64 million zeros") << pngOf(8000, 8000, zeros) << Picture;
    QTest::newRow("64 million, little data") << pngOf(8000, 8000, deflatedZeros(1000)) << Refused;
    QTest::newRow("more data than size") << pngOf(8, 8, deflatedZeros(qint64{8000} * 24001)) << Anything;
    QTest::newRow("65,000 pixels wide") << pngOf(65000, 3, deflatedZeros(qint64{3} * 195001)) << Refused;
    QTest::newRow("65,000 pixels high") << pngOf(1, 65000, deflatedZeros(qint64{65000} * 4)) << Refused;
    QTest::newRow("sides of 2³¹ − 1") << pngOf(0x7fffffff, 0x7fffffff, deflatedZeros(100)) << Refused;
    QTest::newRow("no width") << pngOf(0, 9, deflatedZeros(100)) << Refused;
    for (const char* name : {"zTXt", "iCCP"}) {
        const QByteArray bomb = pngChunk(name, QByteArray("Title\0\0", 7) + deflatedZeros(500'000'000));
        const QByteArray png = encoded(paintedPicture({64, 64}), "PNG");
        QTest::addRow("bomb in %s", name) << png.left(33) + bomb + png.mid(33) << Anything;
    }
    QTest::newRow("million empty chunks")
        << pngOf(8, 8, deflatedZeros(200)).chopped(end.size()) + pngChunk("abCd", {}).repeated(1'000'000) + end
        << Anything;
    QTest::newRow("JPEG of 65,500²") << withHugeFrame(jpeg) << Refused;
    QTest::newRow("JPEG of 20,000 scans")
        << withScansRepeated(progressiveJpeg(paintedPicture({1000, 1000})), 20'000) << Anything;
    QTest::newRow("JPEG of markers") << "\xff\xd8" + QByteArray("\xff\xe1\x00\x02", 4).repeated(1'000'000) << Refused;
    QTest::newRow("WebP of 16,384²") << hugeWebP << Refused;
    QTest::newRow("WebP without a picture") << QByteArray("RIFF\4\0\0\0WEBP", 12) << Refused;
}

void TestCorruptPictures::addDrawings()
{
    const QByteArray wash = "<rect width='4096' height='4096' fill='#123456' opacity='0.01'/>";
    const auto with = [](const QByteArray& attributes) { return svg("<rect width='9' height='9'/>", attributes); };
    QTest::newRow("entity bomb") << entityBomb() << Refused;
    QTest::newRow("use bomb") << useBomb() << Anything;
    QTest::newRow("use of itself") << svg("<g id='a'><use xlink:href='#a'/></g>") << Anything;
    QTest::newRow("deep nesting") << svg(QByteArray("<g>").repeated(100'000)) << Refused;
    QTest::newRow("wide nesting") << svg(QByteArray("<g/>").repeated(500'000)) << Anything;
    QTest::newRow("external picture") << svg("<image width='9' height='9' xlink:href='file:///etc/passwd'/>")
                                      << Refused;
    QTest::newRow("external device") << svg("<image width='9' height='9' href='/dev/zero'/>") << Refused;
    QTest::newRow("external style") << "<?xml-stylesheet href='/dev/zero'?>" + svg({}) << Refused;
    QTest::newRow("script") << svg("<script>while (true);</script><rect width='9' height='9'/>") << Picture;
    QTest::newRow("huge view box") << with("viewBox='0 0 1000000000 1000000000'") << Picture;
    QTest::newRow("view box of no number") << with("viewBox='nan inf 1e999 -1'") << Anything;
    QTest::newRow("huge numbers") << with("width='1e300' height='1e300'") << Anything;
    QTest::newRow("tiny numbers") << with("width='1e-300' height='1e-300'") << Anything;
    QTest::newRow("endless dashes") << svg(
        "<path d='M0 0 L1e9 1e9' stroke='#000' stroke-width='1' stroke-dasharray='0.0001'/>")
                                    << Anything;
    QTest::newRow("long path") << svg("<path d='M0 0" + QByteArray(" L9 9 L1 290").repeated(300'000) + "'/>")
                               << Anything;
    QTest::newRow("endless washes") << svg(wash.repeated(20'000), "width='4096' height='4096'") << Refused;
    const QByteArray bomb = pngOf(30000, 30000, deflatedZeros(1000)).toBase64();
    QTest::newRow("bomb inside") << svg("<image width='9' height='9' href='data:image/png;base64," + bomb + "'/>")
                                 << Anything;
    QTest::newRow("many pictures inside") << svg(QByteArray("<image width='9' height='9' href='data:image/png;base64,"
        + pngOf(4000, 4000, deflatedZeros(qint64{4000} * 12001)).toBase64() + "'/>")
                                                     .repeated(30))
                                          << Anything;
}

void TestCorruptPictures::eachIsAnswered_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Expected>("expected");
    addMangled();
    addHostile();
    addDrawings();
}

void TestCorruptPictures::eachIsAnswered()
{
    QFETCH(QByteArray, file);
    QFETCH(Expected, expected);
    ++m_pictures;
    const qint64 before = statusBytes(u"self"_s, "VmRSS");
    forgetPeak();
    const auto picture = m_decoder->decode(file, ThumbnailOnly, StopFlag());
    const qint64 growth = statusBytes(u"self"_s, "VmHWM") - before;
    m_parentGrowth = qMax(m_parentGrowth, growth);
    QVERIFY2(growth < ParentMayGrow, QByteArray::number(growth / MiB));
    for (const RunningProcess& process : descendants())
        m_childPeak = qMax(m_childPeak, statusBytes(QString::number(process.pid), "VmHWM"));

    const QByteArray said = picture ? QByteArray("a picture") : picture.error().detail.toUtf8();
    QVERIFY2(expected != Picture || picture.has_value(), said);
    QVERIFY2(expected != Refused || !picture, said);
    if (picture) {
        QVERIFY(!picture->thumbnail.isNull());
        QCOMPARE(picture->thumbnail.size(), sizeWithin(picture->size, PictureLimits::ThumbnailSide));
    } else {
        const auto kind = picture.error().kind;
        QVERIFY2(
            kind == Error::Kind::InvalidInput || kind == Error::Kind::Timeout || kind == Error::Kind::Process, said);
        QVERIFY(!said.isEmpty());
    }
    const auto next = m_decoder->decode(m_good, ThumbnailOnly, StopFlag());
    QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
    QCOMPARE(next->thumbnail, paintedPicture({64, 48}));
}

void TestCorruptPictures::cleanupTestCase()
{
    qInfo("%d pictures; the child took %lld MiB at most, this process %lld more", m_pictures,
        static_cast<long long>(m_childPeak / MiB), static_cast<long long>(m_parentGrowth / MiB));
    QVERIFY(m_pictures >= 200);
    QVERIFY(m_childPeak > 0 && m_childPeak <= 1024 * MiB);
    m_decoder.reset();
    QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), PatienceMs);
}

QTEST_MAIN(TestCorruptPictures)
#include "tst_corrupt_pictures.moc"
