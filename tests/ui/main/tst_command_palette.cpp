#include "ui/main/command_palette.h"

#include "tests/support/dummy_workspace.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatCanBeUsed();
    void recentFirst();
    void typedLettersFind();
    void keyboardRuns();
    void escapeGivesTheFocusBack();
    void opening();

private:
    QStringList shown() const;

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    DummyWorkspace* m_studio = nullptr;
    DummyWorkspace* m_pool = nullptr;
    CommandPalette* m_palette = nullptr;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_registry = std::make_unique<ActionRegistry>();
    m_registry->add({u"view.swipe"_s, u"&Swipe mode"_s}, m_window.get());
    m_registry->add({u"view.wire"_s, u"Show &wireframe"_s}, m_window.get());
    m_registry->add({u"view.off"_s, u"Swap sides"_s}, m_window.get())->setEnabled(false);
    m_studio = new DummyWorkspace(u"studio"_s, u"Studio"_s);
    m_pool = new DummyWorkspace(u"pool"_s, u"Pool"_s);
    for (DummyWorkspace* workspace : {m_studio, m_pool}) {
        workspace->setParent(m_window.get());
        workspace->registerActions(*m_registry);
    }
    m_palette = new CommandPalette(*m_registry, m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QStringList TestCommandPalette::shown() const
{
    QStringList texts;
    const QAbstractItemModel* model = m_palette->findChild<QListView*>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data(CommandList::IdRole).toString());
    return texts;
}

void TestCommandPalette::listsWhatCanBeUsed()
{
    m_palette->open(m_studio, {});
    QCOMPARE(shown(), (QStringList{u"view.swipe"_s, u"view.wire"_s, u"studio.run"_s}));
    CommandList commands(*m_registry);
    const QAbstractItemModelTester tester(&commands, QAbstractItemModelTester::FailureReportingMode::QtTest);
    commands.gather(m_pool, {});
    commands.filter(u"run"_s);
    QCOMPARE(commands.rowCount(), 1);
    QCOMPARE(commands.index(0).data(CommandList::KeysRole).toString(), u"Ctrl+Return"_s);
    QCOMPARE(commands.index(0).data(CommandList::PlaceRole).toString(), u"Sketch"_s);
}

void TestCommandPalette::recentFirst()
{
    m_palette->open(m_studio, {u"studio.run"_s, u"pool.run"_s, u"view.wire"_s});
    QCOMPARE(shown(), (QStringList{u"studio.run"_s, u"view.wire"_s, u"view.swipe"_s}));
}

void TestCommandPalette::typedLettersFind()
{
    m_palette->open(m_studio, {});
    auto* field = m_palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, u"swi"_s);
    QCOMPARE(shown(), (QStringList{u"view.swipe"_s, u"view.wire"_s}));
    const auto* list = m_palette->findChild<QListView*>();
    QCOMPARE(list->model()->index(1, 0).data(CommandList::PositionsRole).value<QList<int>>(), (QList<int>{0, 5, 6}));
    QTest::keyClicks(field, u"zz"_s);
    QVERIFY(shown().isEmpty());
    QVERIFY(list->isHidden());
    QTest::keyClick(field, Qt::Key_Return); // nothing to run
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::keyboardRuns()
{
    m_palette->open(m_studio, {});
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    auto* field = m_palette->findChild<QLineEdit*>();
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_palette->isHidden());
    QCOMPARE(chosen.value(0).value(0).toString(), u"studio.run"_s);
    QCOMPARE(m_studio->runs, 1);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    m_studio->setFocus();
    const QWidget* before = QApplication::focusWidget();
    QVERIFY(before);
    m_palette->open(m_studio, {});
    auto* field = m_palette->findChild<QLineEdit*>();
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(m_palette->isHidden());
    QCOMPARE(QApplication::focusWidget(), before);
}

// The goal is 50 ms to the painted list; printed, not asserted.
void TestCommandPalette::opening()
{
    for (int i = 0; i < 300; ++i)
        m_registry->add({u"more.%1"_s.arg(i), u"Command number %1"_s.arg(i), u"run"_s}, m_window.get());
    QBENCHMARK
    {
        m_palette->open(m_studio, {});
        QVERIFY(!m_palette->grab().isNull());
        m_palette->open(m_studio, {}); // closes it
    }
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
