#include "app/cli/render_text.h"

#include <QTest>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

const PlannedRender plannedRender{u"in/a.js"_s, u"in/a.js"_s, u"out/a.png"_s};

RenderOutcome rendered()
{
    RenderOutcome outcome;
    outcome.seed = 7;
    outcome.png = u"out/a.png"_s;
    outcome.result.ok = true;
    outcome.result.size = QSize(800, 600);
    outcome.result.wallMs = 1234;
    outcome.result.libraries = {{"p5", "2.3.4"}, {"p5.brush", "2.2.2"}};
    outcome.result.renderer = u"llvmpipe"_s;
    outcome.result.sha256 = "ab12";
    outcome.result.painted = 0.25;
    return outcome;
}

RenderOutcome broken()
{
    RenderOutcome outcome;
    outcome.result.console = {{ConsoleLine::Level::Warning, 2, u"hm"_s, 3}};
    outcome.gate = {{u"text-label"_s, 4, u"No text."_s}};
    outcome.result.error = RenderError{RenderError::Kind::Syntax, u"Unexpected token"_s, 3, 5, u"let = 1;"_s};
    return outcome;
}

// JSON with ' for ".
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestRenderText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineIsNamedWithItsVersions()
    {
        QCOMPARE(engineText(rendered().result), u"p5 2.3.4, p5.brush 2.2.2, llvmpipe"_s);
        RenderResult bare;
        bare.renderer = u"python 3.11.2"_s;
        QCOMPARE(engineText(bare), u"python 3.11.2"_s);
        bare.libraries = {{"python", "3.11.2"}, {"pillow", "9.4.0"}};
        QCOMPARE(engineText(bare), u"python 3.11.2, pillow 9.4.0"_s);
    }

    void jsonHasTheFormAndOrderOfTheManual()
    {
        QCOMPARE(renderJson(plannedRender, rendered()),
            json("{'type':'render','path':'in/a.js','ok':true,'png':'out/a.png','width':800,'height':600,'ms':1234,"
                 "'cached':false,'seed':7,'medium':'p5.brush-2','libraries':{'p5':'2.3.4','p5.brush':'2.2.2'},"
                 "'renderer':'llvmpipe','sha256':'ab12','painted':0.25,'console':[],'gate':[],'error':null}"));
        QCOMPARE(renderJson(plannedRender, broken()),
            json("{'type':'render','path':'in/a.js','ok':false,'png':null,'width':0,'height':0,'ms':0,"
                 "'cached':false,'seed':1,'medium':'p5.brush-2','libraries':{},'renderer':'','sha256':null,"
                 "'painted':0.0,'console':[{'level':'warning','line':2,'text':'hm (×3)'}],"
                 "'gate':[{'code':'text-label','line':4,'message':'No text.'}],"
                 "'error':{'kind':'syntax','message':'Unexpected token','line':3,'column':5}}"));
    }

    void jsonStaysOneLine()
    {
        RenderOutcome outcome = broken();
        outcome.result.error->message = u"a\nb\r\u001b[2J"_s;
        const QByteArray line = renderJson(plannedRender, outcome);
        QVERIFY(!line.contains('\n') && !line.contains('\r') && !line.contains('\x1b'));
    }

    void textNamesPictureAndTime()
    {
        QCOMPARE(QString::fromUtf8(renderText(plannedRender, rendered())),
            u"ok      in/a.js → out/a.png  800×600  1.2 s  p5 2.3.4, p5.brush 2.2.2\n"_s);
        RenderOutcome cached = rendered();
        cached.result.wallMs = 4;
        cached.result.cached = true;
        QVERIFY(renderText(plannedRender, cached).contains("4 ms (cached)  p5 "));
    }

    void textShowsTheSketchsOwnLine()
    {
        QCOMPARE(QString::fromUtf8(renderText(plannedRender, broken())),
            u"failed  in/a.js:3:5  syntax: Unexpected token\n"
            "          let = 1;\n"
            "        console line 2: hm (×3)\n"
            "        text-label line 4: No text.\n"_s);
    }

    void aBlankPictureIsFailedAndStillNamed()
    {
        RenderOutcome blank = rendered();
        blank.result.ok = false;
        blank.result.error = RenderError{RenderError::Kind::Blank, u"nothing was painted"_s, 0, 0, {}};
        const QByteArray text = renderText(plannedRender, blank);
        QVERIFY(text.startsWith("failed  in/a.js  blank: nothing was painted"));
        QVERIFY(text.contains("out/a.png"));
    }

    void foreignTextCannotSteerTheTerminal()
    {
        RenderOutcome outcome = broken();
        outcome.result.error->message = u"\u001b[2J"_s;
        outcome.result.error->source = u"\u009b31m\u202e"_s;
        outcome.result.console[0].text = u"a\u0007\nok forged.js"_s;
        const QByteArray text = renderText({u"p"_s, u"\u001bp"_s, {}}, outcome);
        QCOMPARE(text.count('\n'), 4);
        for (const char* bad : {"\x1b", "\x07", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY(!text.contains(bad));
    }
};

QTEST_GUILESS_MAIN(TestRenderText)
#include "tst_render_text.moc"
