#include "ui/pool/rate/decision_bar.h"

#include "ui/pool/rate/key_button.h"
#include "ui/widgets/key_cap.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestDecisionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void clicksDecide_data();
    void clicksDecide();
    void focusStaysWhereItWas();
    void showsKeysAndFollowsThem();
    void standingTierIsPressed();
    void tiersStandInTheMiddle();
    void narrowBarFits();
    void layoutComesToRest();

private:
    QAction* action(const QString& text, const QKeySequence& keys, bool isCheckable = false)
    {
        auto* made = new QAction(text, m_window.get());
        made->setShortcut(keys);
        made->setCheckable(isCheckable);
        return made;
    }
    KeyButton* button(const QAction* action) const
    {
        for (KeyButton* button : m_bar->findChildren<KeyButton*>()) {
            if (button->defaultAction() == action)
                return button;
        }
        return nullptr;
    }
    static KeyCap* cap(const KeyButton* button) { return button->findChild<KeyCap*>(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_other = nullptr;
    DecisionActions m_actions;
    DecisionBar* m_bar = nullptr;
};

void TestDecisionBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_actions = {action(u"&Undo"_s, Qt::Key_Backspace), action(u"&Nope"_s, Qt::Key_J, true),
        action(u"&Okay"_s, Qt::Key_K, true), action(u"&Love"_s, Qt::Key_L, true), action(u"Uns&ure"_s, Qt::Key_F, true),
        action(u"&Skip"_s, Qt::Key_Space)};
    auto* column = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit;
    m_bar = new DecisionBar(m_actions);
    column->addWidget(m_other);
    column->addWidget(m_bar);
    m_window->resize(1100, 200);
    m_window->show();
}

void TestDecisionBar::clicksDecide_data()
{
    QTest::addColumn<QAction * DecisionActions::*>("which");
    QTest::newRow("undo") << &DecisionActions::undo;
    QTest::newRow("nope") << &DecisionActions::nope;
    QTest::newRow("okay") << &DecisionActions::okay;
    QTest::newRow("love") << &DecisionActions::love;
    QTest::newRow("unsure") << &DecisionActions::unsure;
    QTest::newRow("skip") << &DecisionActions::skip;
}

void TestDecisionBar::clicksDecide()
{
    QFETCH(QAction * DecisionActions::*, which);
    QAction* wanted = m_actions.*which;
    const QSignalSpy triggered(wanted, &QAction::triggered);
    QTest::mouseClick(button(wanted), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    wanted->setEnabled(false);
    QTest::mouseClick(button(wanted), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestDecisionBar::focusStaysWhereItWas()
{
    m_other->setFocus();
    for (KeyButton* each : m_bar->findChildren<KeyButton*>()) {
        QTest::mouseClick(each, Qt::LeftButton);
        QCOMPARE(m_window->focusWidget(), m_other);
        QCOMPARE(each->focusPolicy(), Qt::NoFocus);
    }
}

void TestDecisionBar::showsKeysAndFollowsThem()
{
    const KeyButton* love = button(m_actions.love);
    QCOMPARE(love->accessibleName(), u"Love"_s);
    QCOMPARE(cap(love)->text(), u"L"_s);
    m_actions.love->setShortcut(Qt::Key_3);
    QCOMPARE(cap(love)->text(), u"3"_s);
    m_actions.love->setToolTip(u"Love (3)"_s);
    QCOMPARE(love->toolTip(), u"Love (3)"_s);
    m_actions.love->setShortcut({});
    QVERIFY(cap(love)->isHidden());
    m_actions.love->setIconText(u"Liebling"_s);
    QCOMPARE(love->accessibleName(), u"Liebling"_s);
}

void TestDecisionBar::standingTierIsPressed()
{
    KeyButton* okay = button(m_actions.okay);
    const QImage off = okay->grab().toImage();
    m_actions.okay->setChecked(true);
    QVERIFY(okay->isChecked());
    QVERIFY(!button(m_actions.love)->isChecked());
    QVERIFY(okay->grab().toImage() != off);
    m_actions.okay->setChecked(false);
    QCOMPARE(okay->grab().toImage(), off);
}

void TestDecisionBar::tiersStandInTheMiddle()
{
    QTRY_COMPARE(button(m_actions.okay)->geometry().center().x(), m_bar->rect().center().x());
    const QRect okay = button(m_actions.okay)->geometry();
    QVERIFY(button(m_actions.nope)->geometry().right() < okay.left());
    QVERIFY(button(m_actions.love)->geometry().left() > okay.right());
}

void TestDecisionBar::narrowBarFits()
{
    QVERIFY(!cap(button(m_actions.skip))->isHidden());
    m_window->resize(m_window->minimumSizeHint().width(), 200);
    QTRY_VERIFY(cap(button(m_actions.skip))->isHidden());
    QVERIFY(!cap(button(m_actions.love))->isHidden()); // what is learned first
    QTRY_COMPARE(m_bar->width(), m_bar->minimumSizeHint().width());
    for (const KeyButton* each : m_bar->findChildren<KeyButton*>()) {
        QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->accessibleName()));
        QVERIFY(m_bar->rect().contains(each->geometry()));
    }
    m_window->resize(1100, 200);
    QTRY_VERIFY(!cap(button(m_actions.skip))->isHidden());
}

// What fits decides what is shown, which asks for another layout: that must end.
void TestDecisionBar::layoutComesToRest()
{
    class Requests : public QObject {
    public:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
        int count = 0;
    } requests;
    m_bar->installEventFilter(&requests);
    for (const int width : {1100, 800, 700, 1100}) {
        m_window->resize(width, 200);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        const int before = requests.count;
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(requests.count, before);
    }
}

QTEST_MAIN(TestDecisionBar)
#include "tst_decision_bar.moc"
