#include "core/metrics/picture_hash.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QMap>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>

using namespace pentimento;
using namespace Qt::StringLiterals;

using Alter = std::function<QImage(const QImage&)>;
Q_DECLARE_METATYPE(Alter)

class TestPictureHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matchesAnotherTransform_data();
    void matchesAnotherTransform();
    void plainPicturesHaveNoBits();
    void transparencyIsWhite();
    void countsBits_data();
    void countsBits();
    void copiesAreNear_data();
    void copiesAreNear();
    void differentPicturesAreNot();
    void findsAllWithin();

private:
    QHash<QString, QImage> m_samples;
    QMap<QString, quint64> m_hashes;
};

namespace {

QImage painted(const std::function<QRgb(int x, int y)>& colour)
{
    QImage picture(32, 32, QImage::Format_RGB32);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x)
            picture.setPixel(x, y, colour(x, y));
    }
    return picture;
}

QImage noise()
{
    quint32 state = 99;
    const auto next = [&state] {
        state = (state * 1103515245 + 12345) & 0x7fffffff;
        return static_cast<int>((state >> 16) % 256);
    };
    return painted([&next](int, int) {
        const int red = next();
        const int green = next();
        return qRgb(red, green, next());
    });
}

QImage disc()
{
    return painted([](int x, int y) {
        return (x - 20) * (x - 20) + (y - 11) * (y - 11) < 64 ? qRgb(220, 60, 40) : qRgb(250, 245, 235);
    });
}

QImage perChannel(QImage picture, const std::function<double(double)>& change)
{
    picture = picture.convertToFormat(QImage::Format_RGB32);
    std::array<int, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = std::clamp(qRound(change(double(i))), 0, 255);
    const auto looked = [&table](int value) { return table[size_t(value)]; };
    for (int y = 0; y < picture.height(); ++y) {
        QRgb* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        std::transform(line, line + picture.width(), line,
            [&](QRgb pixel) { return qRgb(looked(qRed(pixel)), looked(qGreen(pixel)), looked(qBlue(pixel))); });
    }
    return picture;
}

QImage encoded(const QImage& picture, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, quality);
    return QImage::fromData(bytes);
}

} // namespace

void TestPictureHash::initTestCase()
{
    const QDir thumbnails(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/thumbnails"));
    const QStringList names = thumbnails.entryList({u"*.jpg"_s});
    for (const QString& name : names)
        m_samples.insert(name.section(u'.', 0, -2), QImage(thumbnails.filePath(name)));
    QVERIFY(m_samples.size() >= 38);
    for (auto sample = m_samples.cbegin(); sample != m_samples.cend(); ++sample)
        m_hashes.insert(sample.key(), pictureHash(*sample));
}

void TestPictureHash::matchesAnotherTransform_data()
{
    // scipy 1.10: dctn(grey, type=2)[1:9, 1:9] against its median.
    QTest::addColumn<QImage>("picture");
    QTest::addColumn<quint64>("hash");
    QTest::newRow("noise") << noise() << Q_UINT64_C(0xdd5e511dc3f17048);
    QTest::newRow("ramps") << painted([](int x, int y) { return qRgb(x * 8, y * 8, x * y % 256); })
                           << Q_UINT64_C(0x2a56a5499963c73e);
    QTest::newRow("disc") << disc() << Q_UINT64_C(0x6b3ba4e49c94946b);
}

void TestPictureHash::matchesAnotherTransform()
{
    QFETCH(QImage, picture);
    QFETCH(quint64, hash);
    QCOMPARE(QString::number(pictureHash(picture), 16), QString::number(hash, 16));
    // Doubled, the area average gives the same 32 × 32 back.
    QCOMPARE(pictureHash(picture.scaled(64, 96)), hash);
}

void TestPictureHash::plainPicturesHaveNoBits()
{
    for (const QRgb colour : {0xffffffffU, 0xff000000U, 0xff8b3a21U}) {
        QImage picture(333, 77, QImage::Format_RGB32);
        picture.fill(colour);
        QCOMPARE(pictureHash(picture), quint64(0));
    }
    QCOMPARE(pictureHash(QImage()), quint64(0));
}

void TestPictureHash::transparencyIsWhite()
{
    const QRgb clear = qRgba(0, 0, 0, 0);
    QImage picture = painted([](int x, int y) { return x + y > 40 ? qRgb(220, 60, 40) : qRgb(255, 255, 255); });
    const quint64 onWhite = pictureHash(picture);
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32 && x + y <= 40; ++x)
            picture.setPixel(x, y, clear);
    }
    QCOMPARE(pictureHash(picture), onWhite);
}

