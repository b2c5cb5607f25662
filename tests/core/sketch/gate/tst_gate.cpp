#include "core/sketch/gate/gate.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

QString sourcePath(const QString& path)
{
    return QStringLiteral(PENTIMENTO_SOURCE_DIR "/") + path;
}

QString summary(const QList<GateFinding>& findings)
{
    QStringList parts;
    for (const GateFinding& finding : findings)
        parts.append(u"%1:%2"_s.arg(finding.code).arg(finding.line));
    return parts.join(u' ');
}

QString gateOf(const QByteArray& code, Medium medium = Medium::P5Brush2)
{
    return summary(checkSketch({u"sketch"_s, medium, code}));
}

// A sketch that is in order but for the given line.
QByteArray sketchWith(const QByteArray& line)
{
    return "function setup() {\n createCanvas(9, 9, WEBGL);\n brush.line(0, 0, 9, 9);\n" + line + "\n}\n";
}

} // namespace

class GateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data();
    void fixtures();
    void brushOneMethods();
    void lines_data();
    void lines();
    void truncation_data();
    void truncation();
    void samplesAreInOrder_data();
    void samplesAreInOrder();
    void everyCodeIsListed();
    void brushMethodsOfEachMedium();
    void renderFindings_data();
    void renderFindings();
    void hostileShapes_data();
    void hostileShapes();
    void longSketch();
};

void GateTest::fixtures_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* file, const QString& expected) { QTest::newRow(file) << expected; };
    row("good.js", u""_s);
    row("weak.js", u""_s);
    row("blank.js", u""_s);
    row("throws_in_draw.js", u""_s);
    row("comments_and_strings.js", u""_s);
    row("own_names.js", u""_s);
    row("painting_handed_on.js", u""_s);
    row("syntax_error.js", u""_s);
    row("truncated.js", u"truncated:7"_s);
    row("invented_call.js", u"unknown-brush-method:3 unknown-brush-method:5"_s);
    row("setup_only.js", u"not-webgl:0 no-painting-calls:0"_s);
    row("not_webgl.js", u"not-webgl:2"_s);
    row("cheat_by_image.js", u"external-access:4 bare-p5-primitives:9"_s);
    row("cheat_by_text.js", u"text-label:3 text-label:4 text-label:5"_s);
    row("cheat_by_bare_p5.js",
        u"no-painting-calls:0 bare-p5-primitives:3 bare-p5-primitives:4 bare-p5-primitives:5 bare-p5-primitives:6"
        " bare-p5-primitives:7 bare-p5-primitives:8"_s);
    row("allow_list_only.js", u"no-painting-calls:0"_s);
    row("no_sketch.js", u"no-sketch:0"_s);
    row("comments_only.js", u"no-sketch:0"_s);
    row("shadow_ends.js", u"bare-p5-primitives:7 bare-p5-primitives:9"_s);
    row("instance_mode.js", u"bare-p5-primitives:9 text-label:16"_s);
    row("instance_flat.js", u"not-webgl:3"_s);
    row("instance_without_setup.js", u"missing-setup:0"_s);
    row("outside.js",
        u"external-access:1 external-access:2 external-access:9 external-access:12 external-access:15"
        " external-access:16 external-access:17 external-access:18 external-access:19 external-access:20"
        " external-access:21"_s);
    row("brush_1.js", u"unknown-brush-method:3 unknown-brush-method:4"_s);
    row("good.py", u""_s);
    row("outside.py",
        u"external-access:1 external-access:2 external-access:3 external-access:5 external-access:6"
        " external-access:7"_s);
    row("cheat_by_text.py", u"text-label:6 text-label:7 text-label:8 text-label:9"_s);
    row("truncated.py", u"truncated:4"_s);
    row("truncated_block.py", u"truncated:3"_s);
    row("no_sketch.py", u"no-sketch:0"_s);
}

