#include "ui/pool/filter/colour_finder.h"

#include "tests/support/accessible_walk.h"
#include "tests/support/waiting.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestColourFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(400, 60);
        m_window->show();
        m_finder = new ColourFinder(m_window.get());
        m_picked = std::make_unique<QSignalSpy>(m_finder, &ColourFinder::colourPicked);
    }
    void cleanup() { m_window.reset(); }

    void beginsAtAHueOfThePool()
    {
        m_finder->open(m_window.get(), {});
        QCOMPARE(QColor(m_finder->picked().colour), QColor(0xf3, 0xab, 0x86));
        QVERIFY(m_finder->focusWidget() && m_finder->focusWidget()->accessibleName() == u"Peach"_s);
        QCOMPARE(m_picked->count(), 0);
        QCOMPARE(unnamedControls(m_finder), QStringList());
    }

    void arrowsPickFromThePalette()
    {
        m_finder->open(m_window.get(), {});
        QTest::keyClick(m_finder->focusWidget(), Qt::Key_Right);
        QCOMPARE(m_finder->focusWidget()->accessibleName(), u"Amber"_s);
        QTest::keyClick(m_finder->focusWidget(), Qt::Key_Down);
        QCOMPARE(m_finder->focusWidget()->accessibleName(), u"Amber, deep"_s);
        QTest::keyClick(m_finder->focusWidget(), Qt::Key_Down); // there is none further down
        QVERIFY(m_picked->count() >= 2);
        QCOMPARE(m_picked->last().first().value<PickedColour>(), m_finder->picked());
        QCOMPARE(m_finder->findChild<QLineEdit*>()->text(), QColor(m_finder->picked().colour).name());
    }

    void takesANumber()
    {
        m_finder->open(m_window.get(), {});
        auto* hex = m_finder->findChild<QLineEdit*>();
        hex->setFocus();
        hex->selectAll();
        QTest::keyClicks(hex, u"#12cd"_s);
        QCOMPARE(QColor(m_finder->picked().colour), QColor(0xf3, 0xab, 0x86)); // not yet a colour
        QTest::keyClicks(hex, u"ef"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_picked->count(), 1, PatienceMs);
        QCOMPARE(m_picked->first().first().value<PickedColour>(), (PickedColour{0xff12cdef, 20}));
        QTest::keyClicks(hex, u"zz"_s);
        QCOMPARE(hex->text(), u"#12cdef"_s);
    }

    void takesADistance()
    {
        m_finder->open(m_window.get(), PickedColour{0xff102030, 5});
        QVERIFY(m_finder->focusWidget() == m_finder->findChild<QLineEdit*>()); // it is none of the palette
        auto* distance = m_finder->findChild<QSlider*>();
        QCOMPARE(distance->value(), 5);
        QTest::keyClick(distance, Qt::Key_Right);
        QTest::keyClick(distance, Qt::Key_Right);
        QCOMPARE(m_picked->count(), 0); // the pictures follow when it rests
        QTRY_COMPARE_WITH_TIMEOUT(m_picked->count(), 1, PatienceMs);
        QCOMPARE(m_picked->first().first().value<PickedColour>(), (PickedColour{0xff102030, 7}));
    }

    void closingKeepsTheLastWord()
    {
        m_finder->open(m_window.get(), PickedColour{0xff102030, 5});
        QTest::keyClick(m_finder->findChild<QSlider*>(), Qt::Key_Home);
        QTest::keyClick(m_finder, Qt::Key_Escape);
        QVERIFY(!m_finder->isVisible());
        QCOMPARE(m_picked->count(), 1);
        QCOMPARE(m_finder->picked().distance, double(ColourFinder::NearestDistance));
    }

private:
    std::unique_ptr<QWidget> m_window;
    ColourFinder* m_finder = nullptr;
    std::unique_ptr<QSignalSpy> m_picked;
};

QTEST_MAIN(TestColourFinder)
#include "tst_colour_finder.moc"
