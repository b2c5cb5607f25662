// Prints how fast the code editor answers. Run it by itself:
//   QT_QPA_PLATFORM=offscreen build/release/bin/bench_editor
#include "core/sketch/code/code_analysis.h"
#include "core/sketch/code/line_diff.h"
#include "tests/bench/timings.h"
#include "ui/editor/code_editor.h"
#include "ui/text/problem_text.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QTest>

using namespace pentimento;

namespace {

constexpr int Keys = 400;

// A sketch of so many lines, with an unknown method every hundred.
QByteArray sketchOf(int lines)
{
    QByteArray code = "function setup() {\n  createCanvas(800, 800, WEBGL);\n}\n";
    for (int line = 3; line < lines; line += 5) {
        const QByteArray name = "part" + QByteArray::number(line);
        code += "function " + name + "(x, y) {\n  const size = 12.5; // [1:0.5:40]\n";
        code += line % 100 == 3 ? "  brush.bleed(0.2, 'out');\n" : "  brush.fill('#f08a66', 170);\n";
        code += "  for (let i = 0; i < 5; i++) brush.circle(x + i * size, y, random(3, 9));\n}\n";
    }
    return code;
}

void print(const char* what, const std::vector<double>& times, const char* goal)
{
    std::printf("%-44s %8.2f %8.2f %8.2f   %s\n", what, percentile(times, 0.5), percentile(times, 0.95),
        percentile(times, 1), goal);
}

// A key to the editor, and the picture of it drawn.
double typeKey(CodeEditor& editor, int key, const QString& text)
{
    QWidget* view = editor.focusProxy();
    QElapsedTimer timer;
    timer.start();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(view, &press);
    qobject_cast<QAbstractScrollArea*>(view)->viewport()->repaint();
    const double time = millisecondsOf(timer);
    QCoreApplication::processEvents();
    return time;
}

void benchTyping(const char* what, int lines, int atLine)
{
    CodeEditor editor;
    CodeAnalysis analysis;
    QObject::connect(&editor, &CodeEditor::codeChanged, &analysis, &CodeAnalysis::edit);
    QObject::connect(&analysis, &CodeAnalysis::analysed, &editor, [&] { editor.setMarks(marksOf(analysis.report())); });
    editor.resize(560, 800);
    editor.show();
    const QByteArray code = sketchOf(lines);
    editor.setCode(code);
    editor.setDiffBase(code);
    analysis.setCode(Medium::P5Brush2, code);
    editor.goTo(atLine, 1);
    if (!QTest::qWaitFor([&analysis] { return analysis.isCurrent(); }, 60'000))
        qFatal("the code was not read");
    std::vector<double> times;
    times.reserve(Keys);
    const QString typed = QStringLiteral("let wet = '#f08a66' + brush(12.5, a) * [3]; ");
    for (int i = 0; i < Keys; ++i) {
        const QChar c = typed[i % typed.size()];
        const bool line = i % typed.size() == typed.size() - 1;
        times.push_back(line ? typeKey(editor, Qt::Key_Return, QStringLiteral("\r")) : typeKey(editor, 0, c));
        if (i % 40 == 39)
            QTest::qWait(200); // a rest, so that reading the code falls in between
    }
    print(what, times, "<= 16 at 95 %");
}

void benchAnalysis(int lines, const char* goal)
{
    CodeAnalysis analysis;
    CodeEditor editor;
    editor.show();
    editor.resize(560, 800);
    QByteArray code = sketchOf(lines);
    editor.setCode(code);
    QElapsedTimer timer;
    std::vector<double> whole;
    std::vector<double> edited;
    const auto finish = [&] {
        while (!analysis.isCurrent())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        editor.setMarks(marksOf(analysis.report()));
        qobject_cast<QAbstractScrollArea*>(editor.focusProxy())->viewport()->repaint();
        return millisecondsOf(timer);
    };
    for (int i = 0; i < 20; ++i) {
        timer.start();
        analysis.setCode(Medium::P5Brush2, code);
        whole.push_back(finish());
        analysis.edit({int(code.size() / 2), 0, "x"});
        timer.start();
        analysis.analyseNow();
        edited.push_back(finish());
    }
    print(qPrintable(QStringLiteral("read %1 lines anew, squiggles painted").arg(lines)), whole, goal);
    print(qPrintable(QStringLiteral("the same after a key")), edited, goal);
}

void benchRest()
{
    QElapsedTimer timer;
    std::vector<double> opened;
    const QByteArray large = sketchOf(20'000).repeated(6).left(MaxSketchBytes);
    for (int i = 0; i < 5; ++i) {
        CodeEditor editor;
        editor.resize(560, 800);
        editor.show();
        timer.start();
        editor.setCode(large);
        qobject_cast<QAbstractScrollArea*>(editor.focusProxy())->viewport()->repaint();
        opened.push_back(millisecondsOf(timer));
    }
    print(qPrintable(QStringLiteral("open %1 MB").arg(double(large.size()) / 1e6, 0, 'f', 1)), opened, "");
    std::vector<double> compared;
    const QByteArray base = sketchOf(20'000);
    QByteArray code = base;
    for (int i = 0; i < 400; ++i)
        code.insert(i * 2000, "changed\n");
    for (int i = 0; i < 20; ++i) {
        timer.start();
        const auto hunks = diffLines(base, code);
        compared.push_back(millisecondsOf(timer));
        if (hunks.isEmpty())
            return;
    }
    print("compare 20,000 lines, 400 hunks", compared, "");
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    std::printf("%-44s %8s %8s %8s\n", "milliseconds", "p50", "p95", "most");
    benchTyping("key to glyph, 200 lines", 200, 100);
    benchTyping("key to glyph, 20,000 lines, at the top", 20'000, 5);
    benchTyping("key to glyph, 20,000 lines, at the end", 20'000, 19'990);
    benchAnalysis(2'000, "<= 20");
    benchAnalysis(20'000, "");
    benchRest();
    return 0;
}
