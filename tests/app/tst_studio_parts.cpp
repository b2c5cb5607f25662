#include "app/desktop.h"
#include "app/studio_parts.h"
#include "core/base/atomic_file.h"
#include "core/library/care/backups.h"
#include "tests/support/program_home.h"
#include "tests/support/waiting.h"
#include "ui/editor/code_editor.h"
#include "ui/main/shortcuts_window.h"

#include <QDir>
#include <QLabel>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// The workspace as the program puts it together, without the window and without a live engine beside the test.
struct Rig {
    explicit Rig(const QString& folder)
        : parts({.libraryFolder = folder + u"/library"_s, .draftFolder = folder + u"/drafts"_s}, {})
        , workspace(parts.makeWorkspace())
    {
        workspace->registerActions(actions);
        workspace->resize(1280, 720);
        workspace->show();
    }

    bool open(const QString& path)
    {
        const auto written = writeFileAtomically(path, "houses = 6\n");
        workspace->openFiles({path});
        return written.has_value();
    }
    bool says(const QString& words) const
    {
        const auto labels = workspace->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&words](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    StudioParts parts;
    ActionRegistry actions;
    std::unique_ptr<StudioWorkspace> workspace;
};

const QString draftsFail = u"would be lost in a crash"_s;
const QString libraryFails = u"The library did not keep this"_s;

bool putAFileInPlaceOf(const QString& folder)
{
    return QDir(folder).removeRecursively() && writeFileAtomically(folder, "not a folder");
}

// Of the child processes that have ended: more of them once one has run.
long faultsOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_minflt;
}

} // namespace

// What StudioParts joins: who says what has failed, and who waits for whom at the end.
class TestStudioParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void draftsThatCannotBeOpenedAreSaid();
    void draftsThatCannotBeWrittenAreSaid();
    void aLibraryThatDoesNotKeepIsSaid();
    void theDaysBackupIsMade();
    void aBackupThatFailsIsSaid();
    void closingWaitsForTheProbeOfTheWalls();
    void helpIsThereFromEverywhere();

private:
    ProgramHome m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStudioParts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStudioParts::draftsThatCannotBeOpenedAreSaid()
{
    {
        const Rig rig(m_folder->path());
        QVERIFY(!rig.says(draftsFail));
    }
    QVERIFY(putAFileInPlaceOf(m_folder->filePath(u"drafts"_s)));
    const Rig rig(m_folder->path());
    QVERIFY(rig.says(draftsFail));
}

void TestStudioParts::draftsThatCannotBeWrittenAreSaid()
{
    Rig rig(m_folder->path());
    QVERIFY(rig.open(m_folder->filePath(u"houses.py"_s)));
    QVERIFY(putAFileInPlaceOf(m_folder->filePath(u"drafts"_s)));
    rig.workspace->findChild<CodeEditor*>()->replaceRange(0, 0, "# mine\n");
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(draftsFail), PatienceMs);
}

void TestStudioParts::aLibraryThatDoesNotKeepIsSaid()
{
    Rig rig(m_folder->path());
    QVERIFY(rig.open(m_folder->filePath(u"houses.py"_s)));
    QVERIFY(putAFileInPlaceOf(m_folder->filePath(u"library/objects"_s)));
    QVERIFY(!rig.says(libraryFails));
    rig.actions.action(u"studio.run"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(libraryFails), PatienceMs);
}

void TestStudioParts::theDaysBackupIsMade()
{
    const auto put = [this] { return Library::open(m_folder->filePath(u"library"_s), Library::Access::ReadWrite); };
    QVERIFY(put().value()->addSketch(u"something to copy"_s, Medium::Python, {}));
    const Rig rig(m_folder->path());
    QTRY_COMPARE_WITH_TIMEOUT(backups(m_folder->filePath(u"library"_s)).size(), 1, PatienceMs);
    QCOMPARE(backups(m_folder->filePath(u"library"_s)).first().kind, Backup::Kind::Daily);
}

void TestStudioParts::aBackupThatFailsIsSaid()
{
    const auto put = [this] { return Library::open(m_folder->filePath(u"library"_s), Library::Access::ReadWrite); };
    QVERIFY(put().value()->addSketch(u"something to copy"_s, Medium::Python, {}));
    QVERIFY(writeFileAtomically(m_folder->filePath(u"library/backups"_s), "not a folder"));
    const Rig rig(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(rig.says(u"could not be backed up"_s), PatienceMs);
}

// It reads the library, which goes with the parts. Here it has not even begun when they go.
void TestStudioParts::closingWaitsForTheProbeOfTheWalls()
{
    QThreadPool& pool = *QThreadPool::globalInstance();
    QVERIFY(pool.waitForDone());
    const int threads = pool.maxThreadCount();
    pool.setMaxThreadCount(1);
    QSemaphore gate;
    pool.start([&gate] { gate.acquire(); });
    const long before = faultsOfChildren();
    {
        const Rig rig(m_folder->path());
        QVERIFY(rig.workspace->statusTexts().left.isEmpty()); // nothing is known yet
        QCOMPARE(faultsOfChildren(), before);
    }
    const long after = faultsOfChildren();
    gate.release();
    QVERIFY(pool.waitForDone());
    pool.setMaxThreadCount(threads);
    QVERIFY(after > before); // bwrap was tried before the parts were gone
}

void TestStudioParts::helpIsThereFromEverywhere()
{
    const QString path = m_folder->filePath(u"houses.py"_s);
    QVERIFY(writeFileAtomically(path, "houses = 6  # [2:1:14]\n"));
    Desktop desktop(*qApp);
    desktop.show({path});
    MainWindow& window = desktop.window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    int places = 0;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        window.activateWindow(); // a dialog had the keys
        QVERIFY(QTest::qWaitForWindowActive(&window));
        widget->setFocus(Qt::TabFocusReason);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, widget->metaObject()->className());
        bool opened = false;
        QTimer::singleShot(0, &window, [&opened] {
            QWidget* dialog = QApplication::activeModalWidget();
            opened = qobject_cast<ShortcutsWindow*>(dialog);
            if (dialog)
                dialog->close();
        });
        QTest::keyClick(focus, Qt::Key_F1);
        QVERIFY2(opened,
            qPrintable(u"%1 %2"_s.arg(QLatin1StringView(focus->metaObject()->className()), focus->accessibleName())));
        ++places;
    }
    QVERIFY2(places > 10, qPrintable(QString::number(places)));
}

QTEST_MAIN(TestStudioParts)
#include "tst_studio_parts.moc"
