#include "ui/widgets/toast.h"

#include "tests/support/waiting.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestToast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void staysInItsPlace();
    void undoesOnce();
    void offersNoUndoWithoutOne();
    void escapeCloses();
    void escapeIsTheToastsWhileItHasTheFocus();
    void theFocusReturnsToWhereItWas_data();
    void theFocusReturnsToWhereItWas();

private:
    QWidget m_window;
};

void TestToast::initTestCase()
{
    Theme still = darkTheme();
    still.tSlow = 0;
    setTheme(still);
    m_window.resize(600, 400);
    m_window.show();
}

void TestToast::staysInItsPlace()
{
    Toast toast(&m_window);
    toast.say(u"Rated 143 as okay"_s, [] {});
    for (const QSize size : {QSize(600, 400), QSize(900, 300), QSize(150, 200)}) {
        m_window.resize(size);
        QTRY_COMPARE_WITH_TIMEOUT(toast.geometry().bottom() + 1, size.height() - theme().sp5, PatienceMs);
        QVERIFY(m_window.rect().contains(toast.geometry()));
    }
    m_window.resize(600, 400);
}

void TestToast::undoesOnce()
{
    Toast toast(&m_window);
    int undone = 0;
    toast.say(u"Rated 143 as okay"_s, [&] { ++undone; });
    auto* undo = toast.findChild<QPushButton*>();
    undo->click();
    undo->click();
    QCOMPARE(undone, 1);
    QTRY_VERIFY_WITH_TIMEOUT(toast.isHidden(), PatienceMs);
}

void TestToast::offersNoUndoWithoutOne()
{
    Toast toast(&m_window);
    toast.say(u"Exported hibiscus.png"_s);
    QVERIFY(toast.isVisible());
    QVERIFY(toast.findChild<QPushButton*>()->isHidden());
    QCOMPARE(toast.accessibleName(), u"Exported hibiscus.png"_s);
}

void TestToast::escapeCloses()
{
    Toast toast(&m_window);
    toast.say(u"Deleted 3 snapshots"_s, [] {});
    QTest::keyClick(toast.findChild<QPushButton*>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(toast.isHidden(), PatienceMs);
}

void TestToast::escapeIsTheToastsWhileItHasTheFocus()
{
    QAction stop;
    stop.setShortcut(Qt::Key_Escape);
    m_window.addAction(&stop);
    int stopped = 0;
    connect(&stop, &QAction::triggered, this, [&stopped] { ++stopped; });
    m_window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window));
    Toast toast(&m_window);
    toast.say(u"Deleted 3 snapshots"_s, [] {});
    QTest::keyClick(&m_window, Qt::Key_Escape);
    QCOMPARE(stopped, 1);
    QVERIFY(toast.isVisible());
    for (QAbstractButton* button : toast.findChildren<QAbstractButton*>()) {
        toast.say(u"Deleted 3 snapshots"_s, [] {});
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(toast.isHidden(), PatienceMs);
        QCOMPARE(stopped, 1);
    }
}

void TestToast::theFocusReturnsToWhereItWas_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("closed") << int(Qt::Key_Escape);
    QTest::newRow("undone") << int(Qt::Key_Space);
}

void TestToast::theFocusReturnsToWhereItWas()
{
    QFETCH(int, key);
    QLineEdit first(&m_window);
    QLineEdit written(&m_window);
    Toast toast(&m_window);
    QLineEdit last(&m_window);
    for (QWidget* field : {&first, &written, &last})
        field->show();
    m_window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window));
    written.setFocus();
    toast.say(u"Deleted 3 snapshots"_s, [] {});
    QTest::keyClick(&written, Qt::Key_Tab);
    auto* undo = toast.findChild<QPushButton*>();
    QVERIFY(undo->hasFocus());
    QTest::keyClick(undo, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab); // about in the toast
    QTest::keyClick(undo, Qt::Key(key));
    QVERIFY(written.hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(toast.isHidden(), PatienceMs);
    QVERIFY(written.hasFocus());
}

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
