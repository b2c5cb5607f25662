#include "core/library/pool/thumbnail_cache.h"

#include "core/base/atomic_file.h"

#include <QDirIterator>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QString Heron(64, u'a');

QString pictureOf(int number)
{
    return u"%1"_s.arg(number, 64, 16, QChar(u'0'));
}

QImage drawing(QImage::Format format = QImage::Format_RGB32, const QColor& ground = Qt::white)
{
    QImage image(320, 200, format);
    image.fill(ground);
    QPainter painter(&image);
    painter.fillRect(40, 40, 100, 80, QColor(180, 60, 40));
    return image;
}

bool looksLike(const QImage& image, const QImage& other)
{
    if (image.size() != other.size())
        return false;
    for (const QPoint at : {QPoint(10, 10), QPoint(90, 80), QPoint(300, 190)}) {
        const QColor one = image.pixelColor(at);
        const QColor two = other.pixelColor(at);
        const int off = qMax(qAbs(one.red() - two.red()), qAbs(one.blue() - two.blue()));
        if (off > 4 || one.alpha() != two.alpha())
            return false;
    }
    return true;
}

} // namespace

class TestThumbnailCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatItKept()
    {
        ThumbnailCache cache(folder());
        QVERIFY(cache.load(Heron).isNull());
        QVERIFY(cache.store(Heron, drawing()));
        const QImage kept = ThumbnailCache(folder()).load(Heron);
        QVERIFY(looksLike(kept, drawing()));
        QCOMPARE(kept.format(), QImage::Format_RGB32);
        QVERIFY(bytesOf(Heron).startsWith("\xff\xd8\xff"));
        QCOMPARE(files().size(), 1);
    }

    void keepsTransparency()
    {
        ThumbnailCache cache(folder());
        const QImage clear = drawing(QImage::Format_RGBA8888, Qt::transparent);
        QVERIFY(cache.store(Heron, clear));
        QVERIFY(looksLike(cache.load(Heron), clear));
        QVERIFY(bytesOf(Heron).startsWith("\x89PNG"));
        QVERIFY(cache.store(Heron, drawing(QImage::Format_RGBA8888)));
        QVERIFY(bytesOf(Heron).startsWith("\xff\xd8\xff"));
        QCOMPARE(files().size(), 1);
    }

    void refusesWhatIsNone()
    {
        ThumbnailCache cache(folder());
        QCOMPARE(cache.store(Heron, {}).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(cache.store(u"../escape"_s, drawing()).error().kind, Error::Kind::InvalidInput);
        QVERIFY(cache.load(u"../escape"_s).isNull());
        QVERIFY(files().isEmpty());
    }

    void doesNotTrustADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("damaged");
        ThumbnailCache cache(folder());
        QVERIFY(cache.store(Heron, drawing()));
        const QByteArray whole = bytesOf(Heron);
        QByteArray flipped = whole;
        flipped[whole.size() / 2] = static_cast<char>(~flipped[whole.size() / 2]);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("three bytes") << whole.left(3);
        QTest::newRow("cut") << whole.left(whole.size() / 2);
        QTest::newRow("one byte short") << whole.chopped(1);
        QTest::newRow("one byte wrong") << flipped;
        QTest::newRow("text") << QByteArray("this is no picture at all");
    }
    void doesNotTrustADamagedFile()
    {
        QFETCH(const QByteArray, damaged);
        ThumbnailCache cache(folder());
        QVERIFY(writeFileAtomically(pathOf(Heron), damaged));
        QVERIFY(cache.load(Heron).isNull());
        QVERIFY(cache.store(Heron, drawing()));
        QVERIFY(looksLike(cache.load(Heron), drawing()));
    }

    void removesTheOldest()
    {
        ThumbnailCache first(folder());
        for (int i = 0; i < 10; ++i)
            QVERIFY(first.store(pictureOf(i), drawing()));
        const qint64 each = QFileInfo(pathOf(pictureOf(0))).size();
        for (int i = 0; i < 10; ++i)
            setAge(pictureOf(i), 100 - i);
        ThumbnailCache small(folder(), 10 * each);
        QVERIFY(small.store(pictureOf(10), drawing()));
        QVERIFY(small.load(pictureOf(0)).isNull());
        QVERIFY(small.load(pictureOf(1)).isNull());
        QVERIFY(!small.load(pictureOf(2)).isNull());
        QVERIFY(!small.load(pictureOf(10)).isNull());
    }

    void saysWhenItCannotWrite()
    {
        QVERIFY(writeFileAtomically(m_folder->filePath(u"thumbnails"_s), "a file where the folder should be"));
        ThumbnailCache cache(folder());
        QCOMPARE(cache.store(Heron, drawing()).error().kind, Error::Kind::Storage);
        QVERIFY(cache.load(Heron).isNull());
    }

    // A reader beside writers sees nothing or a whole one.
    void manyThreadsAtOnce()
    {
        ThumbnailCache cache(folder());
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread) {
                threads.emplace_back([&cache, &wrong] {
                    for (int i = 0; i < 25; ++i) {
                        if (!cache.store(pictureOf(i % 5), drawing()))
                            ++wrong;
                        if (!looksLike(cache.load(pictureOf(i % 5)), drawing()))
                            ++wrong;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(files().size(), 5);
    }

private:
    QString folder() const { return m_folder->filePath(u"thumbnails"_s); }
    QString pathOf(const QString& picture) const { return folder() + u'/' + picture.left(2) + u'/' + picture; }
    QByteArray bytesOf(const QString& picture) const { return readFile(pathOf(picture), 1 << 20).value(); }
    QStringList files() const
    {
        QStringList found;
        QDirIterator each(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext())
            found.append(each.next());
        return found;
    }
    void setAge(const QString& picture, int minutes) const
    {
        QFile file(pathOf(picture));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTimeUtc().addSecs(-60 * minutes), QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestThumbnailCache)
#include "tst_thumbnail_cache.moc"
