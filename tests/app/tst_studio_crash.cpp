#include "tests/support/process_list.h"
#include "tests/support/program_home.h"
#include "tests/support/studio_window.h"
#include "ui/editor/code_editor.h"

#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr auto TypeArgument = "--type";
constexpr int MsPerKey = 25;
constexpr int KeysBeforeDeath = 160; // four seconds: the first drafts are written, and the next is under way
constexpr int MostKeysLost = 2000 / MsPerKey;
constexpr int MaxKeys = 4000;

QByteArray longText()
{
    QByteArray text;
    for (int line = 0; text.size() < MaxKeys; ++line)
        text += "// kept " + QByteArray::number(line) + ";";
    return text;
}

// Types into the window without a rest, and says after each key how many there were.
int typeForEver(QApplication& application)
{
    StudioWindow studio;
    studio.press(Qt::Key_N, Qt::ControlModifier);
    studio.press(Qt::Key_A, Qt::ControlModifier);
    const QByteArray text = longText();
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &application, [&] {
        studio.type(text.mid(typed++, 1));
        std::printf("%d\n", typed);
        std::fflush(stdout);
    });
    keys.start(MsPerKey);
    return QApplication::exec();
}

} // namespace

// A window that is killed while somebody types into it.
class TestStudioCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { adoptOrphans(); }
    void offersWhatWasTyped();

private:
    int typeAndDie();

    ProgramHome m_home;
};

// How many keys it had got; 0 when it did not come so far.
int TestStudioCrash::typeAndDie()
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {QLatin1String(TypeArgument)});
    int typed = 0;
    const auto readKeys = [&] {
        while (window.canReadLine())
            typed = window.readLine().trimmed().toInt();
        return typed >= KeysBeforeDeath;
    };
    const bool enough = waitUntil(readKeys);
    window.kill();
    if (!window.waitForFinished(WindowWaitMs) || window.exitStatus() != QProcess::CrashExit || !enough)
        return 0;
    readKeys();
    return typed;
}

void TestStudioCrash::offersWhatWasTyped()
{
    const int typed = typeAndDie();
    QVERIFY(typed >= KeysBeforeDeath);
    QVERIFY2(waitUntil([] { return descendants().isEmpty(); }), "the engine outlives its window");

    StudioWindow studio;
    QVERIFY(!studio.editor());
    QVERIFY2(studio.sentences().contains(u"was not saved when Pentimento ended"_s), qPrintable(studio.sentences()));
    QVERIFY(studio.clickButton(u"Restore"_s));
    QVERIFY(studio.editor());
    const QByteArray restored = studio.editor()->code();
    qInfo("%d keys typed, %d restored", typed, int(restored.size()));
    QVERIFY2(longText().startsWith(restored), restored.constData());
    QVERIFY(restored.size() >= typed - MostKeysLost);
    QVERIFY(!studio.sentences().contains(u"was not saved"_s));
}

int main(int argc, char** argv)
{
    chooseScreenAndLanguage();
    QApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String(TypeArgument))
        return typeForEver(application);
    TestStudioCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_studio_crash.moc"
