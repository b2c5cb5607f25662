#include "ui/pool/filter/filter_chips.h"

#include "tests/support/accessible_walk.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QList<FilterChip> Three{{FilterCondition::Hues, u"Peach, Rose"_s}, {FilterCondition::Subjects, u"hibiscus"_s},
    {FilterCondition::Unsure, u"Unsure only"_s}};

} // namespace

class TestFilterChips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chips = std::make_unique<FilterChips>();
        m_chips->setChips(Three);
        m_chips->resize(600, 24);
        m_chips->show();
        QVERIFY(QTest::qWaitForWindowActive(m_chips.get()));
        m_dropped = std::make_unique<QSignalSpy>(m_chips.get(), &FilterChips::dropWanted);
    }
    void cleanup() { m_chips.reset(); }

    void aPressDropsIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("mouse") << 0;
        QTest::newRow("space") << int(Qt::Key_Space);
        QTest::newRow("enter") << int(Qt::Key_Return);
        QTest::newRow("delete") << int(Qt::Key_Delete);
    }
    void aPressDropsIt()
    {
        QFETCH(int, key);
        QAbstractButton* chip = shown()[1];
        if (key == 0)
            QTest::mouseClick(chip, Qt::LeftButton);
        else
            QTest::keyClick(chip, Qt::Key(key));
        QCOMPARE(m_dropped->count(), 1);
        QCOMPARE(m_dropped->first().first().value<FilterCondition>(), FilterCondition::Subjects);
    }

    void namesAreSpoken()
    {
        QCOMPARE(shown()[0]->accessibleName(), u"Remove filter: Peach, Rose"_s);
        QCOMPARE(unnamedControls(m_chips.get()), QStringList());
    }

    void theNextChipTakesTheKeyboard()
    {
        shown()[1]->setFocus(Qt::TabFocusReason);
        m_chips->setChips({Three[0], Three[2]});
        QCOMPARE(focusedText(), u"Unsure only"_s);
        m_chips->setChips({Three[0]});
        QCOMPARE(focusedText(), u"Peach, Rose"_s);
        QSignalSpy left(m_chips.get(), &FilterChips::keyboardLeft);
        m_chips->setChips({});
        QCOMPARE(left.count(), 1);
    }

    void tabGoesFromOneToTheNext()
    {
        shown()[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusedText(), u"hibiscus"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusedText(), u"Unsure only"_s);
    }

    void whatDoesNotFitIsInAMenu()
    {
        m_chips->resize(shown()[0]->sizeHint().width() + 60, 24);
        QCOMPARE(shown().size(), 2);
        QAbstractButton* more = shown().last();
        QCOMPARE(more->text(), u"+2"_s);
        QCOMPARE(more->accessibleName(), u"2 more conditions"_s);
        QVERIFY(more->geometry().right() < m_chips->width());
        QTest::keyClick(more, Qt::Key_Space);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(m_dropped->count(), 1);
        QCOMPARE(m_dropped->first().first().value<FilterCondition>(), FilterCondition::Unsure);
        m_chips->resize(600, 24);
        QCOMPARE(shown().size(), 3);
    }

    void mirrors()
    {
        m_chips->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(shown()[0]->x() > shown()[1]->x());
        QCOMPARE(shown()[0]->geometry().right(), m_chips->width() - 1);
    }

private:
    QList<QAbstractButton*> shown() const
    {
        QList<QAbstractButton*> buttons;
        for (auto* button : m_chips->findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                buttons.append(button);
        }
        std::ranges::sort(buttons, [this](const QWidget* one, const QWidget* other) {
            return m_chips->layoutDirection() == Qt::LeftToRight && one->x() < other->x();
        });
        return buttons;
    }
    static QString focusedText()
    {
        auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        return button ? button->text() : QString();
    }

    std::unique_ptr<FilterChips> m_chips;
    std::unique_ptr<QSignalSpy> m_dropped;
};

QTEST_MAIN(TestFilterChips)
#include "tst_filter_chips.moc"
