#include "ui/main/action_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestActionRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tooltipTellsTheKeys();
    void rebindsAndRemembers();
    void refusesTakenKeys();
    void workspacesMayShareKeys();
    void resetTakesItsKeysBack();
    void savedShortcutsWaitForTheirAction();
    void plainTexts_data();
    void plainTexts();

private:
    std::unique_ptr<QWidget> m_window;
    QWidget* m_studio = nullptr;
    QWidget* m_pool = nullptr;
    std::unique_ptr<ActionRegistry> m_registry;
};

void TestActionRegistry::init()
{
    m_window = std::make_unique<QWidget>();
    m_studio = new QWidget(m_window.get());
    m_pool = new QWidget(m_window.get());
    m_registry = std::make_unique<ActionRegistry>();
    m_registry->add({u"app.quit"_s, u"&Quit"_s, {}, {u"Ctrl+Q"_s}}, m_window.get());
    m_registry->add(
        {u"studio.run"_s, u"&Run"_s, u"run"_s, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s}, MenuPlace::Sketch}, m_studio);
    m_registry->add({u"studio.stop"_s, u"&Stop"_s, {}, {}, MenuPlace::Sketch, false, u"Stop the sketch"_s}, m_studio);
    m_registry->add({u"pool.love"_s, u"Love"_s, {}, {u"Ctrl+L"_s}}, m_pool);
}

void TestActionRegistry::tooltipTellsTheKeys()
{
    QCOMPARE(m_registry->action(u"studio.run"_s)->toolTip(), u"Run (Ctrl+Return)"_s);
    QCOMPARE(m_registry->action(u"studio.stop"_s)->toolTip(), u"Stop the sketch"_s);
    QVERIFY(m_registry->rebind(u"studio.stop"_s, u"Ctrl+."_s));
    QCOMPARE(m_registry->action(u"studio.stop"_s)->toolTip(), u"Stop the sketch (Ctrl+.)"_s);
}

void TestActionRegistry::rebindsAndRemembers()
{
    QSignalSpy changed(m_registry.get(), &ActionRegistry::shortcutsChanged);
    QVERIFY(m_registry->rebind(u"studio.run"_s, u"F5"_s));
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcuts(), QList<QKeySequence>{u"F5"_s});
    QCOMPARE(m_registry->customShortcuts(), (QMap<QString, QString>{{u"studio.run"_s, u"F5"_s}}));
    QVERIFY(m_registry->rebind(u"app.quit"_s, {}));
    QCOMPARE(m_registry->customShortcuts().value(u"app.quit"_s, u"?"_s), QString());
    QVERIFY(m_registry->rebind(u"app.quit"_s, u"Ctrl+Q"_s));
    QVERIFY(!m_registry->isRebound(u"app.quit"_s));
    QCOMPARE(changed.count(), 3);
    QVERIFY(!m_registry->rebind(u"no.such"_s, u"F6"_s));
}

void TestActionRegistry::refusesTakenKeys()
{
    QCOMPARE(m_registry->conflictOf(u"studio.stop"_s, u"Ctrl+Enter"_s), u"studio.run"_s);
    QCOMPARE(m_registry->conflictOf(u"studio.run"_s, u"Ctrl+Q"_s), u"app.quit"_s);
    QVERIFY(!m_registry->rebind(u"studio.run"_s, u"Ctrl+Q"_s));
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcuts().size(), 2);
    QVERIFY(!m_registry->conflictOf(u"studio.run"_s, {}));
}

void TestActionRegistry::workspacesMayShareKeys()
{
    QVERIFY(!m_registry->conflictOf(u"studio.run"_s, u"Ctrl+L"_s));
    QVERIFY(m_registry->rebind(u"studio.run"_s, u"Ctrl+L"_s));
    QCOMPARE(m_registry->conflictOf(u"app.quit"_s, u"Ctrl+L"_s), u"studio.run"_s);
}

void TestActionRegistry::resetTakesItsKeysBack()
{
    QVERIFY(m_registry->rebind(u"studio.run"_s, u"F5"_s));
    QVERIFY(m_registry->rebind(u"studio.stop"_s, u"Ctrl+Return"_s));
    m_registry->reset(u"studio.run"_s);
    QCOMPARE(m_registry->action(u"studio.run"_s)->shortcuts().size(), 2);
    QVERIFY(m_registry->action(u"studio.stop"_s)->shortcuts().isEmpty());
    m_registry->resetAll();
    QVERIFY(m_registry->customShortcuts().isEmpty());
}

void TestActionRegistry::savedShortcutsWaitForTheirAction()
{
    const QMap<QString, QString> saved{{u"runs.stop"_s, u"F7"_s}, {u"never.comes"_s, u"F8"_s}};
    m_registry->setCustomShortcuts(saved);
    const QAction* stop = m_registry->add({u"runs.stop"_s, u"Stop"_s, {}, {u"F2"_s}}, m_pool);
    QCOMPARE(stop->shortcut(), QKeySequence(u"F7"_s));
    QCOMPARE(m_registry->customShortcuts(), saved);
}

void TestActionRegistry::plainTexts_data()
{
    QTest::addColumn<QString>("menuText");
    QTest::addColumn<QString>("plain");
    QTest::newRow("mnemonic") << u"&Run"_s << u"Run"_s;
    QTest::newRow("inside") << u"E&xport PNG…"_s << u"Export PNG"_s;
    QTest::newRow("ampersand") << u"Love && &okay"_s << u"Love & okay"_s;
}

void TestActionRegistry::plainTexts()
{
    QFETCH(QString, menuText);
    QTEST(plainText(menuText), "plain");
}

QTEST_MAIN(TestActionRegistry)
#include "tst_action_registry.moc"
