#include "tests/ui/editor/editor_window.h"

#include "tests/support/waiting.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestEditorCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void turningANumberIsOneStep();
    void wheelOnANumber();
    void lineCommands_data();
    void lineCommands();
    void aBraceGoesToTheLineOfItsOpeningOne_data();
    void aBraceGoesToTheLineOfItsOpeningOne();
    void severalCursors();
    void findsAndCounts();
    void replacesAll();
    void replacingManyIsOneEdit();
    void goesToALine();
    void completesWhileTyping();
    void completionIsSilentInStrings();

private:
    void type(const QString& text) { m_window->type(text); }
    void run(const QString& id) { m_window->run(id); }

    std::unique_ptr<EditorWindow> m_window;
    CodeEditor* m_editor = nullptr;
};

void TestEditorCommands::init()
{
    m_window = std::make_unique<EditorWindow>();
    m_editor = m_window->editor;
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestEditorCommands::turningANumberIsOneStep()
{
    m_editor->setCode("let a = 50;\nlet b = a;\n");
    QSignalSpy dragging(m_editor, &CodeEditor::dragging);
    const QPoint from = m_window->pointOf(u"50"_s);
    QTest::mousePress(m_window->viewport(), Qt::LeftButton, Qt::AltModifier, from);
    for (int x = 1; x <= 40; ++x) {
        QMouseEvent move(QEvent::MouseMove, QPointF(from.x() + x, from.y()),
            m_window->viewport()->mapToGlobal(QPointF(from)), Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
        QCoreApplication::sendEvent(m_window->viewport(), &move);
    }
    QTest::mouseRelease(m_window->viewport(), Qt::LeftButton, Qt::AltModifier, from + QPoint(40, 0));
    QCOMPARE(m_editor->code(), QByteArray("let a = 60;\nlet b = a;\n"));
    QCOMPARE(dragging.size(), 2);
    m_editor->undo();
    QCOMPARE(m_editor->code(), QByteArray("let a = 50;\nlet b = a;\n"));
    QVERIFY(!m_editor->canUndo());
}

void TestEditorCommands::wheelOnANumber()
{
    m_editor->setCode("let a = 5;");
    const QPointF at = m_window->pointOf(u"5"_s);
    const auto turn = [&](int notches, Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel(at, m_window->viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
            Qt::AltModifier | modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window->viewport(), &wheel);
    };
    turn(1, Qt::NoModifier);
    QCOMPARE(m_editor->code(), QByteArray("let a = 6;"));
    turn(1, Qt::ShiftModifier);
    QCOMPARE(m_editor->code(), QByteArray("let a = 16;"));
    turn(-1, Qt::ControlModifier);
    QCOMPARE(m_editor->code(), QByteArray("let a = 15.9;"));
    m_editor->goTo(1, 1);
    type(u"x"_s); // ends the turning
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->code(), QByteArray("let a = 5;"));
}

void TestEditorCommands::lineCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* command, const char* code, int start, int end,
                         const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(command) << QByteArray(code) << start << end << QByteArray(expected);
    };
    row("comment", "editor.comment", "a\n  b\n", 0, 0, "// a\n  b\n");
    row("comment both at one column", "editor.comment", "  a\n    b\n", 0, 9, "  // a\n  //   b\n");
    row("not the line only touched", "editor.comment", "a\nb\n", 0, 2, "// a\nb\n");
    row("uncomment", "editor.comment", "// a\n  //b\n", 0, 10, "a\n  b\n");
    row("blank lines stay", "editor.comment", "a\n\nb\n", 0, 4, "// a\n\n// b\n");
    row("mixed becomes comment", "editor.comment", "// a\nb\n", 0, 6, "// // a\n// b\n");
    row("move down", "editor.move-down", "a\nb\nc\n", 0, 0, "b\na\nc\n");
    row("move up", "editor.move-up", "a\nb\nc\n", 2, 2, "b\na\nc\n");
    row("duplicate line", "editor.duplicate", "a\nb\n", 0, 0, "a\na\nb\n");
    row("duplicate selection", "editor.duplicate", "ab\n", 0, 1, "aab\n");
}

