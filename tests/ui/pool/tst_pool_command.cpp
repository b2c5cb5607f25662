#include "ui/pool/pool_command.h"

#include <QTest>

using namespace pentimento;

namespace {

constexpr int None = -1;

} // namespace

class TestPoolCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("command"); // or None
        const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, PoolCommand command) {
            QTest::newRow(name) << key << modifiers << int(command);
        };
        row("j", Qt::Key_J, {}, PoolCommand::Nope);
        row("1", Qt::Key_1, {}, PoolCommand::Nope);
        row("k", Qt::Key_K, {}, PoolCommand::Okay);
        row("2 of the keypad", Qt::Key_2, Qt::KeypadModifier, PoolCommand::Okay);
        row("l", Qt::Key_L, {}, PoolCommand::Love);
        row("3", Qt::Key_3, {}, PoolCommand::Love);
        row("shift j", Qt::Key_J, Qt::ShiftModifier, PoolCommand::NopeStay);
        row("shift k", Qt::Key_K, Qt::ShiftModifier, PoolCommand::OkayStay);
        row("shift l", Qt::Key_L, Qt::ShiftModifier, PoolCommand::LoveStay);
        row("u", Qt::Key_U, {}, PoolCommand::Clear);
        row("space", Qt::Key_Space, {}, PoolCommand::Skip);
        row("backspace", Qt::Key_Backspace, {}, PoolCommand::Undo);
        row("ctrl z", Qt::Key_Z, Qt::ControlModifier, PoolCommand::Undo);
        row("f", Qt::Key_F, {}, PoolCommand::FlagUnsure);
        row("x", Qt::Key_X, {}, PoolCommand::Reveal);
        row("right", Qt::Key_Right, {}, PoolCommand::Next);
        row("left", Qt::Key_Left, {}, PoolCommand::Previous);
        row("home", Qt::Key_Home, {}, PoolCommand::Home);
        row("end", Qt::Key_End, {}, PoolCommand::End);
        const auto nothing = [](const char* name, int key, Qt::KeyboardModifiers modifiers) {
            QTest::newRow(name) << key << modifiers << None;
        };
        nothing("z", Qt::Key_Z, {});
        nothing("ctrl j", Qt::Key_J, Qt::ControlModifier);
        nothing("alt 1", Qt::Key_1, Qt::AltModifier);
        nothing("ctrl shift l", Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        nothing("shift u", Qt::Key_U, Qt::ShiftModifier);
        nothing("ctrl alt 3", Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    }

    void keys()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        const auto command = poolCommand(key, modifiers);
        QTEST(command ? int(*command) : None, "command");
    }

    void onlyMovesRepeat()
    {
        QVERIFY(repeatsWhenHeld(PoolCommand::Next));
        QVERIFY(repeatsWhenHeld(PoolCommand::Previous));
        QVERIFY(!repeatsWhenHeld(PoolCommand::Love));
        QVERIFY(!repeatsWhenHeld(PoolCommand::Undo));
        QVERIFY(!repeatsWhenHeld(PoolCommand::Skip));
    }
};

QTEST_GUILESS_MAIN(TestPoolCommand)
#include "tst_pool_command.moc"
