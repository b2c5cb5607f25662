#include "core/sketch/code/parameters.h"

#include "core/base/atomic_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;
using Kind = CodeParameter::Kind;
using Language = SyntaxTree::Language;

namespace {

QList<CodeParameter> parametersOf(const QByteArray& code, Language language = Language::JavaScript)
{
    return findParameters(SyntaxTree(language, code).nodes(), language);
}

QString valueText(const CodeParameter& parameter)
{
    switch (parameter.kind) {
    case Kind::Number:
        return QString::number(std::get<double>(parameter.value), 'g', 12);
    case Kind::Boolean:
        return std::get<bool>(parameter.value) ? u"yes"_s : u"no"_s;
    case Kind::Colour:
        return std::get<QColor>(parameter.value).name(QColor::HexArgb);
    case Kind::Choice:
        return std::get<QString>(parameter.value) + u" of "_s + parameter.choices.join(u'|');
    }
    Q_UNREACHABLE();
}

// "name=value" of each, "!" before a declared one, and the range where a comment gave it.
QString summary(const QList<CodeParameter>& parameters)
{
    QStringList parts;
    for (const CodeParameter& p : parameters) {
        QString part = (p.declared ? u"!"_s : QString()) + p.name + u'=' + valueText(p);
        if (p.ranged && p.kind == Kind::Number)
            part += u"[%1:%2:%3]"_s.arg(p.minimum).arg(p.step).arg(p.maximum);
        parts.append(part);
    }
    return parts.join(u"; "_s);
}

} // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void foundInPython_data();
    void foundInPython();
    void placesAreThoseOfTheLiteral();
    void defaultRanges_data();
    void defaultRanges();
    void writesInTheOldStyle_data();
    void writesInTheOldStyle();
    void everyLiteralOfTheSamplesRoundTrips();
    void hostileCode_data();
    void hostileCode();
};

void TestParameters::found_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* code, const char* expected) {
        QTest::newRow(code) << QByteArray(code) << QString::fromUtf8(expected);
    };
    row("let petals = 5; // [3:1:12]", "!petals=5[3:1:12]");
    row("let petals = 5; // [0:10]", "!petals=5[0:1:10]");
    row("let petals = 5; // [10]", "!petals=5[0:1:10]");
    row("let bleed = 0.07; // [0:0.01:0.4] how wet", "!bleed=0.07[0:0.01:0.4]");
    row("let tilt = -3; // [-5:0.5:5]", "!tilt=-3[-5:0.5:5]");
    row("let above = 20; // [0:10]", "!above=20[0:1:20]");
    row("let veins = true;", "!veins=yes");
    row("let light = '#f08a66';", "!light=#fff08a66");
    row("let light = \"Tomato\";", "!light=#ffff6347");
    row("let light = 'rgb(240, 138, 102)';", "!light=#fff08a66");
    row("let light = color(240, 138, 102);", "!light=#fff08a66; color 1=240; color 2=138; color 3=102");
    row("colorMode(HSB); let light = color(240, 50, 50);", "color 1=240; color 2=50; color 3=50");
    row("let tip = 'thin'; // [thin, medium, thick]", "!tip=thin of thin|medium|thick");
    row("let size = 10; // [10:Small, 20:Large]", "!size=10 of 10|20");
    row("let tip = 'thin';", "");
    row("petals = 7;", "!petals=7");
    row("const palette = ['#112233', 'red'];", "!palette 1=#ff112233; !palette 2=#ffff0000");
    row("const sizes = [1, 2];", "sizes 1=1; sizes 2=2");
    row("function f(a = 3) { let b = 4; // [0:9]\n}", "a=3; b=4[0:1:9]");
    row("brush.fill(light, 170);", "brush.fill 2=170");
    row("f({ wet: 0.5 })", "wet=0.5");
    row("let a = 1, b = 2; // [0:5]", "!a=1; !b=2[0:1:5]");
    row("let a = 1e3;", "!a=1000");
    row("let a = .5;", "!a=0.5");
    row("let a = 0xff;", "!a=255");
    row("let a = 1_000;", "!a=1000");
    row("let a = `${3} and '#fff'`;", "=3");
    row("let a = 10n, b = 0b11, c = 0o17, d = 017, e = 5..toFixed();", "");
    row("x = a - 5; y = a -5; z = a - -5;", "=5; =5; =-5");
}

void TestParameters::found()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    QCOMPARE(summary(parametersOf(code)), expected);
}

void TestParameters::foundInPython_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* code, const char* expected) {
        QTest::newRow(code) << QByteArray(code) << QString::fromUtf8(expected);
    };
    row("petals = 5  # [3:1:12]\n", "!petals=5[3:1:12]");
    row("veins = True\n", "!veins=yes");
    row("tilt = -0.5\n", "!tilt=-0.5");
    row("paper = '#fbf7ec'\n", "!paper=#fffbf7ec");
    row("tip = \"thin\"  # [thin, thick]\n", "!tip=thin of thin|thick");
    row("def f(a=3):\n    draw.ellipse(box, fill='red', width=2)\n", "a=3; fill=#ffff0000; width=2");
    row("a = 2j\nb = f'#fff'\nc = '''red'''\n", "");
}

void TestParameters::foundInPython()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    QCOMPARE(summary(parametersOf(code, Language::Python)), expected);
}

void TestParameters::placesAreThoseOfTheLiteral()
{
    const QByteArray code = "// ümlaut\nlet tilt = -3; // [-5:5]\nlet light = '#fff';\n";
    const auto parameters = parametersOf(code);
    QCOMPARE(parameters.size(), 2);
    QCOMPARE(code.mid(parameters[0].start, parameters[0].end - parameters[0].start), QByteArray("-3"));
    QCOMPARE(code.mid(parameters[1].start, parameters[1].end - parameters[1].start), QByteArray("'#fff'"));
    QCOMPARE(parameters[0].line, 2);
    QCOMPARE(parameters[1].line, 3);
}

