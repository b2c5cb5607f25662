#include "ui/pool/pictures/picture_cache.h"

#include "core/base/atomic_file.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "tests/ui/pool/slow_picture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr QSize Full(600, 400);
constexpr QSize Screen(300, 300);

int count(const QSignalSpy& spy, const QString& picture)
{
    int found = 0;
    for (const QList<QVariant>& arguments : spy)
        found += arguments.first().toString() == picture ? 1 : 0;
    return found;
}

} // namespace

class TestPictureCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
        m_thumbnails = std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s));
        m_cache = std::make_unique<PictureCache>(*m_objects, m_thumbnails);
    }
    void cleanup() { m_cache.reset(); }

    void makesWhatIsWanted()
    {
        const QStringList pictures{added(1), added(2), added(3)};
        const QSignalSpy ready(m_cache.get(), &PictureCache::ready);
        m_cache->setWanted(pictures, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, PatienceMs);
        for (const QString& picture : pictures) {
            QVERIFY(m_cache->isReady(picture));
            QCOMPARE(m_cache->picture(picture).size(), QSize(300, 200));
            QCOMPARE(m_cache->picture(picture).format(), QImage::Format_RGB32);
        }
    }

    void isTheMeanOfTheArea()
    {
        QImage checker(Full, QImage::Format_RGB32);
        for (int y = 0; y < Full.height(); ++y) {
            for (int x = 0; x < Full.width(); ++x)
                checker.setPixel(x, y, (x + y) % 2 == 0 ? 0xff000000u : 0xff646464u);
        }
        const QImage shown = shownOf(checker);
        QCOMPARE(shown.pixel(0, 0), 0xff323232u);
        QCOMPARE(shown.pixel(299, 199), 0xff323232u);
    }

    void keepsTransparencyAndNothingElse()
    {
        QImage clear(Full, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QCOMPARE(shownOf(clear).pixelColor(10, 10).alpha(), 0);
        clear.fill(QColor(10, 20, 30));
        QCOMPARE(shownOf(clear).format(), QImage::Format_RGB32);
    }

    void leavesASmallPictureAlone()
    {
        const QString small = added(1, {80, 40});
        const QSignalSpy ready(m_cache.get(), &PictureCache::ready);
        m_cache->setWanted({small}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        QCOMPARE(m_cache->picture(small), paintedPicture({80, 40}, 1).convertToFormat(QImage::Format_RGB32));
        QCOMPARE(m_cache->full(small), m_cache->picture(small));
        m_cache->setWanted({small}, Screen * 2);
        QVERIFY(m_cache->isReady(small));
    }

    // One thread, held by a picture that comes when the test says so.
    void takesThemInTheOrderOfNeed()
    {
        QStringList pictures;
        for (quint32 i = 0; i < 5; ++i)
            pictures.append(added(i));
        const SlowPicture slow(*m_objects, Full);
        m_cache = std::make_unique<PictureCache>(*m_objects, m_thumbnails, PictureCacheLimits{.threads = 1});
        QStringList made;
        connect(m_cache.get(), &PictureCache::thumbnailReady, this, [&] { made.append(u"thumbnail"_s); });
        connect(m_cache.get(), &PictureCache::fullReady, this, [&] { made.append(u"full"_s); });
        connect(m_cache.get(), &PictureCache::ready, this, [&](const QString& picture) { made.append(picture); });
        m_cache->setWanted({slow.picture()}, Screen);
        const int pipe = slow.awaitReader();
        m_cache->setThumbnailsWanted({pictures[0]}, 100);
        m_cache->setWanted({slow.picture(), pictures[2], pictures[1], pictures[3]}, Screen);
        m_cache->setFullWanted(pictures[4]);
        slow.come(pipe);
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 6, PatienceMs);
        QCOMPARE(made, (QStringList{slow.picture(), u"full"_s, pictures[2], pictures[1], pictures[3], u"thumbnail"_s}));
    }

    void cancelsWhatIsNoLongerWanted()
    {
        QStringList many;
        for (quint32 i = 0; i < 20; ++i)
            many.append(added(i));
        const SlowPicture slow(*m_objects, Full);
        m_cache = std::make_unique<PictureCache>(*m_objects, m_thumbnails, PictureCacheLimits{.threads = 1});
        QStringList made;
        connect(m_cache.get(), &PictureCache::ready, this, [&](const QString& picture) { made.append(picture); });
        m_cache->setWanted(QStringList{slow.picture()} + many, Screen);
        const int pipe = slow.awaitReader();
        m_cache->setWanted({many.last()}, Screen);
        slow.come(pipe);
        QTRY_VERIFY_WITH_TIMEOUT(m_cache->isReady(many.last()), PatienceMs);
        QCOMPARE(made, QStringList{many.last()});
        QVERIFY(m_cache->picture(slow.picture()).isNull() && !m_cache->failure(slow.picture()));
    }

    void doesNothingTwice()
    {
        const QString picture = added(1);
        const QSignalSpy ready(m_cache.get(), &PictureCache::ready);
        for (int i = 0; i < 5; ++i)
            m_cache->setWanted({picture}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        m_cache->setWanted({picture, added(2)}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, PatienceMs);
        QCOMPARE(count(ready, picture), 1);
    }

    void keepsWhatThereIsUntilTheNewSizeIsThere()
    {
        const QString picture = added(1);
        const QSignalSpy ready(m_cache.get(), &PictureCache::ready);
        m_cache->setWanted({picture}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        m_cache->setWanted({picture}, Screen / 2);
        QVERIFY(!m_cache->isReady(picture));
        QCOMPARE(m_cache->picture(picture).width(), 300);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, PatienceMs);
        QCOMPARE(m_cache->picture(picture).width(), 150);
    }

    void givesAllPixels()
    {
        const QString picture = added(1);
        const QSignalSpy ready(m_cache.get(), &PictureCache::fullReady);
        m_cache->setFullWanted(picture);
        QVERIFY(m_cache->full(picture).isNull());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        QCOMPARE(m_cache->full(picture).size(), Full);
        m_cache->setFullWanted({});
        QVERIFY(m_cache->full(picture).isNull());
    }

    void takesThumbnailsFromTheirFiles()
    {
        const QString picture = added(1);
        const QSignalSpy ready(m_cache.get(), &PictureCache::thumbnailReady);
        m_cache->setThumbnailsWanted({picture}, 120);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        QCOMPARE(m_cache->thumbnail(picture).image.size(), QSize(120, 80));
        QCOMPARE(m_thumbnails->load(picture).width(), 320);
        QVERIFY(QFile::remove(m_objects->pathOf(picture + u".png"_s)));
        m_cache->setThumbnailsWanted({picture}, 90);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, PatienceMs);
        QCOMPARE(m_cache->thumbnail(picture).image.width(), 90);
        QVERIFY(!m_cache->failure(picture));
    }

    void makesADamagedThumbnailAnew()
    {
        const QString picture = added(1);
        const QString file = m_folder->filePath(u"thumbnails/"_s + picture.left(2) + u'/' + picture);
        QVERIFY(writeFileAtomically(file, "not a thumbnail"));
        const QSignalSpy ready(m_cache.get(), &PictureCache::thumbnailReady);
        m_cache->setThumbnailsWanted({picture}, 320);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        QVERIFY(!m_thumbnails->load(picture).isNull());
    }

    void takesLargeThumbnailsFromThePicture()
    {
        const QString picture = added(1);
        const QSignalSpy ready(m_cache.get(), &PictureCache::thumbnailReady);
        m_cache->setThumbnailsWanted({picture}, 500);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, PatienceMs);
        QCOMPARE(m_cache->thumbnail(picture).image.width(), 500);
    }

    void brokenPicturesFailAndTheNextIsFine()
    {
        const QString missing(64, u'e');
        const QString damaged = added(1);
        QVERIFY(writeFileAtomically(m_objects->pathOf(damaged + u".png"_s), "\x89PNG"));
        const QString noPng = m_objects->put("text", u"png"_s).value().left(64);
        const QString cut = m_objects->put(encoded(paintedPicture(Full), "PNG").left(5000), u"png"_s).value().left(64);
        const QString noHash = u"../../etc/passwd"_s;
        const QString fine = added(2);
        const QSignalSpy failed(m_cache.get(), &PictureCache::failed);
        m_cache->setWanted({missing, damaged, noPng, cut, noHash, fine}, Screen);
        m_cache->setThumbnailsWanted({missing, cut, fine}, 100);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 5, PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_cache->isReady(fine), PatienceMs);
        QCOMPARE(m_cache->failure(missing)->kind, Error::Kind::NotFound);
        QCOMPARE(m_cache->failure(damaged)->kind, Error::Kind::Storage);
        for (const QString& broken : {noPng, cut, noHash})
            QCOMPARE(m_cache->failure(broken)->kind, Error::Kind::InvalidInput);
        QVERIFY(m_cache->picture(missing).isNull() && !m_cache->failure(fine));
    }

    void triesAgainWhenAsked()
    {
        const QByteArray png = encoded(paintedPicture(Full), "PNG");
        const QString picture = m_objects->put(png, u"png"_s).value().left(64);
        QVERIFY(QFile::remove(m_objects->pathOf(picture + u".png"_s)));
        const QSignalSpy failed(m_cache.get(), &PictureCache::failed);
        m_cache->setWanted({picture}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
        QVERIFY(m_objects->put(png, u"png"_s));
        m_cache->retry(picture);
        QTRY_VERIFY_WITH_TIMEOUT(m_cache->isReady(picture), PatienceMs);
        QVERIFY(!m_cache->failure(picture));
    }

    void staysWithinItsBytes()
    {
        const qint64 each = 300 * 200 * 4;
        m_cache =
            std::make_unique<PictureCache>(*m_objects, m_thumbnails, PictureCacheLimits{.pictureBytes = 2 * each});
        const QStringList pictures{added(1), added(2), added(3)};
        const QSignalSpy ready(m_cache.get(), &PictureCache::ready);
        m_cache->setWanted({pictures[0], pictures[1]}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, PatienceMs);
        m_cache->setWanted({pictures[2], pictures[1]}, Screen);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, PatienceMs);
        QVERIFY(m_cache->picture(pictures[0]).isNull());
        QVERIFY(m_cache->isReady(pictures[1]) && m_cache->isReady(pictures[2]));
    }

    void endsInTheMiddle()
    {
        QStringList many;
        for (quint32 i = 0; i < 20; ++i)
            many.append(added(i));
        for (int i = 0; i < 10; ++i) {
            m_cache = std::make_unique<PictureCache>(*m_objects, m_thumbnails);
            m_cache->setWanted(many, Screen);
            m_cache->setThumbnailsWanted(many, 100);
            QCoreApplication::processEvents();
        }
    }

private:
    QString added(quint32 seed, QSize size = Full)
    {
        return m_objects->put(encoded(paintedPicture(size, seed), "PNG"), u"png"_s).value().left(64);
    }

    QImage shownOf(const QImage& image)
    {
        const QString picture = m_objects->put(encoded(image, "PNG"), u"png"_s).value().left(64);
        m_cache->setWanted({picture}, Screen);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(m_cache->isReady(picture), PatienceMs); }();
        return m_cache->picture(picture);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::shared_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<PictureCache> m_cache;
};

QTEST_GUILESS_MAIN(TestPictureCache)
#include "tst_picture_cache.moc"
