#include "core/sketch/python/python_renderer.h"

#include "core/base/hash.h"
#include "tests/support/process_watch.h"
#include "tests/support/python_sketch.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {
constexpr int LongEnoughMs = 3000; // for Python to start and reach the script on a machine with much else to do
}

class TestPythonRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodSketch();
    void chanceIsSeeded_data();
    void chanceIsSeeded();
    void whatTheScriptSees_data();
    void whatTheScriptSees();
    void failures_data();
    void failures();
    void pictures_data();
    void pictures();
    void paintedShare_data();
    void paintedShare();
    void tooLargeIsMadeSmaller();
    void console();
    void drawingLibraries_data();
    void drawingLibraries();
    void timeoutTellsTheLine();
    void stopIsQuick();
    void sideBySide();
    void withoutIsolation();

private:
    RenderResult render(const QByteArray& code) { return m_renderer->render(pythonRequest(code), StopFlag()); }

    std::unique_ptr<PythonRenderer> m_renderer;
};

void TestPythonRenderer::initTestCase()
{
    auto renderer = PythonRenderer::create({});
    QVERIFY2(renderer, renderer ? "" : qPrintable(renderer.error().detail));
    m_renderer = *std::move(renderer);
}

void TestPythonRenderer::goodSketch()
{
    const RenderResult result = render(GoodPythonSketch);
    QVERIFY2(result.ok, explain(result));
    QVERIFY(result.png.startsWith("\x89PNG"));
    QCOMPARE(result.size, QSize(800, 800));
    QCOMPARE(result.painted, 1.0 / 64);
    QCOMPARE(result.sha256, sha256Hex(result.png));
    QVERIFY(result.renderer.startsWith(u"python 3."_s));
    for (const char* name : {"python", "pillow", "numpy", "matplotlib", "cairo"})
        QVERIFY2(result.libraries.contains(name), name);
    QVERIFY(result.console.isEmpty());
    QVERIFY(result.wallMs > 0);
}

void TestPythonRenderer::chanceIsSeeded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("random") << QByteArray("__import__('random').random()");
    QTest::newRow("numpy's old way") << QByteArray("__import__('numpy').random.rand()");
    QTest::newRow("numpy's new way") << QByteArray("__import__('numpy').random.default_rng().random()");
    QTest::newRow("PENTIMENTO_SEED") << QByteArray("__import__('os').environ['PENTIMENTO_SEED']");
}

void TestPythonRenderer::chanceIsSeeded()
{
    QFETCH(QByteArray, value);
    QStringList said;
    for (const quint32 seed : {7U, 7U, 4294967295U}) {
        RenderRequest request = pythonRequest("print(" + value + ")");
        request.seed = seed;
        const RenderResult result = m_renderer->render(request, StopFlag());
        QVERIFY2(result.console.size() == 1, explain(result));
        said.append(result.console[0].text);
    }
    QCOMPARE(said[0], said[1]);
    QVERIFY(said[0] != said[2]);
}

void TestPythonRenderer::whatTheScriptSees_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* expression, const QString& expected) {
        QTest::newRow(expression) << QByteArray(expression) << expected;
    };
    row("sorted(__import__('os').environ)",
        u"['HOME', 'LC_ALL', 'MPLBACKEND', 'MPLCONFIGDIR', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'PATH', "
        "'PENTIMENTO_HEIGHT', 'PENTIMENTO_SEED', 'PENTIMENTO_WIDTH', 'PWD', 'PYTHONHASHSEED', 'SOURCE_DATE_EPOCH', 'TZ']"_s);
    row("[__import__('os').environ['PENTIMENTO_' + n] for n in ('SEED', 'WIDTH', 'HEIGHT')]", u"['5', '640', '480']"_s);
    row("__import__('os').getcwd(), __import__('os').listdir()", u"/out []"_s);
    row("__name__, __file__, __import__('sys').argv", u"__main__ draw.py ['draw.py']"_s);
    row("__import__('__main__').__name__, sorted(k for k in globals() if k[:2] != '__')", u"__main__ []"_s);
    row("hash('pentimento')", u"-1"_s);
    row("input()", u""_s);
    row("open(__import__('os').devnull).read()", u""_s);
    row("__import__('subprocess').run(['echo', 'x'], capture_output=True).stdout", u"b'x\\n'"_s);
    row("sorted(__import__('os').listdir('/proc/self/fd'))", u""_s);
}

