#include "tests/support/program_home.h"
#include "tests/support/stall_watch.h"
#include "tests/support/studio_window.h"
#include "ui/editor/code_editor.h"
#include "ui/liveview/picture_view.h"
#include "ui/studio/run_control.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray redSketch = "function setup() {\ncreateCanvas(200, 200);\nbackground(255, 0, 0);\n}\n";
const QByteArray blueSketch = "function setup() {\ncreateCanvas(200, 200, WEBGL);\nbackground(0, 0, 255);\n}\n";
const QByteArray toneSketch =
    "const tone = 100;\nfunction setup() {\ncreateCanvas(200, 200);\nbackground(tone, 0, 0);\n}\n";
const QByteArray twoSquares = "function setup() {\ncreateCanvas(200, 200);\nbackground(255);\nfill(255, 0, 0);\n"
                              "rect(20, 20, 60, 60);\nfill(0, 0, 255);\nrect(120, 120, 60, 60);\n}\n";
const QColor red(255, 0, 0);
const QColor blue(0, 0, 255);
constexpr int HangLimitMs = 3000;
constexpr int MaxMoves = 400;
constexpr double LongestStallMs = 1000; // of the window, while a sketch does its worst

QByteArray withoutSpace(const QByteArray& code)
{
    QByteArray bare;
    std::ranges::copy_if(code, std::back_inserter(bare), [](char c) { return c != ' ' && c != '\n'; });
    return bare;
}

} // namespace

// QTRY_COMPARE would wait three times as long before it fails.
#define QTRY_SHOWS(expected)                                                                                           \
    do {                                                                                                               \
        waitUntil([this] { return m_studio->shownColour() == QColor(expected); });                                     \
        QCOMPARE(m_studio->shownColour(), QColor(expected));                                                           \
    } while (false)

// The window as a person uses it: keys and mouse in, what it paints and says out, with the live engine behind it.
class TestStudioWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_studio.reset(); }
    void paintsWhatIsTyped();
    void keepsThePictureWhileTheCodeIsBroken();
    void killsWhatHangs();
    void followsADraggedNumber();
    void goesToTheLineThatPainted();

private:
    void paint(const QByteArray& code);

    ProgramHome m_home;
    std::unique_ptr<StudioWindow> m_studio;
};

void TestStudioWindow::init()
{
    Settings settings;
    settings.studio.hangLimitMs = HangLimitMs;
    QVERIFY(saveSettings(settings, settingsPath()));
    m_studio = std::make_unique<StudioWindow>();
    m_studio->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_studio->editor());
    QVERIFY(m_studio->isAuto());
}

// Types a sketch and runs it: from then on it runs by itself.
void TestStudioWindow::paint(const QByteArray& code)
{
    m_studio->retype(code);
    QCOMPARE(withoutSpace(m_studio->editor()->code()), withoutSpace(code));
    m_studio->press(Qt::Key_Return, Qt::ControlModifier);
}

void TestStudioWindow::paintsWhatIsTyped()
{
    QVERIFY(m_studio->picture().picture().isNull()); // nothing runs on open
    paint(redSketch);
    QTRY_SHOWS(red);
    m_studio->retype(blueSketch);
    QTRY_SHOWS(blue);
    QVERIFY(!m_studio->isDimmed());
    QCOMPARE(m_studio->picture().picture().size(), QSize(200, 200));
}

void TestStudioWindow::keepsThePictureWhileTheCodeIsBroken()
{
    paint(redSketch);
    QTRY_SHOWS(red);
    QCOMPARE(m_studio->errors().join(u'\n'), QString());
    const int runs = m_studio->runCount();
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_End})
        m_studio->press(key);
    m_studio->type("}");
    QVERIFY(waitUntil([this] { return !m_studio->errors().isEmpty(); }));
    QVERIFY(waitUntil([this] { return m_studio->isDimmed(); }));
    QVERIFY2(m_studio->sentences().contains(u"The code has changed since"_s), qPrintable(m_studio->sentences()));
    QCOMPARE(m_studio->pictureColour(), red);
    QVERIFY(m_studio->shownColour() != red); // dimmed
    QVERIFY(!waitUntil([this, runs] { return m_studio->runCount() > runs; }, 3 * RunControl::AutoRunMs));
    m_studio->press(Qt::Key_Backspace);
    m_studio->type("background(0, 0, 255);");
    QTRY_SHOWS(blue);
    QVERIFY(!m_studio->isDimmed());
    QCOMPARE(m_studio->errors().join(u'\n'), QString());
}

void TestStudioWindow::killsWhatHangs()
{
    paint(redSketch);
    QTRY_SHOWS(red);
    StallWatch watch;
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_End})
        m_studio->press(key);
    m_studio->type("while (true) {}");
    QVERIFY2(waitUntil([this] { return m_studio->sentences().contains(u"Stopped after 3 s without a frame"_s); }),
        qPrintable(m_studio->sentences()));
    QVERIFY(m_studio->isDimmed());
    QCOMPARE(m_studio->pictureColour(), red);
    QVERIFY(m_studio->isAuto());
    m_studio->type(" "); // and once more
    QVERIFY(waitUntil([this] { return !m_studio->isAuto(); }));
    QVERIFY2(m_studio->sentences().contains(u"Killed twice in a row"_s), qPrintable(m_studio->sentences()));
    QCOMPARE(m_studio->pictureColour(), red);
    const double longest = std::ranges::max(watch.take());
    QVERIFY2(longest <= LongestStallMs, qPrintable(u"the window stood still for %1 ms"_s.arg(longest)));
    paint(blueSketch);
    QTRY_SHOWS(blue);
}

void TestStudioWindow::followsADraggedNumber()
{
    paint(toneSketch);
    QTRY_SHOWS(QColor(100, 0, 0));
    const QByteArray before = m_studio->editor()->code();
    const QPoint number = m_studio->placeOf(1, 15);
    m_studio->pressMouse(number, Qt::AltModifier);
    bool followed = false;
    for (int move = 0; !followed && move < MaxMoves; ++move) { // a hand that never rests
        m_studio->moveMouse(number + QPoint(40 + 4 * (move % 10), 0));
        followed =
            waitUntil([this] { return m_studio->pictureColour() != QColor(100, 0, 0); }, RunControl::AutoRunMs / 8);
    }
    QVERIFY(followed);
    m_studio->moveMouse(number + QPoint(40, 0));
    QTRY_SHOWS(QColor(110, 0, 0));
    m_studio->moveMouse(number + QPoint(120, 0));
    QTRY_SHOWS(QColor(130, 0, 0));
    m_studio->releaseMouse(number + QPoint(120, 0));
    QCOMPARE(m_studio->editor()->code(), QByteArray(before).replace("100;", "130;"));
    m_studio->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_studio->editor()->code(), before);
    QTRY_SHOWS(QColor(100, 0, 0));
}

void TestStudioWindow::goesToTheLineThatPainted()
{
    paint(twoSquares);
    QTRY_SHOWS(QColor(255, 255, 255));
    m_studio->press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(waitUntil([this] { return m_studio->isReplaying(); }));
    m_studio->clickPicture({50, 50});
    QCOMPARE(m_studio->editor()->line(), 5);
    m_studio->clickPicture({150, 150});
    QCOMPARE(m_studio->editor()->line(), 7);
    m_studio->clickPicture({10, 190});
    QCOMPARE(m_studio->editor()->line(), 3);
}

int main(int argc, char** argv)
{
    chooseScreenAndLanguage();
    QApplication application(argc, argv);
    TestStudioWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_studio_window.moc"