void TestEditorCommands::lineCommands()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, code);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QByteArray, expected);
    m_editor->setCode(code);
    m_editor->select(start, end);
    run(command);
    QCOMPARE(m_editor->code(), expected);
    m_editor->undo();
    QCOMPARE(m_editor->code(), code);
}

void TestEditorCommands::aBraceGoesToTheLineOfItsOpeningOne_data()
{
    QTest::addColumn<Medium>("medium");
    QTest::addColumn<QByteArray>("code"); // | is where it is typed
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& code, const QByteArray& after,
                         Medium medium = Medium::P5Brush2) { QTest::newRow(name) << medium << code << after; };
    row("a block", "function draw() {\n    a();\n    |\n", "function draw() {\n    a();\n}\n");
    row("the inner one", "  if (a) {\n    for (;;) {\n        |", "  if (a) {\n    for (;;) {\n    }");
    row("past a closed one", "{\n  if (a) {\n  } else b({ c: 1 });\n  |", "{\n  if (a) {\n  } else b({ c: 1 });\n}");
    row("another branch", "\tif (a) {\n\t} else {\n\t\t|", "\tif (a) {\n\t} else {\n\t}");
    row("braces in strings", "  a = () => {\n    b(\"}}\"); // }\n    |", "  a = () => {\n    b(\"}}\"); // }\n  }");
    row("beside code", "{\n    a(); |", "{\n    a(); }");
    row("before code", "{\n    | a();", "{\n    } a();");
    row("in a template string", "{\n  a = `\n    |", "{\n  a = `\n    }");
    row("in a comment", "{\n  /*\n    |", "{\n  /*\n    }");
    row("of nothing", "a();\n    |", "a();\n    }");
    row("in Python", "a = {\n    |", "a = {\n    }", Medium::Python);
}

void TestEditorCommands::aBraceGoesToTheLineOfItsOpeningOne()
{
    QFETCH(Medium, medium);
    QFETCH(QByteArray, code);
    const int at = int(code.indexOf('|'));
    code.remove(at, 1);
    m_editor->setMedium(medium);
    m_editor->setCode(code);
    m_editor->select(at, at);
    type(u"}"_s);
    QTEST(m_editor->code(), "after");
    QCOMPARE(m_editor->code().mid(m_editor->offset() - 1, 1), "}");
    m_editor->undo();
    QCOMPARE(m_editor->code(), code);
    m_editor->redo();
    QTEST(m_editor->code(), "after");
}

void TestEditorCommands::severalCursors()
{
    m_editor->setCode("aa\nbb\ncc\n");
    run(u"editor.cursor-below"_s);
    run(u"editor.cursor-below"_s);
    type(u"x"_s);
    QCOMPARE(m_editor->code(), QByteArray("xaa\nxbb\nxcc\n"));
    m_editor->setCode("one two one\none\n");
    m_editor->select(0, 3);
    run(u"editor.next-match"_s);
    run(u"editor.next-match"_s);
    type(u"1"_s);
    QCOMPARE(m_editor->code(), QByteArray("1 two 1\n1\n"));
    m_editor->setCode("a\nb");
    m_editor->goTo(2, 1);
    run(u"editor.cursor-above"_s);
    run(u"editor.cursor-above"_s); // there is no line above
    type(u"x"_s);
    QCOMPARE(m_editor->code(), QByteArray("xa\nxb"));
}