void GateTest::fixtures()
{
    QFETCH(QString, expected);
    const auto sketch = readSketch(sourcePath(u"tests/data/gate/"_s) + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(sketch);
    QCOMPARE(summary(checkSketch(*sketch)), expected);
}

void GateTest::brushOneMethods()
{
    const auto sketch = readSketch(sourcePath(u"tests/data/gate/brush_1.js"_s), Medium::P5Brush1);
    QVERIFY(sketch);
    QCOMPARE(summary(checkSketch(*sketch)), QString());
    const auto other = checkSketch({u"a.js"_s, Medium::P5Brush1, sketchWith("brush.wash('red', 9);")});
    QCOMPARE(other.size(), 1);
    QCOMPARE(other[0].message, u"brush.wash() does not exist in p5.brush-1; it belongs to p5.brush-2."_s);
}

void GateTest::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* line, const char* code) {
        QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(code);
    };
    row("rect.call(this, 0, 0, 9, 9);", "bare-p5-primitives");
    row("(sphere)(9);", "bare-p5-primitives");
    row("if (a) { triangle(1); }", "bare-p5-primitives");
    row("const s = () => image(a, 0, 0);", "bare-p5-primitives");
    row("drawingContext.drawImage(a, 0, 0);", "bare-p5-primitives");
    row("g.rect(0, 0, 9, 9);", "");
    row("this.rect(1);", "");
    row("brush.rect(0, 0, 9, 9);", "");
    row("brush.splash?.(1);", "unknown-brush-method");
    row("new brush.Canvas();", "unknown-brush-method");
    row("const b = brush; b.splash();", "unknown-brush-method");
    row("const { splash } = brush;", "unknown-brush-method");
    row("const { line: l, ...rest } = brush;", "");
    row("window.brush.splash();", "unknown-brush-method");
    row("brush.splash;", "");
    row("{ const brush = {}; brush.splash(); }", "");
    row("window.text('x', 0, 0);", "text-label");
    row("font.textToPoints('x', 0, 0);", "text-label");
    row("textSize(3); textAlign(LEFT);", "");
    row("({ text: 1 }).text;", "");
    row("new XMLHttpRequest();", "external-access");
    row("(0, fetch)('x');", "external-access");
    row("go(`https://example.org/${x}`);", "external-access");
    row("go({ url: ['HTTPS://example.org'] });", "external-access");
    row("go(x => 'https://example.org');", "");
    row("go('an https://example.org inside');", "");
    row("picture.src = 'a.png';", "external-access");
    row("picture.src = 'data:image/png;base64,AA';", "");
    row("loadPixels();", "");
    row("httpGet(address);", "external-access");
    row("loadImage(`data:image/png;base64,AA`);", "");
    row("new RTCPeerConnection();", "external-access");
    row("createCanvas(9, 9, P2D);", "not-webgl");
    row("createCanvas(9, 9, mode);", "");
    row("createCanvas(...size);", "");
    row("createGraphics(9, 9);", "");
}

void GateTest::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    QCOMPARE(gateOf(sketchWith(line)), code.isEmpty() ? QString() : code + u":4"_s);
}

void GateTest::truncation_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<bool>("truncated");
    const auto row = [](const char* end, bool truncated) { QTest::newRow(end) << QByteArray(end) << truncated; };
    row("let x = 5 +", true);
    row("let x = [1, 2", true);
    row("let x = 'abc", true);
    row("let x = `abc ${y", true);
    row("/* left open", true);
    row("brush.", true);
    row("function leaf", true);
    row("function leaf() {\n if (x) {\n }\n", true);
    row("let x = 5 // fine (", false);
    row("}", false);
    row("let x = 3 3; leaf();", false);
    row("leaf())", false);
    row("leaf([1, 2);", false);
    row("", false);
}

void GateTest::truncation()
{
    QFETCH(QByteArray, end);
    QFETCH(bool, truncated);
    const QString found = gateOf(sketchWith("") + end);
    QCOMPARE(found.contains(u"truncated"_s), truncated);
    QCOMPARE(found.count(u':'), truncated ? 1 : 0);
}