void TestPythonRenderer::whatTheScriptSees()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, expected);
    RenderRequest request = pythonRequest("print(" + expression + ")");
    request.seed = 5;
    request.size = QSize(640, 480);
    const RenderResult result = m_renderer->render(request, StopFlag());
    if (expression.contains("input"))
        QCOMPARE(result.error->message, u"EOFError: EOF when reading a line"_s);
    else if (expression.startsWith("hash"))
        QCOMPARE(m_renderer->render(request, StopFlag()).console[0].text, result.console[0].text);
    else if (expression.contains("fd"))
        QVERIFY2(result.console[0].text.count(u',') == 5, explain(result)); // 0, 1, 2, two reports and the listing
    else
        QCOMPARE(result.console.value(0).text, expected);
}

void TestPythonRenderer::failures_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message"); // how it starts
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const char* code, const char* kind, int line, int column, const char* message,
                         const char* source) {
        QTest::newRow(name) << QByteArray(code) << QString::fromLatin1(kind) << line << column
                            << QString::fromLatin1(message) << QString::fromUtf8(source);
    };
    row("never closed", "x = 1\ny = (2\n", "syntax", 2, 5, "SyntaxError: '(' was never closed", "y = (2");
    row("indentation", "if 1:\npass\n", "syntax", 2, 1, "IndentationError", "pass");
    row("NUL byte", "print(1)\n\\", "syntax", 2, 2, "SyntaxError", "\\");
    row("name", "import math\n\nprint(\"ä\", nothing)\n", "runtime", 3, 12, "NameError: name 'nothing'",
        "print(\"ä\", nothing)");
    row("in a function", "def f(a):\n    return a.b\nf(3)\n", "runtime", 2, 12, "AttributeError", "return a.b");
    row("called by a library", "def f(a):\n    1 / 0\nprint(sorted([1], key=f))\n", "runtime", 2, 5,
        "ZeroDivisionError", "1 / 0");
    row("raised in a library", "import json\njson.loads('{')\n", "runtime", 2, 1, "JSONDecodeError", "json.loads('{')");
    row("compiled by the script", "eval('1 +')\n", "runtime", 1, 1, "SyntaxError", "eval('1 +')");
    row("exit code", "import sys\nsys.exit(3)\n", "runtime", 2, 1, "the script gave up with exit(3)", "sys.exit(3)");
    row("interrupted", "raise KeyboardInterrupt\n", "runtime", 1, 1, "KeyboardInterrupt", "raise KeyboardInterrupt");
    row("an error that hates to be read", "class E(Exception):\n    def __str__(self): raise self\nraise E\n",
        "runtime", 3, 1, "E", "raise E");
    row("recursion", "def f(): f()\nf()\n", "runtime", 1, 10, "RecursionError", "def f(): f()");
    row("disk full",
        "open('a', 'wb').write(bytes(31 << 20))\nopen('b', 'wb').write(bytes(31 << 20))\nopen('c', "
        "'wb').write(bytes(31 << 20))\n",
        "runtime", 3, 1, "OSError: [Errno 28] No space left on device", "open('c', 'wb').write(bytes(31 << 20))");
    row("file too big", "open('a', 'wb').write(bytes(40 << 20))\n", "runtime", 1, 1, "OSError: [Errno 27]",
        "open('a', 'wb').write(bytes(40 << 20))");
    row("memory", "x = 1\nblock = bytearray(2 << 30)\n", "memory", 2, 9, "MemoryError", "block = bytearray(2 << 30)");
    row("memory of numpy", "import numpy\nnumpy.ones((20000, 20000))\n", "memory", 2, 1, "MemoryError",
        "numpy.ones((20000, 20000))");
    row("segmentation fault", "import ctypes\nctypes.string_at(0)\n", "crash", 2, 0, "Python was ended by signal 11",
        "ctypes.string_at(0)");
    row("abort", "import os\nos.abort()\n", "crash", 2, 0, "Python was ended by signal 6", "os.abort()");
    row("kills itself", "import os\nos.kill(os.getpid(), 9)\n", "crash", 0, 0, "Python was ended by signal 9", "");
    row("hard exit", "import os\nos._exit(5)\n", "runtime", 0, 0, "Python ended with exit code 5", "");
    row("kills what runs it", "import os, time\nos.kill(os.getppid(), 9)\ntime.sleep(60)\n", "crash", 0, 0,
        "ended without a report", "");
}

