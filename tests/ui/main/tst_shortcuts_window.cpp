#include "ui/main/shortcuts_window.h"

#include "tests/support/accessible_walk.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/notice.h"

#include <QAbstractItemModelTester>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestShortcutsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void searchFindsCommandsAndKeys();
    void newKeysCountAtOnce();
    void takenKeysAreTakenOnRequest();
    void resetGivesThemBack();
    void everyControlHasAName();

private:
    void assign(const QKeySequence& keys) const;
    int rows() const { return m_window->findChild<QTableView*>()->model()->rowCount(); }

    std::unique_ptr<ActionRegistry> m_registry;
    std::unique_ptr<ShortcutsWindow> m_window;
};

void TestShortcutsWindow::init()
{
    m_registry = std::make_unique<ActionRegistry>();
    m_registry->add({u"studio.run"_s, u"&Run"_s, {}, {u"Ctrl+Return"_s}, MenuPlace::Sketch}, nullptr);
    m_registry->add({u"app.quit"_s, u"&Quit"_s, {}, {u"Ctrl+Q"_s}, MenuPlace::File}, nullptr);
    m_registry->add({u"studio.seed"_s, u"New &seed"_s, {}, {u"Ctrl+R"_s}, MenuPlace::Sketch}, nullptr);
    m_window = std::make_unique<ShortcutsWindow>(*m_registry, nullptr);
    m_window->show();
}

void TestShortcutsWindow::assign(const QKeySequence& keys) const
{
    auto* field = m_window->findChild<QKeySequenceEdit*>();
    field->setKeySequence(keys);
    Q_EMIT field->editingFinished();
}

void TestShortcutsWindow::searchFindsCommandsAndKeys()
{
    ShortcutList list(*m_registry);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(rows(), 3);
    QLineEdit* search = nullptr;
    for (QLineEdit* field : m_window->findChildren<QLineEdit*>())
        search = qobject_cast<QKeySequenceEdit*>(field->parent()) ? search : field;
    for (const auto& [typed, found] : QList<std::pair<QString, int>>{
             {u"seed"_s, 1}, {u"SKETCH"_s, 2}, {u"ctrl+q"_s, 1}, {u"nothing such"_s, 0}, {QString(), 3}}) {
        search->setText(typed);
        QCOMPARE(rows(), found);
    }
}

void TestShortcutsWindow::newKeysCountAtOnce()
{
    assign(QKeySequence(u"F5"_s));
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcut(), QKeySequence(u"F5"_s));
    assign(QKeySequence(Qt::Key_Backspace));
    QVERIFY(m_registry->action(u"studio.run"_s)->shortcut().isEmpty());
}

void TestShortcutsWindow::takenKeysAreTakenOnRequest()
{
    assign(QKeySequence(u"Ctrl+Q"_s));
    const auto* notice = m_window->findChild<Notice*>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->sentence().contains(u"Quit"_s));
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcut(), QKeySequence(u"Ctrl+Return"_s));
    notice->findChild<ActionButton*>()->click();
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcut(), QKeySequence(u"Ctrl+Q"_s));
    QVERIFY(m_registry->action(u"app.quit"_s)->shortcut().isEmpty());
    QVERIFY(notice->isHidden());
}

void TestShortcutsWindow::resetGivesThemBack()
{
    assign(QKeySequence(u"F5"_s));
    for (QPushButton* button : m_window->findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == u"Reset"_s)
            button->click();
    }
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcut(), QKeySequence(u"Ctrl+Return"_s));
}

void TestShortcutsWindow::everyControlHasAName()
{
    QCOMPARE(unnamedControls(m_window.get()).join(u'\n'), QString());
}

QTEST_MAIN(TestShortcutsWindow)
#include "tst_shortcuts_window.moc"