void GateTest::samplesAreInOrder_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(sourcePath(u"resources/samples"_s));
    for (const QString& name : folder.entryList({u"*.js"_s, u"*.py"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void GateTest::samplesAreInOrder()
{
    QFETCH(QString, path);
    const auto sketch = readSketch(path);
    QVERIFY(sketch);
    QCOMPARE(summary(checkSketch(*sketch)), QString());
}

void GateTest::everyCodeIsListed()
{
    const QDir folder(sourcePath(u"tests/data/gate"_s));
    QSet<QString> seen{u"render-failed"_s, u"blank-canvas"_s};
    for (const QString& name : folder.entryList(QDir::Files)) {
        const auto sketch = readSketch(folder.filePath(name));
        QVERIFY(sketch);
        for (const GateFinding& finding : checkSketch(*sketch))
            seen.insert(finding.code);
    }
    const QStringList codes = gateCodes();
    QCOMPARE(seen, QSet<QString>(codes.begin(), codes.end()));
    QCOMPARE(gateOf({}), u"no-sketch:0"_s);
    QCOMPARE(gateOf(" \n\t"), u"no-sketch:0"_s);
    QCOMPARE(gateOf({}, Medium::Python), u"no-sketch:0"_s);
}

void GateTest::brushMethodsOfEachMedium()
{
    QVERIFY(brushMethods(Medium::P5Brush2).contains(u"wash"_s));
    QVERIFY(!brushMethods(Medium::P5Brush2).contains(u"bleed"_s));
    QVERIFY(brushMethods(Medium::P5Brush1).contains(u"bleed"_s));
    QVERIFY(!brushMethods(Medium::P5Brush1).contains(u"wash"_s));
    QVERIFY(brushMethods(Medium::Python).isEmpty());
}

void GateTest::renderFindings_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("expected");
    using Kind = RenderError::Kind;
    const auto row = [](const char* name, Kind kind, const QString& expected) {
        QTest::newRow(name) << int(kind) << expected;
    };
    row("syntax", Kind::Syntax, u"render-failed:7"_s);
    row("runtime", Kind::Runtime, u"render-failed:7"_s);
    row("timeout", Kind::Timeout, u"render-failed:7"_s);
    row("no canvas", Kind::NoCanvas, u"render-failed:7"_s);
    row("blank", Kind::Blank, u"blank-canvas:7"_s);
    row("clamped", Kind::Clamped, QString());
    row("environment", Kind::Environment, QString());
    row("cancelled", Kind::Cancelled, QString());
}

void GateTest::renderFindings()
{
    QFETCH(int, kind);
    QFETCH(QString, expected);
    RenderResult result;
    QCOMPARE(gateFindingsOf(result), QList<GateFinding>());
    result.error = RenderError{RenderError::Kind(kind), u"it broke"_s, 7, 1, {}};
    QCOMPARE(summary(gateFindingsOf(result)), expected);
}

void GateTest::hostileShapes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("python");
    const auto row = [](const char* name, const QByteArray& code, bool python = false) {
        QTest::newRow(name) << code << python;
    };
    const QByteArray prose = QByteArray("I can't paint it, (sorry) here's a \"picture. Of {nothing <b> ` at all.\n");
    row("10,000 nested brackets", sketchWith("x = " + QByteArray(10'000, '[') + QByteArray(10'000, ']') + ";"));
    row("10,000 open brackets", QByteArray(10'000, '('));
    row("a million open brackets", QByteArray(1'000'000, '['));
    row("a million closers", sketchWith(QByteArray(1'000'000, ')')));
    row("10,000 nested functions", sketchWith(QByteArray("(rect=>").repeated(10'000) + QByteArray(10'000, ')')));
    row("10,000 nested patterns", sketchWith("let " + QByteArray(10'000, '[') + "a" + QByteArray(10'000, ']') + "=1;"));
    row("70,000 comments", QByteArray("//\n").repeated(70'000) + sketchWith(""));
    row("5 MB of prose", prose.repeated((5 << 20) / int(prose.size())));
    row("5 MB of Python prose", prose.repeated((5 << 20) / int(prose.size())), true);
    row("5 MB in one list", sketchWith("const x = [" + QByteArray("1,").repeated(2'500'000) + "];"));
    row("5 MB of sound code", QByteArray("function f() { brush.line(1, 2, 3, 4); }\n").repeated(120'000));
    row("a sum of 200,000 addresses",
        sketchWith("go(" + QByteArray("'https://example.org'+").repeated(200'000) + "1);"));
    row("70,000 Python brackets", QByteArray(70'000, '('), true);
    row("not text", QByteArray("\xff\xfe\0\x01 brush.\x80", 13));
}

void GateTest::hostileShapes()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, python);
    QElapsedTimer clock;
    clock.start();
    const auto findings = checkSketch({u"x"_s, python ? Medium::Python : Medium::P5Brush2, code});
    qInfo("%lld ms, %lld findings: %s", clock.elapsed(), qlonglong(findings.size()),
        qPrintable(summary(findings).left(80)));
    QVERIFY(findings.size() < 10);
}

void GateTest::longSketch()
{
    const auto sample = readFile(sourcePath(u"resources/samples/hibiscus-blue.js"_s), MaxSketchBytes);
    QVERIFY(sample);
    const QByteArray code = sample->repeated(2000 / int(sample->count('\n')) + 1);
    QBENCHMARK
    {
        QCOMPARE(gateOf(code), QString());
    }
}

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