void TestPythonRenderer::failures()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    if (QByteArray(QTest::currentDataTag()) == "NUL byte")
        code = QByteArray("print(1)\n\\").append('\0');
    const RenderResult result = render(code);
    QVERIFY(result.error);
    QVERIFY(!result.ok);
    QVERIFY(result.png.isEmpty());
    if (QByteArray(QTest::currentDataTag()) == "NUL byte") {
        QCOMPARE(outcomeName(result), u"syntax"_s);
        return;
    }
    QVERIFY2(result.error->message.startsWith(message), explain(result));
    QVERIFY(result.error->message.size() <= 2000);
    QTEST(outcomeName(result), "kind");
    QTEST(result.error->line, "line");
    QTEST(result.error->column, "column");
    QTEST(result.error->source, "source");
}

void TestPythonRenderer::pictures_data()
{
    QTest::addColumn<QByteArray>("code"); // after `image`, a good picture, was made and not saved
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("message"); // part of it
    const auto row = [](const char* name, const char* code, const char* outcome, const char* message = "") {
        QTest::newRow(name) << QByteArray(code) << QString::fromLatin1(outcome) << QString::fromUtf8(message);
    };
    row("free name, other leftovers",
        "image.save('Elephant 1.PNG'); open('notes.txt', 'w').write('x'); image.save('x.jpg')", "ok");
    row("hard exit after saving", "image.save('a.png'); os._exit(0)", "ok");
    row("exit(0) after saving", "image.save('a.png'); exit(0)", "ok");
    row("saved at exit", "import atexit; atexit.register(lambda: image.save('a.png'))", "ok");
    row("saved in a thread", "import threading; threading.Thread(target=image.save, args=('a.png',)).start()", "ok");
    row("in a child process", "p = os.fork()\nif p: os.waitpid(p, 0)\nelse: image.save('a.png')", "ok");
    row("palette", "image.quantize(16).save('a.png')", "ok");
    row("grey, 16 bits", "Image.fromarray(numpy.asarray(image.convert('L')).astype('uint16') * 257).save('a.png')",
        "ok");
    row("one bit", "image.convert('1').save('a.png')", "ok");
    row("alpha", "image.putalpha(200); image.save('a.png')", "ok");
    row("none", "", "no-canvas", "left no picture");
    row("in a folder below", "os.mkdir('a'); image.save('a/a.png')", "no-canvas", "left no picture");
    row("in another folder", "image.save('/tmp/a.png')", "no-canvas", "left no picture");
    row("two", "image.save('a.png'); image.save('b.png')", "no-canvas", "2 pictures (a.png, b.png");
    row("JPEG under a false name", "image.save('a.png', 'JPEG')", "no-canvas", "no usable PNG");
    row("text under a false name", "open('a.png', 'w').write('picture')", "no-canvas", "no usable PNG");
    row("empty", "open('a.png', 'w')", "no-canvas", "a.png is empty");
    row("truncated", "image.save('a.png'); os.truncate('a.png', 1000)", "no-canvas", "no usable PNG");
    row("header alone", "image.save('a.png'); os.truncate('a.png', 33)", "no-canvas", "no usable PNG");
    row("broken checksum",
        "image.save('a.png'); d = bytearray(open('a.png', 'rb').read()); d[30] ^= 1; open('a.png', 'wb').write(d)",
        "no-canvas", "no usable PNG");
    row("folder", "os.mkdir('a.png')", "no-canvas", "is not a regular file");
    row("pipe", "os.mkfifo('a.png')", "no-canvas", "is not a regular file");
    row("symbolic link", "image.save('/tmp/a.png'); os.symlink('/tmp/a.png', 'a.png')", "no-canvas",
        "cannot be opened as a file");
    row("symbolic link out", "os.symlink('/etc/fonts/fonts.conf', 'a.png')", "no-canvas", "cannot be opened as a file");
    row("hard link", "image.save('a.png'); os.link('a.png', 'b')", "no-canvas", "hard link");
    row("unreadable", "image.save('a.png'); os.chmod('a.png', 0)", "no-canvas", "cannot be opened");
    row("fully transparent", "image.putalpha(0); image.save('a.png')", "blank", "is blank");
    row("one colour", "Image.new('RGB', (800, 800), 'teal').save('a.png')", "blank", "is blank");
    row("one small spot", "i = Image.new('RGB', (800, 800)); i.paste('white', (0, 0, 50, 60)); i.save('a.png')",
        "blank", "0.47 %");
}

