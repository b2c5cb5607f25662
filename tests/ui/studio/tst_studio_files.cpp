#include "tests/support/fake_renderer.h"
#include "tests/support/waiting.h"
#include "ui/editor/code_editor.h"
#include "ui/main/action_registry.h"
#include "ui/studio/studio_workspace.h"
#include "ui/theme/theme_switch.h"

#include "core/base/atomic_file.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// The workspace over Python sketches, with drafts in `folder`, as a window holds it: it goes before the session.
struct Rig {
    explicit Rig(const QString& path)
        : folder(path)
        , drafts(*DraftStore::open(path + u"/drafts"_s))
        , recorder(nullptr, renderer, *jobs)
        , session({live, renderer, recorder, &drafts}, RunControl::Mode::Auto)
        , exporter(renderer, *jobs, nullptr)
        , bundles(nullptr)
        , determinism({}, *jobs)
        , tracer({}, *jobs)
        , ratings(nullptr)
        , workspace(std::make_unique<StudioWorkspace>(
              StudioWorkspace::Parts{session, live, exporter, bundles, determinism, tracer, ratings}))
    {
        workspace->registerActions(actions);
        workspace->resize(1280, 720);
        workspace->show();
        QObject::connect(workspace.get(), &StudioWorkspace::draftsDecided, &drafts, &DraftKeeper::forgetLeftovers);
        workspace->files().offerDrafts(drafts.leftovers());
    }
    ~Rig() { jobs.reset(); }

    QString pathOf(const QString& name) const { return folder + u'/' + name; }
    bool write(const QString& name, const QByteArray& code) const
    {
        return writeFileAtomically(pathOf(name), code).has_value();
    }
    CodeEditor* open(const QString& name, const QByteArray& code)
    {
        if (!write(name, code))
            return nullptr;
        workspace->openFiles({pathOf(name)});
        return editor();
    }
    CodeEditor* editor() const
    {
        for (CodeEditor* editor : workspace->findChildren<CodeEditor*>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    void type(const QByteArray& text) { editor()->replaceRange(0, 0, text); }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* found : workspace->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->text() == text)
                return found;
        }
        return nullptr;
    }
    bool says(const QString& words) const
    {
        for (const QLabel* label : workspace->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    const QString folder;
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    LiveSession live{LiveSessionSettings()};
    DraftKeeper drafts;
    ArtworkRecorder recorder;
    StudioSession session;
    SketchExporter exporter;
    BundleOpener bundles;
    DeterminismCheck determinism;
    PaintTracer tracer;
    ActionRegistry actions;
    Ratings ratings;
    std::unique_ptr<StudioWorkspace> workspace;
};

// Leaves drafts as a program does that was killed.
void crashWith(const QString& folder, const QList<Draft>& drafts)
{
    auto store = DraftStore::open(folder + u"/drafts"_s);
    QVERIFY(store);
    for (const Draft& draft : drafts)
        QVERIFY(store->write(draft));
}

Draft draftOf(const QString& path, const QString& text)
{
    return {.key = u"k"_s, .text = text, .cursor = 0, .path = path, .medium = Medium::Python, .savedAt = {}};
}

QStringList leftTexts(const QString& folder)
{
    QStringList texts;
    auto store = DraftStore::open(folder + u"/drafts"_s);
    const auto leftovers = store ? store->takeLeftovers().drafts : QList<DraftStore::Leftover>();
    for (const DraftStore::Leftover& left : leftovers)
        texts.append(left.draft.text);
    return texts;
}

// Presses that button in the question that opens next.
void answerNextQuestion(QMessageBox::StandardButton button)
{
    QTimer::singleShot(0, qApp, [button] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (question && question->button(button))
            question->button(button)->click();
        else
            QTest::qFail("no such question", __FILE__, __LINE__);
        if (QWidget* left = QApplication::activeModalWidget())
            left->close();
    });
}

} // namespace