void TestPictureHash::countsBits_data()
{
    QTest::addColumn<quint64>("x");
    QTest::addColumn<quint64>("y");
    QTest::addColumn<int>("bits");
    QTest::newRow("same") << quint64(0xabcd) << quint64(0xabcd) << 0;
    QTest::newRow("all") << ~quint64(0) << quint64(0) << 64;
    QTest::newRow("first and last") << quint64(0x8000000000000001) << quint64(0) << 2;
    QTest::newRow("some") << quint64(0xf0f0) << quint64(0x0f00) << 12;
}

void TestPictureHash::countsBits()
{
    QFETCH(quint64, x);
    QFETCH(quint64, y);
    QFETCH(int, bits);
    QCOMPARE(hashDistance(x, y), bits);
    QCOMPARE(hashDistance(y, x), bits);
}

void TestPictureHash::copiesAreNear_data()
{
    QTest::addColumn<Alter>("alter");
    const auto resized = [](double factor) {
        return Alter([factor](const QImage& picture) {
            return picture.scaled(picture.size() * factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        });
    };
    QTest::newRow("half") << resized(0.5);
    QTest::newRow("larger") << resized(1.7);
    QTest::newRow("JPEG 40") << Alter([](const QImage& picture) { return encoded(picture, "JPEG", 40); });
    QTest::newRow("PNG") << Alter([](const QImage& picture) { return encoded(picture, "PNG", -1); });
    QTest::newRow("darker") << Alter(
        [](const QImage& picture) { return perChannel(picture, [](double value) { return value * 0.85; }); });
    QTest::newRow("brighter") << Alter(
        [](const QImage& picture) { return perChannel(picture, [](double value) { return value * 1.1; }); });
    QTest::newRow("gamma") << Alter([](const QImage& picture) {
        return perChannel(picture, [](double value) { return 255 * std::pow(value / 255, 1.25); });
    });
    QTest::newRow("1 % cut off") << Alter(
        [](const QImage& picture) { return picture.copy(picture.rect().adjusted(2, 2, -2, -2)); });
}

void TestPictureHash::copiesAreNear()
{
    QFETCH(Alter, alter);
    for (auto sample = m_samples.cbegin(); sample != m_samples.cend(); ++sample) {
        const int distance = hashDistance(m_hashes[sample.key()], pictureHash(alter(*sample)));
        QVERIFY2(distance <= NearDuplicateDistance, qPrintable(sample.key() + u' ' + QString::number(distance)));
    }
}

void TestPictureHash::differentPicturesAreNot()
{
    // The same drawing in two media, or drawn twice on purpose.
    const auto drawing = [](const QString& name) {
        return name.section(u'.', 0, 0).replace(u'_', u'-').remove(u"wall-"_s);
    };
    for (auto x = m_hashes.cbegin(); x != m_hashes.cend(); ++x) {
        for (auto y = std::next(x); y != m_hashes.cend(); ++y) {
            const int distance = hashDistance(*x, *y);
            if (drawing(x.key()) != drawing(y.key()))
                QVERIFY2(distance > NearDuplicateDistance, qPrintable(x.key() + u' ' + y.key()));
        }
    }
}

void TestPictureHash::findsAllWithin()
{
    const quint64 own = 0x0123456789abcdef;
    std::mt19937_64 engine(3);
    std::vector<quint64> hashes(1000);
    std::ranges::generate(hashes, engine);
    hashes[0] = own ^ 0xff; // 8 bits off
    hashes[500] = own;
    hashes[700] = own ^ 0x1ff; // 9
    hashes[999] = own ^ (quint64(1) << 63);
    QCOMPARE(nearDuplicates(own, hashes), (std::vector<size_t>{0, 500, 999}));
    QCOMPARE(nearDuplicates(own, hashes, 0), std::vector<size_t>{500});
    QCOMPARE(nearDuplicates(own, hashes, 9), (std::vector<size_t>{0, 500, 700, 999}));
    QVERIFY(nearDuplicates(own, {}).empty());
}

QTEST_GUILESS_MAIN(TestPictureHash)
#include "tst_picture_hash.moc"