void TestParameters::defaultRanges_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("step");
    QTest::newRow("5") << QByteArray("5") << 0.0 << 10.0 << 1.0;
    QTest::newRow("218") << QByteArray("218") << 0.0 << 500.0 << 1.0;
    QTest::newRow("-4") << QByteArray("-4") << -10.0 << 0.0 << 1.0;
    QTest::newRow("0") << QByteArray("0") << 0.0 << 10.0 << 1.0;
    QTest::newRow("0.07") << QByteArray("0.07") << 0.0 << 0.2 << 0.01;
    QTest::newRow("1.50") << QByteArray("1.50") << 0.0 << 5.0 << 0.01;
    QTest::newRow("comment upside down") << QByteArray("5; // [9:1]") << 0.0 << 10.0 << 1.0;
    QTest::newRow("comment without sense") << QByteArray("5; // [a:b]") << 0.0 << 10.0 << 1.0;
    QTest::newRow("no step") << QByteArray("5; // [0:0:9]") << 0.0 << 9.0 << 1.0;
}

void TestParameters::defaultRanges()
{
    QFETCH(QByteArray, literal);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, step);
    const auto parameters = parametersOf("let a = " + literal + '\n');
    QCOMPARE(parameters.size(), 1);
    QCOMPARE(parameters[0].minimum, minimum);
    QCOMPARE(parameters[0].maximum, maximum);
    QCOMPARE(parameters[0].step, step);
}

void TestParameters::writesInTheOldStyle_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char* code, double number, const char* written) {
        QTest::newRow(code) << QByteArray(code) << number << QByteArray(written);
    };
    row("let a = 5;", 7.4, "let a = 7;");
    row("let a = 5;", -3, "let a = -3;");
    row("let a = 0.07;", 0.1, "let a = 0.10;");
    row("let a = 5; // [0:0.25:9]", 5.25, "let a = 5.25; // [0:0.25:9]");
    row("let a = .5;", 0.6, "let a = .6;");
    row("let a = .5;", -0.6, "let a = -.6;");
    row("let a = 5.;", 6, "let a = 6.;");
    row("let a = 0xFF;", 171, "let a = 0xAB;");
    row("let a = 1_000;", 1234567, "let a = 1_234_567;");
    row("let a = 2.5e-3;", 0.00351, "let a = 3.51e-3;");
    row("let a = -5;", 5, "let a = 5;");
    row("let a = -0.5;", -0.04, "let a = 0.0;");
    row("let a = b -5;", -3, "let a = b -(-3);");
    row("let a = 2 ** 3;", -2, "let a = (-2) ** 3;");
}

void TestParameters::writesInTheOldStyle()
{
    QFETCH(QByteArray, code);
    QFETCH(double, number);
    QFETCH(QByteArray, written);
    const CodeParameter p = parametersOf(code).first();
    QByteArray changed = code;
    changed.replace(p.start, p.end - p.start, literalText(p, number));
    QCOMPARE(changed, written == "let a = 0.0;" ? QByteArray("let a = 0.0;") : written);
    QVERIFY(!SyntaxTree(Language::JavaScript, changed).hasError());
}

void TestParameters::everyLiteralOfTheSamplesRoundTrips()
{
    for (const char* name : {"hibiscus-peach.js", "elephant.js", "elephant.py", "wall-clock.js", "clock.py"}) {
        const auto code =
            readFile(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/") + QLatin1String(name), 1 << 20);
        QVERIFY(code);
        const auto language = QByteArray(name).endsWith("py") ? Language::Python : Language::JavaScript;
        const auto parameters = parametersOf(*code, language);
        QVERIFY2(parameters.size() > 20, name);
        for (const CodeParameter& p : parameters) {
            QCOMPARE(code->mid(p.start, p.end - p.start), p.literal);
            QCOMPARE(literalText(p, p.value), p.literal);
        }
    }
}

void TestParameters::hostileCode_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("open bracket") << QByteArray("let a = 5; // [");
    QTest::newRow("endless comment") << "let a = 5; // [" + QByteArray("1:").repeated(100'000) + ']';
    QTest::newRow("infinite") << QByteArray("let a = 5; // [0:1e999]\nlet b = 1e999;");
    QTest::newRow("not a number") << QByteArray("let a = 5; // [nan:nan]");
    QTest::newRow("twice the same choice") << QByteArray("let a = 'b'; // [b, b]");
    QTest::newRow("empty choices") << QByteArray("let a = 'b'; // [,,]");
    QTest::newRow("broken code") << QByteArray("let a = 5; // [0:9]\nlet = = ((( 7 '#fff");
    QTest::newRow("no UTF-8") << QByteArray("let a = '\xff\xfe'; // [\xff, \xfe]\nlet b = 3;");
    QTest::newRow("long number") << "let a = " + QByteArray("1").repeated(10'000) + ';';
    QTest::newRow("only a sign") << QByteArray("let a = -;");
}

void TestParameters::hostileCode()
{
    QFETCH(QByteArray, code);
    for (const CodeParameter& p : parametersOf(code)) {
        QVERIFY(p.start >= 0 && p.start < p.end && p.end <= code.size());
        if (p.kind != Kind::Number)
            continue;
        QVERIFY(std::isfinite(p.minimum) && std::isfinite(p.maximum) && p.step > 0);
        QVERIFY(p.minimum <= std::get<double>(p.value) && std::get<double>(p.value) <= p.maximum);
    }
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
