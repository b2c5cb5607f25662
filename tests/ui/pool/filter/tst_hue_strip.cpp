#include "ui/pool/filter/hue_strip.h"

#include "tests/support/accessible_walk.h"
#include "ui/pool/filter/hue_cell.h"
#include "ui/pool/filter/pool_choices.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QStringList wordsOf(const QSignalSpy& spy)
{
    QStringList words;
    for (const QVariantList& arguments : spy)
        words.append(arguments.first().toString());
    return words;
}

} // namespace

class TestHueStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        PoolItem peach;
        peach.hue = u"peach"_s;
        peach.tier = Tier::Love;
        m_strip = std::make_unique<HueStrip>();
        m_strip->setGroups(poolHues(QList<PoolItem>(12, peach)));
        m_strip->resize(1100, HueCell::Height);
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowActive(m_strip.get()));
    }
    void cleanup() { m_strip.reset(); }

    void clickAsksForAHue()
    {
        QSignalSpy toggled(m_strip.get(), &HueStrip::hueToggled);
        QTest::mouseClick(cell(u"Peach"_s), Qt::LeftButton);
        QCOMPARE(wordsOf(toggled), (QStringList{u"peach"_s}));
        QVERIFY(!cell(u"Peach"_s)->isChecked()); // the filter has the last word
        m_strip->setChosen({u"peach"_s, u"blue"_s});
        QVERIFY(cell(u"Peach"_s)->isChecked() && cell(u"Blue"_s)->isChecked() && !cell(u"Rose"_s)->isChecked());
        QTest::mouseClick(cell(u"Peach"_s), Qt::LeftButton);
        QCOMPARE(toggled.count(), 2);
    }

    // The window has commands on these keys, as the Pool does.
    void keysMoveAndChoose()
    {
        QAction next;
        next.setShortcuts({Qt::Key_Right, Qt::Key_Space, Qt::Key_Return});
        QSignalSpy commands(&next, &QAction::triggered);
        m_strip->addAction(&next);
        QSignalSpy toggled(m_strip.get(), &HueStrip::hueToggled);
        cells().first()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // there is none further right
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(wordsOf(toggled), (QStringList{u"rose"_s, u"neutral-dark"_s, u"pink"_s}));
        QCOMPARE(commands.count(), 0);
        int reached = 0;
        for (const HueCell* one : cells())
            reached += one->focusPolicy() == Qt::TabFocus ? 1 : 0;
        QCOMPARE(reached, 1);
    }

    void saysWhatIsThin()
    {
        QVERIFY(!cell(u"Peach"_s)->toolTip().contains(u"Thin"_s));
        QVERIFY(cell(u"Blue"_s)->toolTip().contains(u"Thin: 0 of 8 loves"_s));
        QVERIFY(cell(u"Blue"_s)->accessibleDescription().startsWith(u"Thin"_s));
        QCOMPARE(cell(u"Peach"_s)->accessibleName(), u"Peach: 12 pictures, 12 love, 0 okay, 0 nope"_s);
        QCOMPARE(unnamedControls(m_strip.get()), QStringList());
    }

    void keepsItsCells()
    {
        cell(u"Peach"_s)->setFocus(Qt::TabFocusReason);
        const QPointer<QWidget> before = QApplication::focusWidget();
        m_strip->setGroups(poolHues({}));
        QVERIFY(before && before->hasFocus());
        QCOMPARE(cell(u"Peach"_s)->accessibleName(), u"Peach: 0 pictures, 0 love, 0 okay, 0 nope"_s);
    }

    void scrollsWhereThereIsNoRoom()
    {
        QCOMPARE(m_strip->horizontalScrollBar()->maximum(), 0);
        m_strip->resize(300, m_strip->height());
        QTRY_VERIFY(m_strip->horizontalScrollBar()->maximum() > 0);
        QVERIFY(m_strip->height() > HueCell::Height);
        cells().first()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QVERIFY(m_strip->horizontalScrollBar()->value() > 0);
        const QWidget* last = QApplication::focusWidget();
        QVERIFY(last->mapTo(m_strip.get(), QPoint(last->width(), 0)).x() <= m_strip->width());
    }

    void leavesOutWhatIsNoHue()
    {
        m_strip->setGroups({{u"Not measured"_s, {}, 4, 0, 0, 0, false}, {u"Blue"_s, Qt::blue, 1, 0, 0, 1, true}});
        QCOMPARE(cells().size(), 1);
    }

private:
    QList<HueCell*> cells() const { return m_strip->findChildren<HueCell*>(); }
    HueCell* cell(const QString& name) const
    {
        for (HueCell* one : cells()) {
            if (one->text() == name)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<HueStrip> m_strip;
};

QTEST_MAIN(TestHueStrip)
#include "tst_hue_strip.moc"
