#include "core/base/atomic_file.h"
#include "tests/support/small_picture.h"
#include "tests/support/waiting.h"
#include "ui/studio/open_sketch.h"
#include "ui/studio/reference_panel.h"
#include "ui/theme/theme_switch.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

std::unique_ptr<OpenSketch> untitled(const QString& key)
{
    return std::make_unique<OpenSketch>(SketchFile::untitled({u"leaf.js"_s, Medium::P5Brush2, "x"}), key);
}

struct Rig {
    Rig() { panel.show(first.get()); }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = folder.filePath(name);
        return writeFileAtomically(path, bytes) ? path : QString();
    }
    QSlider* opacity() const { return panel.findChild<QSlider*>(); }
    QLabel* thumbnail() const { return panel.findChild<QLabel*>(); } // the first in it

    const QTemporaryDir folder;
    const std::unique_ptr<OpenSketch> first = untitled(u"first"_s);
    const std::unique_ptr<OpenSketch> second = untitled(u"second"_s);
    ReferencePanel panel;
    QSignalSpy changed{&panel, &ReferencePanel::changed};
    QSignalSpy failed{&panel, &ReferencePanel::failed};
};

} // namespace

class TestReferencePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAChosenPictureAtOnce()
    {
        Rig rig;
        QVERIFY(!rig.opacity()->isEnabled());
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture(Qt::red)));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
        QCOMPARE(rig.first->reference.picture.pixelColor(0, 0), QColor(Qt::red));
        QCOMPARE(rig.changed.last()[1].toDouble(), 0.5);
        rig.opacity()->setValue(20);
        QCOMPARE(rig.changed.last()[1].toDouble(), 0.2);
        QCOMPARE(rig.first->reference.percent, 20);
    }

    void eachSketchHasItsOwn()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture(Qt::red)));
        rig.panel.show(rig.second.get()); // before the file is read
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents(); // and what was read has come
        QVERIFY(rig.changed.last()[0].value<QImage>().isNull());
        QVERIFY(rig.second->reference.picture.isNull());
        rig.panel.show(rig.first.get());
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
        QVERIFY(rig.second->reference.path.isEmpty());
        rig.panel.show(nullptr);
        QVERIFY(rig.changed.last()[0].value<QImage>().isNull());
        QVERIFY(!rig.panel.isEnabled());
    }

    void saysThatItLoads()
    {
        Rig rig;
        QCOMPARE(rig.thumbnail()->text(), u"None"_s);
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture(Qt::red)));
        QCOMPARE(rig.thumbnail()->text(), u"Loading…"_s);
        QVERIFY(!rig.opacity()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!rig.thumbnail()->pixmap().isNull(), PatienceMs);
    }

    // Nothing comes after all, and nobody is told of a failure.
    void canBeRemovedWhileItLoads()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture(Qt::red)));
        rig.panel.findChild<QToolButton*>()->click();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents(); // and what was read has come
        QCOMPARE(rig.thumbnail()->text(), u"None"_s);
        QVERIFY(rig.first->reference.picture.isNull());
        QVERIFY(rig.failed.isEmpty());
    }

    void theLastChoiceCounts()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture(Qt::red)));
        rig.panel.choose(rig.write(u"b.png"_s, smallPicture(Qt::blue)));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents(); // and what was read has come
        QCOMPARE(rig.first->reference.picture.pixelColor(0, 0), QColor(Qt::blue));
        QVERIFY(rig.failed.isEmpty());
    }

    void drawsAnSvg()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.svg"_s,
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' "
            "fill='#f00'/></svg>"));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
        QCOMPARE(rig.first->reference.picture.pixelColor(4, 4), QColor(Qt::red));
    }

    // A good one clears what was said of a bad one.
    void saysWhyItCannotBeRead()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, "no picture"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.thumbnail()->text(), u"Unreadable"_s, PatienceMs);
        QVERIFY2(
            rig.thumbnail()->toolTip().contains(u"a.png cannot be read"_s), qPrintable(rig.thumbnail()->toolTip()));
        rig.panel.show(rig.second.get());
        QCOMPARE(rig.thumbnail()->text(), u"None"_s);
        rig.panel.show(rig.first.get());
        QCOMPARE(rig.thumbnail()->text(), u"Unreadable"_s);
        rig.panel.choose(rig.write(u"b.png"_s, smallPicture(Qt::red)));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.thumbnail()->pixmap().isNull(), PatienceMs);
        QVERIFY(rig.first->reference.failure.isEmpty());
        QVERIFY(!rig.thumbnail()->toolTip().contains(u"cannot"_s));
    }

    void canBeRemoved()
    {
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, smallPicture()));
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
        rig.panel.findChild<QToolButton*>()->click();
        QVERIFY(rig.first->reference.path.isEmpty());
        QVERIFY(rig.changed.last()[0].value<QImage>().isNull());
        QVERIFY(!rig.opacity()->isEnabled());
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QImage large(8001, 8000, QImage::Format_Mono);
        large.fill(0);
        QBuffer huge;
        huge.open(QIODevice::WriteOnly);
        QVERIFY(large.save(&huge, "PNG"));
        QTest::newRow("text") << QByteArray("no picture") << u"cannot be read"_s;
        QTest::newRow("cut off") << smallPicture().left(40) << u"cannot be read"_s;
        QTest::newRow("huge") << huge.data() << u"64 million"_s;
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        Rig rig;
        rig.panel.choose(rig.write(u"a.png"_s, bytes));
        QTRY_COMPARE_WITH_TIMEOUT(rig.failed.size(), 1, PatienceMs);
        QVERIFY2(rig.failed[0][0].toString().contains(says), qPrintable(rig.failed[0][0].toString()));
        QVERIFY(rig.first->reference.path.isEmpty());
    }

    void takesADroppedPicture()
    {
        Rig rig;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(rig.write(u"a.png"_s, smallPicture()))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&rig.panel, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&rig.panel, &drop);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.first->reference.picture.isNull(), PatienceMs);
    }
};

QTEST_MAIN(TestReferencePanel)
#include "tst_reference_panel.moc"