void TestPythonRenderer::pictures()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, outcome);
    QFETCH(QString, message);
    const RenderResult result = render(R"(import os, numpy
from PIL import Image
image = Image.new("RGB", (800, 800), "white")
image.paste(Image.effect_noise((400, 400), 80), (100, 100))
)" + code);
    QVERIFY2(outcomeName(result) == outcome, explain(result));
    QCOMPARE(result.ok, outcome == u"ok"_s);
    QCOMPARE(result.png.isEmpty(), outcome == u"no-canvas"_s); // a blank one is kept
    if (result.error)
        QVERIFY2(result.error->message.contains(message), explain(result));
}

void TestPythonRenderer::paintedShare_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("expected");
    QTest::newRow("distance of exactly 32")
        << QByteArray("i = Image.new('RGB', (100, 100), (100, 100, 100)); i.paste((132, 100, 100), (0, 0, 50, 50))")
        << 0.0;
    QTest::newRow("distance of 33") << QByteArray(
        "i = Image.new('RGB', (100, 100), (100, 100, 100)); i.paste((133, 100, 100), (0, 0, 50, 40))")
                                    << 0.2;
    QTest::newRow("over all three channels")
        << QByteArray("i = Image.new('RGB', (100, 100), (100, 100, 100)); i.paste((119, 81, 119), (0, 0, 50, 40))")
        << 0.2;
    QTest::newRow("alpha on white") << QByteArray(
        "i = Image.new('RGBA', (100, 100), (0, 0, 0, 0)); i.paste((0, 0, 0, 255), (0, 0, 30, 100))")
                                    << 0.3;
    QTest::newRow("16 MP") << QByteArray("i = Image.new('L', (4096, 4096), 255); i.paste(0, (0, 0, 1024, 4096))")
                           << 0.25;
}

void TestPythonRenderer::paintedShare()
{
    QFETCH(QByteArray, code);
    const RenderResult result = render("from PIL import Image\n" + code + "\ni.save('a.png')");
    QVERIFY2(!result.png.isEmpty(), explain(result));
    QTEST(result.painted, "expected");
}

void TestPythonRenderer::tooLargeIsMadeSmaller()
{
    const QByteArray code =
        "from PIL import Image\ni = Image.new('RGB', (%1), 'white'); i.paste('red', (0, 0, 900, 900))\ni.save('a.png')";
    RenderResult result = render(QByteArray(code).replace("%1", "8192, 1024"));
    QCOMPARE(outcomeName(result), u"clamped"_s);
    QVERIFY(result.error->message.contains(u"8192 × 1024"_s));
    QCOMPARE(result.size, QSize(4096, 512));
    QVERIFY(result.png.startsWith("\x89PNG") && !result.ok);
    result = render(QByteArray(code).replace("RGB", "1").replace("'red'", "0").replace("%1", "30000, 30000"));
    QVERIFY2(outcomeName(result) == u"clamped"_s, explain(result));
    QVERIFY(result.png.isEmpty());
}

void TestPythonRenderer::console()
{
    const RenderResult result =
        render("import sys\nprint('one')\nprint('two', file=sys.stderr)\nfor i in range(9): print('ä€😀')\n"
               "print('last', end='', flush=True)\nsys.stdout.buffer.write(b'\\xff\\n')\nx");
    QStringList said;
    for (const ConsoleLine& line : result.console)
        said.append(u"%1 %2 %3"_s.arg(static_cast<int>(line.level)).arg(line.count).arg(line.text));
    said.sort();
    QCOMPARE(said, QStringList({u"1 1 last\ufffd"_s, u"1 1 one"_s, u"1 9 ä€😀"_s, u"3 1 two"_s})); // and no traceback
    QCOMPARE(outcomeName(result), u"runtime"_s);
}