void TestEditorCommands::findsAndCounts()
{
    m_editor->setCode("ab AB ab\nabc\n");
    run(u"editor.find"_s);
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"ab"_s);
    const auto counts = [this] {
        QStringList texts;
        for (const QLabel* label : m_editor->findChildren<QLabel*>()) {
            if (label->accessibleName() == "Number of matches"_L1)
                texts.append(label->text());
        }
        return texts.join(u'|');
    };
    QCOMPARE(counts(), u"1 of 4"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(counts(), u"2 of 4"_s);
    run(u"editor.find-previous"_s);
    run(u"editor.find-previous"_s);
    QCOMPARE(counts(), u"4 of 4"_s);
    for (QToolButton* button : m_editor->findChildren<QToolButton*>()) {
        if (button->text() == "Aa"_L1)
            button->click();
    }
    QVERIFY(counts().endsWith("3"_L1) || counts() == "3 of 3"_L1);
    m_editor->replaceRange(0, 2, "xx");
    QVERIFY(counts().contains(u'2'));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), m_window->view());
    m_editor->select(0, 0);
    run(u"editor.find-next"_s);
    QCOMPARE(m_editor->offset(), 8);
}

void TestEditorCommands::replacesAll()
{
    m_editor->setCode("ab ab\nab\n");
    run(u"editor.replace"_s);
    const auto fields = m_editor->findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 2);
    for (QLineEdit* field : fields)
        field->setText(field->accessibleName() == "Find"_L1 ? u"ab"_s : u"xyz"_s);
    QTest::keyClick(fields.last(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_editor->code(), QByteArray("xyz xyz\nxyz\n"));
    m_editor->undo();
    QCOMPARE(m_editor->code(), QByteArray("ab ab\nab\n"));
}

void TestEditorCommands::replacingManyIsOneEdit()
{
    const QByteArray before = QByteArray("let ab = 1; // é\n").repeated(10'000);
    m_editor->setCode(before);
    run(u"editor.replace"_s);
    const auto fields = m_editor->findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 2);
    for (QLineEdit* field : fields)
        field->setText(field->accessibleName() == "Find"_L1 ? u"ab"_s : u"xyz"_s);
    QSignalSpy edits(m_editor, &CodeEditor::codeChanged);
    QTest::keyClick(fields.last(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_editor->code(), QByteArray("let xyz = 1; // é\n").repeated(10'000));
    QVERIFY2(edits.size() <= 2, qPrintable(QString::number(edits.size()))); // what was there goes, what is new comes
    m_editor->undo();
    QCOMPARE(m_editor->code(), before);
    QVERIFY(!m_editor->canUndo());
}

void TestEditorCommands::goesToALine()
{
    m_editor->setCode(QByteArray("abc\n").repeated(100));
    run(u"editor.go-to-line"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"42:3"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_editor->line(), 42);
    QCOMPARE(m_editor->column(), 3);
    QCOMPARE(QApplication::focusWidget(), m_window->view());
}

void TestEditorCommands::completesWhileTyping()
{
    m_editor->setCode("");
    type(u"brush.fillBl"_s);
    auto* list = m_editor->findChild<QListView*>();
    QVERIFY(list && list->isVisible());
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"fillBleed"_s);
    QTest::keyClick(m_window->view(), Qt::Key_Return);
    QCOMPARE(m_editor->code(), QByteArray("brush.fillBleed"));
    QVERIFY(!list->isVisible());
    type(u"(1);"_s);
    QVERIFY(!list->isVisible());
    QTest::keyClick(m_window->view(), Qt::Key_Return);
    type(u"back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), PatienceMs);
    QTest::keyClick(m_window->view(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    run(u"editor.complete"_s);
    QVERIFY(list->isVisible());
    QTest::keyClick(m_window->view(), Qt::Key_Down);
    QTest::keyClick(m_window->view(), Qt::Key_Up);
    QTest::keyClick(m_window->view(), Qt::Key_Tab);
    QVERIFY(m_editor->code().endsWith("\nbackground"));
}

void TestEditorCommands::completionIsSilentInStrings()
{
    m_editor->setCode("");
    auto* list = m_editor->findChild<QListView*>();
    type(u"f('back"_s);
    QVERIFY(!list->isVisible());
    m_editor->setCode("");
    type(u"// back"_s);
    QVERIFY(!list->isVisible());
}

QTEST_MAIN(TestEditorCommands)
#include "tst_editor_commands.moc"
