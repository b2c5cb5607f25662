#include "ui/pool/loupe/filmstrip.h"

#include "tests/support/pool_rows.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Width = 1100;
constexpr QColor Green(10, 200, 30);

QList<PoolRows::Row> rows(int count)
{
    QList<PoolRows::Row> made;
    made.reserve(count);
    for (int i = 0; i < count; ++i)
        made.append({QString::number(1 + i), u"%1"_s.arg(i, 64, 16, QChar(u'0')), {}, u"peach"_s, false, {}});
    return made;
}

} // namespace

class TestFilmstrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
        m_pictures = std::make_unique<PictureCache>(
            *m_objects, std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s)));
        m_model = std::make_unique<PoolRows>();
        m_strip = std::make_unique<Filmstrip>(*m_pictures);
        m_strip->setModel(m_model.get());
        m_strip->resize(Width, m_strip->sizeHint().height());
    }
    void cleanup()
    {
        m_strip.reset();
        m_model.reset();
        m_pictures.reset();
    }

    void theCurrentOneIsInTheMiddle()
    {
        m_model->setRows(rows(1664));
        for (const int row : {0, 412, 1663}) {
            m_strip->setCurrent(row);
            QCOMPARE(m_strip->cellRect(row).center().x(), (Width - 1) / 2);
            QCOMPARE(m_strip->rowAt(m_strip->cellRect(row).center()), row);
        }
        QCOMPARE(m_strip->rowAt(QPoint(1099, 50)), -1);
        m_strip->setCurrent(412);
        QVERIFY(m_strip->cellRect(411).right() < m_strip->cellRect(412).left());
        QCOMPARE(m_strip->rowAt(QPoint(2, 50)), 405);
        QCOMPARE(m_strip->rowAt(QPoint(m_strip->cellRect(412).right() + 1, 50)), -1);
        m_strip->setCurrent(5000);
        QCOMPARE(m_strip->current(), -1);
    }

    void aClickActivates()
    {
        m_model->setRows(rows(100));
        m_strip->setCurrent(50);
        m_strip->show();
        const QSignalSpy activated(m_strip.get(), &Filmstrip::activated);
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, m_strip->cellRect(47).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 47);
        QTest::mouseClick(m_strip.get(), Qt::RightButton, {}, m_strip->cellRect(47).center());
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(m_strip->cellRect(47).right() + 1, 50));
        QCOMPARE(activated.size(), 1);
        // Between the clicks of a double click another picture came under the pointer.
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, m_strip->cellRect(52).center());
        QTest::mouseDClick(m_strip.get(), Qt::LeftButton, {}, m_strip->cellRect(52).center());
        QCOMPARE(activated.size(), 2);
    }

    void leavesKeysToOthers()
    {
        m_model->setRows(rows(20));
        for (const int key : {Qt::Key_J, Qt::Key_Space, Qt::Key_Right, Qt::Key_Home}) {
            QKeyEvent event(QEvent::KeyPress, key, {}, QString(QChar(key)));
            event.accept();
            QCoreApplication::sendEvent(m_strip.get(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void followsItsPictureThroughChanges()
    {
        m_model->setRows(rows(20));
        m_strip->setCurrent(5);
        m_model->remove(2);
        QCOMPARE(m_strip->current(), 4);
        QCOMPARE(m_strip->valueText(), u"Picture 5 of 19"_s);
        m_model->setRows(rows(7));
        QCOMPARE(m_strip->current(), -1);
        QVERIFY(m_strip->valueText().isEmpty());
        m_strip->setCurrent(6);
        m_model.reset();
        QCOMPARE(m_strip->rowCount(), 0);
        QVERIFY(!m_strip->grab().isNull());
    }

    void showsPicturesWithTheirMarks()
    {
        QList<PoolRows::Row> some = rows(20);
        QImage picture(200, 100, QImage::Format_RGB32);
        picture.fill(Green);
        for (int x = 100; x < 200; ++x) {
            for (int y = 0; y < 100; ++y)
                picture.setPixelColor(x, y, Qt::white);
        }
        some[10].picture = added(picture);
        m_model->setRows(some);
        m_strip->setCurrent(9);
        m_strip->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures->thumbnail(some[10].picture).image.isNull(), PatienceMs);
        const QRect cell = m_strip->cellRect(10);
        const QImage seen = m_strip->grab().toImage();
        // 72 × 36 in the middle of a square of 72.
        QCOMPARE(seen.pixelColor(cell.left() + 4, cell.top() + 4 + 18), Green);
        QCOMPARE(seen.pixelColor(cell.left() + 4 + 35, cell.top() + 4 + 18 + 35), Green);
        QCOMPARE(seen.pixelColor(cell.left() + 4 + 36, cell.top() + 4 + 18 + 35), QColor(Qt::white));
        QCOMPARE(seen.pixelColor(cell.left() + 4 + 71, cell.top() + 4 + 18 + 35), QColor(Qt::white));
        QCOMPARE(seen.pixelColor(cell.left() + 4, cell.top() + 4 + 17), theme().keyline);
        QCOMPARE(seen.pixelColor(cell.left() + 10, cell.top() + 10), theme().tray);
        QVERIFY(!frameOf(seen, 10) && frameOf(seen, 9));
        const QImage unrated = footerOf(seen, 10);
        PoolRows::Row loved = some[10];
        loved.tier = Tier::Love;
        m_model->change(10, loved);
        const QImage rated = m_strip->grab().toImage();
        const QImage withoutNumber = footerOf(rated, 10);
        QVERIFY(withoutNumber != unrated);
        QCOMPARE(rated.copy(cell.adjusted(0, 0, 0, -23)), seen.copy(cell.adjusted(0, 0, 0, -23)));
        m_strip->setCurrent(10);
        const QImage marked = m_strip->grab().toImage();
        QVERIFY(frameOf(marked, 10) && !frameOf(marked, 9));
        QVERIFY(footerOf(marked, 10) != withoutNumber); // its number came
    }

    void asksForWhatIsNearAndOnlyWhileItIsSeen()
    {
        const QList<PoolRows::Row> many = rows(100'000); // none of them is there
        QStringList asked;
        connect(m_pictures.get(), &PictureCache::failed, this, [&](const QString& picture) { asked.append(picture); });
        m_model->setRows(many);
        m_strip->setCurrent(50'000);
        QCoreApplication::processEvents();
        const QString witness(64, u'f'); // what was asked for before would have been tried before
        m_pictures->setWanted({witness}, {100, 100});
        QTRY_VERIFY_WITH_TIMEOUT(!asked.isEmpty(), PatienceMs);
        QCOMPARE(asked, QStringList{witness});
        m_strip->show();
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains(many[50'000].picture), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains(many[50'010].picture), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains(many[49'990].picture), PatienceMs);
        QVERIFY(!asked.contains(many[50'100].picture) && !asked.contains(many[0].picture));
        QVERIFY(asked.size() < 80);
    }

    void aScreenReaderHearsIt()
    {
        m_model->setRows(rows(1664));
        m_strip->setCurrent(412);
        QAccessibleInterface* strip = QAccessible::queryAccessibleInterface(m_strip.get());
        QVERIFY(strip && strip->valueInterface());
        QCOMPARE(strip->text(QAccessible::Name), u"Filmstrip"_s);
        QCOMPARE(strip->text(QAccessible::Value), u"Picture 413 of 1,664"_s);
        QCOMPARE(strip->valueInterface()->currentValue().toInt(), 413);
        QCOMPARE(strip->valueInterface()->maximumValue().toInt(), 1664);
        QCOMPARE(strip->childCount(), 0);
        const QSignalSpy activated(m_strip.get(), &Filmstrip::activated);
        strip->valueInterface()->setCurrentValue(415);
        strip->valueInterface()->setCurrentValue(1665);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 414);
    }

private:
    QString added(const QImage& image) { return m_objects->put(encoded(image, "PNG"), u"png"_s).value().left(64); }
    bool frameOf(const QImage& seen, int row) const
    {
        const QPoint corner = m_strip->cellRect(row).topLeft();
        return seen.pixelColor(corner) == theme().accent && seen.pixelColor(corner + QPoint(2, 2)) == theme().accent;
    }
    QImage footerOf(const QImage& seen, int row) const
    {
        const QRect cell = m_strip->cellRect(row);
        return seen.copy(cell.left(), cell.top() + 83, cell.width(), 14);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::unique_ptr<PictureCache> m_pictures;
    std::unique_ptr<PoolRows> m_model;
    std::unique_ptr<Filmstrip> m_strip;
};

QTEST_MAIN(TestFilmstrip)
#include "tst_filmstrip.moc"