void TestPythonRenderer::drawingLibraries_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("matplotlib") << QByteArray(
        "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2], linewidth=9)\nplt.title('x')\nplt.savefig('a.png')");
    QTest::newRow("cairo") << QByteArray(
        "import cairo\ns = cairo.ImageSurface(cairo.FORMAT_ARGB32, 400, 400)\nc = cairo.Context(s)\n"
        "c.select_font_face('DejaVu Sans')\nc.set_font_size(200)\nc.move_to(20, "
        "300)\nc.show_text('Ab')\ns.write_to_png('a.png')");
    QTest::newRow("numpy") << QByteArray(
        "import numpy\nfrom PIL import Image\na = numpy.random.rand(300, 300, 300)\nImage.fromarray((a[..., :3] @ "
        "numpy.eye(3) * 255).astype('uint8')).save('a.png')");
}

void TestPythonRenderer::drawingLibraries()
{
    QFETCH(QByteArray, code);
    const RenderResult first = render(code);
    QVERIFY2(first.ok, explain(first));
    QCOMPARE(render(code).sha256, first.sha256);
}

void TestPythonRenderer::timeoutTellsTheLine()
{
    QElapsedTimer clock;
    clock.start();
    const RenderResult result =
        m_renderer->render(pythonRequest("import time\n\ntime.sleep(60)\n", LongEnoughMs), StopFlag());
    QVERIFY2(clock.elapsed() < LongEnoughMs + PromptMs, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(outcomeName(result), u"timeout"_s);
    QCOMPARE(result.error->line, 3);
    QCOMPARE(result.error->source, u"time.sleep(60)"_s);
    QCOMPARE(result.error->message, u"not finished after 3 s"_s);
}

void TestPythonRenderer::stopIsQuick()
{
    RenderRequest endless = pythonRequest("while True: pass\n");
    endless.seed = 2'800'000'000U + static_cast<quint32>(QCoreApplication::applicationPid());
    const QByteArray mark = "PENTIMENTO_SEED=" + QByteArray::number(endless.seed);
    StopFlag stop;
    QElapsedTimer clock;
    clock.start();
    std::jthread presser([&] {
        while (processesWith(mark, u"environ"_s).size() < 4 && clock.elapsed() < 10'000)
            std::this_thread::yield();
        clock.restart();
        stop.raise();
    });
    const RenderResult result = m_renderer->render(endless, stop);
    QVERIFY2(clock.elapsed() < PromptMs, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(outcomeName(result), u"cancelled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(mark, u"environ"_s), QSet<int>(), 2000);
}

void TestPythonRenderer::sideBySide()
{
    const QByteArray alone = render(GoodPythonSketch).sha256;
    std::vector<std::future<RenderResult>> results;
    results.reserve(4);
    for (int i = 0; i < 4; ++i)
        results.push_back(std::async(std::launch::async, [&] { return render(GoodPythonSketch); }));
    for (auto& result : results)
        QCOMPARE(result.get().sha256, alone);
}

void TestPythonRenderer::withoutIsolation()
{
    const QTemporaryDir temporary;
    qputenv("TMPDIR", temporary.path().toLocal8Bit());
    const auto open = PythonRenderer::create({.withoutIsolation = true});
    QVERIFY2(open, open ? "" : qPrintable(open.error().detail));
    const RenderResult good = (*open)->render(pythonRequest(GoodPythonSketch), StopFlag());
    QVERIFY2(good.ok, explain(good));
    QCOMPARE(good.sha256, render(GoodPythonSketch).sha256);
    RenderRequest endless = pythonRequest("x = 1\nwhile x: pass", LongEnoughMs);
    endless.seed = 2'900'000'000U + static_cast<quint32>(QCoreApplication::applicationPid());
    const RenderResult bad = (*open)->render(endless, StopFlag());
    QCOMPARE(outcomeName(bad), u"timeout"_s);
    QVERIFY2(bad.error->line == 2, explain(bad));
    QVERIFY(QDir(temporary.path()).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(
        processesWith("PENTIMENTO_SEED=" + QByteArray::number(endless.seed), u"environ"_s), QSet<int>(), 2000);
    qunsetenv("TMPDIR");
}

QTEST_GUILESS_MAIN(TestPythonRenderer)
#include "tst_python_renderer.moc"
