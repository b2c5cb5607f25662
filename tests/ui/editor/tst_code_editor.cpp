#include "tests/ui/editor/editor_window.h"

#include "tests/support/waiting.h"

#include <QAccessible>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestCodeEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void holdsBytes_data();
    void holdsBytes();
    void typingTellsEveryEdit();
    void goesToPlaces();
    void replacesAndUndoesAGroup();
    void replaceCodeKeepsTheHistory();
    void readOnly();
    void marksFollowTheText();
    void stepsThroughProblemsAndFixes();
    void aProblemOfTheLastLineIsRead();
    void paintsMarksSwatchesAndDiff();
    void folds();
    void foldsPython();
    void zooms();
    void switchesTheme();
    void aDroppedFileIsLeftToTheWindow();
    void largeFile();
    void everyControlHasAName();

private:
    void type(const QString& text) { m_window->type(text); }
    void run(const QString& id) { m_window->run(id); }

    std::unique_ptr<EditorWindow> m_window;
    CodeEditor* m_editor = nullptr;
    QByteArray m_mirror; // what the edits told make of the code
};

void TestCodeEditor::init()
{
    m_window = std::make_unique<EditorWindow>();
    m_editor = m_window->editor;
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    connect(m_editor, &CodeEditor::codeChanged, this,
        [this](const CodeEdit& edit) { m_mirror.replace(edit.offset, edit.removed, edit.inserted); });
}

void TestCodeEditor::cleanup()
{
    m_window.reset();
    setTheme(darkTheme());
}

void TestCodeEditor::holdsBytes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain") << QByteArray("let a = 1;\n");
    QTest::newRow("no last line end") << QByteArray("a\nb");
    QTest::newRow("umlauts and emoji") << QByteArray("// ümläut 😀\n'日本'\n");
    QTest::newRow("line ends of Windows") << QByteArray("a\r\nb\r\n");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe b");
}

void TestCodeEditor::holdsBytes()
{
    QFETCH(QByteArray, code);
    QSignalSpy changed(m_editor, &CodeEditor::codeChanged);
    m_editor->setCode(code);
    QCOMPARE(m_editor->code(), code);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_editor->canUndo());
}

void TestCodeEditor::typingTellsEveryEdit()
{
    m_mirror = "let a = 1;\n";
    m_editor->setCode(m_mirror);
    m_editor->goTo(2, 1);
    const QString typed = u"function f() { g(a, 'u'); }"_s;
    for (const QChar c : typed) {
        type(c);
        QCOMPARE(m_mirror, m_editor->code());
    }
    QTest::keyClick(m_window->view(), Qt::Key_Escape);
    QTest::keyClick(m_window->view(), Qt::Key_Backspace);
    QTest::keyClick(m_window->view(), Qt::Key_Return);
    QCOMPARE(m_mirror, m_editor->code());
    QVERIFY(m_editor->code().startsWith("let a = 1;\nfunction f() { g(a, 'u'); "));
    while (m_editor->canUndo())
        m_editor->undo();
    QCOMPARE(m_editor->code(), QByteArray("let a = 1;\n"));
    QCOMPARE(m_mirror, m_editor->code());
    while (m_editor->canRedo())
        m_editor->redo();
    QCOMPARE(m_mirror, m_editor->code());
}