// What becomes of text between the editor, its file and the drafts.
class TestStudioFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestOfTwoCrashesWins();
    void whatWasTypedLastIsKept();
    void failuresAreSaidUntilDismissed();
    void aSaveEndsAConflict();
    void aFileThatComesBackIsNoLongerGone();
    void theTextOfAGoneFileIsKeptSafe();
    void whatWasDiscardedIsNotOffered();
    void aRewrittenFileRunsOnce_data();
    void aRewrittenFileRunsOnce();
    void aRewrittenFileDoesNotRunWhatWasStopped_data();
    void aRewrittenFileDoesNotRunWhatWasStopped();
    void aConflictRunsWhenTheFileIsTaken();
    void aFileThatIsNoSketchAnyMoreIsSaid_data();
    void aFileThatIsNoSketchAnyMoreIsSaid();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStudioFiles::init()
{
    static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
    look.settle();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStudioFiles::theNewestOfTwoCrashesWins()
{
    const QString file = m_folder->filePath(u"foo.py"_s);
    QVERIFY(writeFileAtomically(file, "saved = 1\n"));
    crashWith(m_folder->path(), {draftOf(file, u"first = 1\n"_s)});
    QTest::qWait(5); // drafts know the millisecond
    crashWith(m_folder->path(), {draftOf(file, u"second = 1\n"_s)});
    Rig rig(m_folder->path());
    rig.button(u"Restore"_s)->click();
    QCOMPARE(rig.session.current()->file().path(), file);
    QCOMPARE(rig.editor()->code(), "second = 1\n");
    QCOMPARE(rig.session.sketches().size(), 2U);
    const OpenSketch& older = *rig.session.sketches().back();
    QCOMPARE(rig.session.code(older), "first = 1\n");
    QVERIFY(older.file().path().isEmpty());
}

// The window goes, and its editors with it, before the draft was due.
void TestStudioFiles::whatWasTypedLastIsKept()
{
    {
        Rig rig(m_folder->path());
        rig.open(u"foo.py"_s, "wall = 1\n");
        rig.type("# late\n");
        rig.workspace.reset();
    }
    QCOMPARE(leftTexts(m_folder->path()), QStringList{u"# late\nwall = 1\n"_s});
}

void TestStudioFiles::failuresAreSaidUntilDismissed()
{
    Rig rig(m_folder->path());
    rig.workspace->files().warnOfDrafts({Error::Kind::Storage, u"the disk is full"_s});
    rig.workspace->files().warnOfDrafts({Error::Kind::Storage, u"the disk is full"_s});
    rig.workspace->files().warnOfLibrary({Error::Kind::Storage, u"it is read-only"_s});
    QVERIFY(rig.says(u"the disk is full"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rig.button(u"Dismiss"_s), PatienceMs);
    rig.button(u"Dismiss"_s)->click();
    QVERIFY(rig.says(u"it is read-only"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rig.button(u"Dismiss"_s), PatienceMs);
    rig.button(u"Dismiss"_s)->click();
    QVERIFY(!rig.button(u"Dismiss"_s));
}

void TestStudioFiles::aSaveEndsAConflict()
{
    Rig rig(m_folder->path());
    rig.open(u"foo.py"_s, "wall = 1\n");
    rig.type("# mine\n");
    QVERIFY(rig.write(u"foo.py"_s, "wall = 2\n"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.button(u"Take the file"_s), PatienceMs);
    rig.actions.action(u"studio.save"_s)->trigger();
    QVERIFY(!rig.button(u"Take the file"_s));
    QCOMPARE(*readFile(rig.pathOf(u"foo.py"_s), 100), "# mine\nwall = 1\n");
}

void TestStudioFiles::aFileThatComesBackIsNoLongerGone()
{
    Rig rig(m_folder->path());
    rig.open(u"foo.py"_s, "wall = 1\n");
    QVERIFY(QFile::remove(rig.pathOf(u"foo.py"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(u"is gone from the disk"_s), PatienceMs);
    QVERIFY(rig.write(u"foo.py"_s, "wall = 1\n"));
    QTRY_VERIFY_WITH_TIMEOUT(!rig.says(u"is gone from the disk"_s), PatienceMs);
}

void TestStudioFiles::theTextOfAGoneFileIsKeptSafe()
{
    {
        Rig rig(m_folder->path());
        rig.open(u"foo.py"_s, "wall = 1\n");
        QVERIFY(!rig.session.isModified(*rig.session.current()));
        QVERIFY(QFile::remove(rig.pathOf(u"foo.py"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(rig.session.isModified(*rig.session.current()), PatienceMs);
        answerNextQuestion(QMessageBox::Cancel);
        QVERIFY(!rig.workspace->files().close(*rig.session.current()));
        rig.workspace.reset();
    }
    QCOMPARE(leftTexts(m_folder->path()), QStringList{u"wall = 1\n"_s});
}

void TestStudioFiles::whatWasDiscardedIsNotOffered()
{
    {
        Rig rig(m_folder->path());
        rig.open(u"foo.py"_s, "wall = 1\n");
        rig.type("# given up\n");
        rig.drafts.writeDue();
        answerNextQuestion(QMessageBox::Discard);
        QVERIFY(rig.workspace->canClose());
        rig.workspace.reset();
    }
    QCOMPARE(leftTexts(m_folder->path()), QStringList());
}

void TestStudioFiles::aRewrittenFileRunsOnce_data()
{
    QTest::addColumn<RunControl::Mode>("mode");
    QTest::newRow("Auto") << RunControl::Mode::Auto;
    QTest::newRow("Manual") << RunControl::Mode::Manual;
}

void TestStudioFiles::aRewrittenFileRunsOnce()
{
    QFETCH(RunControl::Mode, mode);
    Rig rig(m_folder->path());
    rig.session.runs().setMode(mode);
    rig.open(u"foo.py"_s, "wall = 1\n");
    QSignalSpy started(&rig.session, &StudioSession::started);
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    QVERIFY(rig.write(u"foo.py"_s, "wall = 2\n")); // just opened, and never run
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(rig.session.current()->picture.code, "wall = 2\n");
    QVERIFY(!finished.wait(RunControl::AutoRunMs * 2));
    QCOMPARE(started.size(), 1);
}

void TestStudioFiles::aRewrittenFileDoesNotRunWhatWasStopped_data()
{
    aRewrittenFileRunsOnce_data();
}

void TestStudioFiles::aRewrittenFileDoesNotRunWhatWasStopped()
{
    QFETCH(RunControl::Mode, mode);
    Rig rig(m_folder->path());
    rig.session.runs().setMode(mode);
    const CodeEditor* editor = rig.open(u"foo.py"_s, "SLOW = 1\n");
    rig.session.runs().run();
    rig.session.runs().stop();
    QSignalSpy started(&rig.session, &StudioSession::started);
    QVERIFY(rig.write(u"foo.py"_s, "wall = 2\n"));
    QTRY_COMPARE_WITH_TIMEOUT(editor->code(), "wall = 2\n", PatienceMs);
    QVERIFY(!started.wait(RunControl::AutoRunMs * 2));
    QCOMPARE(started.size(), 0);
}

void TestStudioFiles::aConflictRunsWhenTheFileIsTaken()
{
    Rig rig(m_folder->path());
    rig.session.runs().setMode(RunControl::Mode::Manual);
    const CodeEditor* editor = rig.open(u"foo.py"_s, "wall = 1\n");
    rig.type("# mine\n");
    QSignalSpy started(&rig.session, &StudioSession::started);
    QSignalSpy finished(&rig.session, &StudioSession::finished);
    QVERIFY(rig.write(u"foo.py"_s, "wall = 2\n"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.button(u"Take the file"_s), PatienceMs);
    QCOMPARE(started.size(), 0);
    rig.button(u"Take the file"_s)->click();
    QCOMPARE(editor->code(), "wall = 2\n");
    QCOMPARE(started.size(), 1);
    QVERIFY(finished.wait(PatienceMs));
    QCOMPARE(rig.session.current()->picture.code, "wall = 2\n");
}

void TestStudioFiles::aFileThatIsNoSketchAnyMoreIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9");
    QTest::newRow("over 5 MB") << QByteArray(MaxSketchBytes + 1, ' ');
}

void TestStudioFiles::aFileThatIsNoSketchAnyMoreIsSaid()
{
    QFETCH(QByteArray, content);
    Rig rig(m_folder->path());
    const CodeEditor* editor = rig.open(u"foo.py"_s, "wall = 1\n");
    QVERIFY(rig.write(u"foo.py"_s, content));
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(u"is no sketch any more"_s), PatienceMs);
    QCOMPARE(editor->code(), "wall = 1\n");
    QVERIFY(rig.session.isModified(*rig.session.current()));
    QVERIFY(rig.write(u"foo.py"_s, "wall = 2\n"));
    QTRY_VERIFY_WITH_TIMEOUT(!rig.says(u"is no sketch any more"_s), PatienceMs);
    QCOMPARE(editor->code(), "wall = 2\n");
}

QTEST_MAIN(TestStudioFiles)
#include "tst_studio_files.moc"