void TestCodeEditor::goesToPlaces()
{
    m_editor->setCode("one\nzwö lf\n" + QByteArray("x\n").repeated(500));
    QSignalSpy moved(m_editor, &CodeEditor::cursorMoved);
    m_editor->goTo(2, 5);
    QCOMPARE(m_editor->line(), 2);
    QCOMPARE(m_editor->column(), 5);
    QCOMPARE(m_editor->offset(), 9);
    QTRY_VERIFY_WITH_TIMEOUT(!moved.isEmpty(), PatienceMs);
    QCOMPARE(moved.last(), (QVariantList{2, 5}));
    m_editor->goTo(2, 99);
    QCOMPARE(m_editor->column(), 7);
    m_editor->goTo(400, 1);
    QVERIFY(m_editor->firstVisibleLine() > 300);
    m_editor->goTo(99'999, 1);
    QCOMPARE(m_editor->line(), 503);
    m_editor->goTo(0, 0);
    QCOMPARE(m_editor->offset(), 0);
}

void TestCodeEditor::replacesAndUndoesAGroup()
{
    m_editor->setCode("let a = 5;");
    m_editor->beginEdits();
    for (int i = 6; i < 20; ++i)
        m_editor->replaceRange(8, int(m_editor->code().size()) - 1, QByteArray::number(i));
    m_editor->endEdits();
    QCOMPARE(m_editor->code(), QByteArray("let a = 19;"));
    m_editor->undo();
    QCOMPARE(m_editor->code(), QByteArray("let a = 5;"));
    QVERIFY(!m_editor->canUndo());
}

void TestCodeEditor::replaceCodeKeepsTheHistory()
{
    const QByteArray old = "// ä\nlet a = 1;\n";
    m_mirror = old;
    m_editor->setCode(old);
    m_editor->replaceCode("// ö\nlet a = 1;\n");
    QCOMPARE(m_editor->code(), QByteArray("// ö\nlet a = 1;\n"));
    QCOMPARE(m_mirror, m_editor->code());
    m_editor->undo();
    QCOMPARE(m_editor->code(), old);
    QSignalSpy changed(m_editor, &CodeEditor::codeChanged);
    m_editor->replaceCode(old);
    QCOMPARE(changed.size(), 0);
}

void TestCodeEditor::readOnly()
{
    m_editor->setCode("let a = 5;");
    m_editor->setReadOnly(true);
    QVERIFY(m_editor->isReadOnly());
    type(u"x"_s);
    run(u"editor.duplicate"_s);
    QCOMPARE(m_editor->code(), QByteArray("let a = 5;"));
    m_editor->setCode("let b = 6;");
    QCOMPARE(m_editor->code(), QByteArray("let b = 6;"));
    m_editor->setReadOnly(false);
    type(u"x"_s);
    QCOMPARE(m_editor->code(), QByteArray("xlet b = 6;"));
}

void TestCodeEditor::marksFollowTheText()
{
    m_editor->setCode("a\nbrush.bleed(1);\n");
    m_editor->setMarks({{CodeMark::Severity::Warning, 2, 8, 13, u"Not there"_s, u"fillBleed"_s, u"Use fillBleed"_s}});
    m_editor->replaceRange(0, 0, "x\n");
    QCOMPARE(m_editor->marks().first().start, 10);
    QCOMPARE(m_editor->marks().first().end, 15);
    QCOMPARE(m_editor->marks().first().line, 3);
    m_editor->replaceRange(0, 12, "");
    QCOMPARE(m_editor->marks().first().start, 0);
    QCOMPARE(m_editor->marks().first().end, 3);
    QCOMPARE(m_editor->marks().first().line, 1);
}

void TestCodeEditor::stepsThroughProblemsAndFixes()
{
    m_editor->setCode("a(\nbrush.bleed(1);\nc\n");
    m_editor->setMarks({{CodeMark::Severity::Error, 1, 1, 2, u"This ( is never closed"_s, {}, {}},
        {CodeMark::Severity::Warning, 2, 9, 14, u"Not in p5.brush"_s, u"fillBleed"_s, u"Use brush.fillBleed"_s}});
    QSignalSpy activated(m_editor, &CodeEditor::problemActivated);
    run(u"editor.next-problem"_s);
    QCOMPARE(m_editor->line(), 1);
    run(u"editor.next-problem"_s);
    QCOMPARE(m_editor->line(), 2);
    QCOMPARE(m_editor->offset(), 9);
    const auto boxes = m_editor->findChildren<QWidget*>();
    const auto shown = std::find_if(boxes.begin(), boxes.end(),
        [](const QWidget* box) { return box->accessibleDescription() == "Not in p5.brush"_L1; });
    QVERIFY(shown != boxes.end());
    QVERIFY((*shown)->isVisible());
    run(u"editor.next-problem"_s); // around
    QCOMPARE(m_editor->line(), 1);
    run(u"editor.previous-problem"_s);
    QCOMPARE(m_editor->line(), 2);
    QCOMPARE(activated.size(), 4);
    QCOMPARE(activated.last(), QVariantList{1});
    run(u"editor.fix"_s);
    QCOMPARE(m_editor->code(), QByteArray("a(\nbrush.fillBleed(1);\nc\n"));
    m_editor->setMarks({});
    QVERIFY(!(*shown)->isVisible());
    run(u"editor.next-problem"_s);
    QCOMPARE(activated.size(), 4);
}

void TestCodeEditor::aProblemOfTheLastLineIsRead()
{
    const QByteArray code = QByteArray("a\n").repeated(60) + "b(";
    const int end = int(code.size());
    m_editor->setCode(code);
    m_editor->setMarks({{CodeMark::Severity::Error, 61, end - 1, end, u"This ( is never closed"_s, {}, {}}});
    QTest::keyClick(m_window->view(), Qt::Key_End, Qt::ControlModifier); // no jump, which would show what follows
    const auto boxes = m_editor->findChildren<QWidget*>();
    const auto box = std::find_if(
        boxes.begin(), boxes.end(), [](const QWidget* one) { return one->accessibleName() == "Problem"_L1; });
    QVERIFY(box != boxes.end());
    QTRY_VERIFY((*box)->isVisible());
    QVERIFY2(m_window->viewport()->rect().contains((*box)->geometry()), qPrintable(QString::number((*box)->y())));
}

void TestCodeEditor::paintsMarksSwatchesAndDiff()
{
    m_editor->setCode("let a = '#12ab34';\nf(1);\ng(2);\n");
    QVERIFY(m_window->countOf(QColor(0x12ab34)) > 30); // the swatch
    QCOMPARE(m_window->countOf(theme().warn), 0);
    m_editor->setMarks({{CodeMark::Severity::Warning, 2, 19, 20, u"Odd"_s, {}, {}}});
    QVERIFY(m_window->countOf(theme().warn) > 0);
    QCOMPARE(m_window->countOf(theme().diffAdd), 0);
    const int numbers = m_window->countOf(theme().diffMod); // drawn in the same blue
    m_editor->setDiffBase("let a = '#12ab34';\ng(2);\n");
    QVERIFY(m_window->countOf(theme().diffAdd) >= 3 * 15);
    QCOMPARE(m_window->countOf(theme().diffMod), numbers);
    m_editor->setDiffBase("let a = '#12ab34';\nf(2);\ng(2);\nh();\n");
    QVERIFY(m_window->countOf(theme().diffMod) > numbers + 10);
    QVERIFY(m_window->countOf(theme().diffDel) > 0);
    m_editor->setDiffBase({});
    QCOMPARE(m_window->countOf(theme().diffMod), numbers);
    QCOMPARE(m_window->countOf(theme().diffAdd) + m_window->countOf(theme().diffDel), 0);
}

void TestCodeEditor::folds()
{
    m_editor->setCode("function f() {\n  a();\n  b();\n}\nc();\n");
    m_editor->grab(); // folds are known of what has been shown
    m_editor->goTo(2, 1);
    const int before = m_window->pointOf(u"c();"_s).y();
    run(u"editor.fold"_s);
    const int folded = m_window->pointOf(u"c();"_s).y();
    QVERIFY(folded < before);
    m_editor->goTo(3, 1);
    QCOMPARE(m_window->pointOf(u"c();"_s).y(), before);
}

void TestCodeEditor::foldsPython()
{
    m_editor->setMedium(Medium::Python);
    m_editor->setCode("def f():\n    a()\n\n    b()\nc()\n");
    m_editor->grab();
    m_editor->goTo(1, 1);
    const int before = m_window->pointOf(u"c()"_s).y();
    run(u"editor.fold"_s);
    QVERIFY(m_window->pointOf(u"c()"_s).y() < before);
    run(u"editor.comment"_s);
    QVERIFY(m_editor->code().startsWith("# def f():"));
}

void TestCodeEditor::zooms()
{
    run(u"editor.zoom-in"_s);
    QCOMPARE(m_editor->zoom(), 1);
    run(u"editor.zoom-out"_s);
    run(u"editor.zoom-out"_s);
    QCOMPARE(m_editor->zoom(), -1);
    run(u"editor.zoom-reset"_s);
    QCOMPARE(m_editor->zoom(), 0);
    QWheelEvent wheel(QPointF(200, 50), m_window->viewport()->mapToGlobal(QPointF(200, 50)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window->viewport(), &wheel);
    QCOMPARE(m_editor->zoom(), 1);
}

void TestCodeEditor::switchesTheme()
{
    m_editor->setCode("let a = 1;");
    QVERIFY(m_window->countOf(darkTheme().bgBase) > 100'000);
    setTheme(lightTheme());
    QEvent changed(QEvent::PaletteChange);
    QCoreApplication::sendEvent(m_editor, &changed);
    QVERIFY(m_window->countOf(darkTheme().bgBase) < 100); // an edge of a letter may come near
    QVERIFY(m_window->countOf(lightTheme().bgBase) > 100'000);
}

void TestCodeEditor::aDroppedFileIsLeftToTheWindow()
{
    m_editor->setCode("let a = 1;\n");
    const auto drop = [this](const QMimeData& data) {
        QDragEnterEvent enter({60, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->viewport(), &enter);
        QDropEvent event({60, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window->viewport(), &event);
        return enter.isAccepted();
    };
    QMimeData file;
    file.setUrls({QUrl(u"file:///tmp/b.js"_s)});
    file.setText(u"file:///tmp/b.js"_s);
    QVERIFY(!drop(file));
    QCOMPARE(m_editor->code(), QByteArray("let a = 1;\n"));
    QMimeData text;
    text.setText(u"// b"_s);
    QVERIFY(drop(text));
    QVERIFY(m_editor->code().contains("// b"));
}

void TestCodeEditor::largeFile()
{
    const QByteArray line = "  brush.line(10, 20, random(30), 40); // [0:9] '#fff'\n";
    const QByteArray code = line.repeated(MaxSketchBytes / line.size());
    m_editor->setCode(code);
    m_editor->setDiffBase(code + "more");
    m_editor->goTo(90'000, 3);
    type(u"x"_s);
    QCOMPARE(m_editor->code().size(), code.size() + 1);
    m_editor->grab();
}

void TestCodeEditor::everyControlHasAName()
{
    run(u"editor.replace"_s);
    for (QWidget* widget : m_editor->findChildren<QWidget*>()) {
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        const bool control = qobject_cast<QToolButton*>(widget) || qobject_cast<QLineEdit*>(widget)
            || qobject_cast<QListView*>(widget) || widget == m_window->view();
        if (!control || widget->parent()->inherits("QLineEdit"))
            continue;
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
