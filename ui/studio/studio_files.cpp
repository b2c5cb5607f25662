#include "ui/studio/studio_files.h"

#include "ui/text/error_text.h"
#include "ui/widgets/notice.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString startFolder(const OpenSketch* sketch)
{
    return sketch && !sketch->file().path().isEmpty() ? QFileInfo(sketch->file().path()).path() : QString();
}

} // namespace

StudioFiles::StudioFiles(StudioSession& session, BundleOpener& bundles, Notice& notice, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_bundles(bundles)
    , m_notice(notice)
    , m_window(window)
    , m_takeTheirs(new QAction(tr("Take the file"), this))
    , m_keepMine(new QAction(tr("Keep mine"), this))
    , m_saveAgain(new QAction(tr("Save it again"), this))
    , m_restore(new QAction(tr("Restore"), this))
    , m_discard(new QAction(tr("Discard"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    connect(&session, &StudioSession::opened, this, &StudioFiles::watch);
    connect(&session, &StudioSession::closing, this, [this](const OpenSketch* sketch) {
        m_conflicts.remove(sketch);
        m_stopped.remove(sketch);
    });
    connect(&session, &StudioSession::started, this, [this] { m_stopped.remove(m_session.current()); });
    connect(&session, &StudioSession::finished, this, [this](RunControl::End end) {
        if (end == RunControl::End::Stopped)
            m_stopped.insert(m_session.current());
    });
    connect(&session, &StudioSession::shown, this, &StudioFiles::readNotice);
    connect(&bundles, &BundleOpener::opened, this, &StudioFiles::openBundle);
    connect(&bundles, &BundleOpener::failed, this, [this](const QString& path, const Error& error) {
        tell(errorSentence(
            path.isEmpty() ? tr("The artwork was not opened") : tr("%1 was not opened").arg(QFileInfo(path).fileName()),
            error));
    });
    connect(m_takeTheirs, &QAction::triggered, this, [this] {
        OpenSketch* sketch = m_session.current();
        takeFile(sketch, m_conflicts.take(sketch).code);
    });
    connect(m_keepMine, &QAction::triggered, this, [this] {
        OpenSketch* sketch = m_session.current();
        sketch->file().accept(m_conflicts.take(sketch).code); // the next save replaces it
        m_session.edited(*sketch);
        readNotice();
    });
    connect(m_saveAgain, &QAction::triggered, this, [this] { save(*m_session.current()); });
    connect(m_restore, &QAction::triggered, this, &StudioFiles::restoreDrafts);
    connect(m_discard, &QAction::triggered, this, [this] {
        m_drafts.clear();
        Q_EMIT draftsDecided(false);
        readNotice();
    });
    connect(m_dismiss, &QAction::triggered, this, [this] {
        m_warnings.removeFirst();
        readNotice();
    });
}

void StudioFiles::openAsking()
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, tr("Open sketches"),
        startFolder(m_session.current()), tr("Sketches and bundles (*.js *.mjs *.py *.pentimento);;All files (*)"));
    for (const QString& path : paths)
        openPath(path);
}

void StudioFiles::openPath(const QString& path)
{
    if (path.endsWith(u".pentimento"_s))
        return m_bundles.open(path);
    const auto opened = m_session.open(path);
    if (!opened)
        return tell(errorSentence(tr("%1 was not opened").arg(QFileInfo(path).fileName()), opened.error()));
    Q_EMIT fileOpened((*opened)->file().path());
}

void StudioFiles::openBundle(const OpenedBundle& bundle)
{
    OpenSketch* sketch = m_session.openUntitled(bundle.sketch);
    sketch->setSeed(bundle.artwork.seed);
    if (bundle.artwork.id > 0) {
        sketch->artwork = bundle.artwork;
        sketch->artworkCode = bundle.sketch.code;
    }
    if (!bundle.path.isEmpty())
        Q_EMIT fileOpened(bundle.path);
}

void StudioFiles::openStarter(const StarterSketch& starter)
{
    const auto sketch = readStarter(starter);
    if (!sketch)
        return tell(errorSentence(tr("%1 was not opened").arg(starter.title), sketch.error()));
    m_session.openUntitled(*sketch);
}

bool StudioFiles::save(OpenSketch& sketch)
{
    return sketch.file().path().isEmpty() ? saveAs(sketch) : saveTo(sketch, sketch.file().path());
}

bool StudioFiles::saveAs(OpenSketch& sketch)
{
    const QString name = sketch.file().path().isEmpty() ? sketch.file().name() : sketch.file().path();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save sketch"), name,
        sketch.file().medium() == Medium::Python ? tr("Python (*.py)") : tr("JavaScript (*.js)"));
    return !path.isEmpty() && saveTo(sketch, path);
}

bool StudioFiles::saveTo(OpenSketch& sketch, const QString& path)
{
    const auto saved = m_session.save(sketch, path);
    if (!saved) {
        tell(errorSentence(tr("%1 was not saved").arg(QFileInfo(path).fileName()), saved.error()));
        return false;
    }
    settle(&sketch);
    Q_EMIT fileOpened(sketch.file().path());
    return true;
}

bool StudioFiles::close(OpenSketch& sketch)
{
    if (m_session.isModified(sketch)) {
        const auto answer = QMessageBox::question(m_window, tr("Close sketch"),
            (sketch.file().isLost() ? tr("%1 is gone from the disk. Its text is only here.")
                                    : tr("%1 has changes that are not saved."))
                .arg(sketch.file().name()),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save(sketch)))
            return false;
    }
    m_session.close(sketch);
    return true;
}

bool StudioFiles::mayLeave()
{
    m_discarded.clear();
    QStringList names;
    QStringList keys;
    for (const auto& sketch : m_session.sketches()) {
        if (!m_session.isModified(*sketch))
            continue;
        names.append(sketch->file().name());
        keys.append(sketch->key());
    }
    if (names.isEmpty())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Quit"),
        tr("%n sketch(es) have changes that are not saved: %1.", nullptr, static_cast<int>(names.size()))
            .arg(QLocale().createSeparatedList(names)),
        QMessageBox::SaveAll | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setDefaultButton(QMessageBox::SaveAll);
    const int answer = box.exec();
    if (answer == QMessageBox::Discard)
        m_discarded = keys; // their drafts stay until the window goes, which something else may still refuse
    if (answer != QMessageBox::SaveAll)
        return answer == QMessageBox::Discard;
    // Others may be opened while one is asked about: by a second start, or a bundle that was being read.
    return std::all_of(keys.begin(), keys.end(), [this](const QString& key) {
        OpenSketch* sketch = m_session.find(key);
        return !sketch || !m_session.isModified(*sketch) || save(*sketch);
    });
}

void StudioFiles::offerDrafts(const QList<Draft>& drafts)
{
    m_drafts = drafts;
    readNotice();
}

// Newest first, so of several texts of one file the first is the one to go on with.
void StudioFiles::restoreDrafts()
{
    const QList<Draft> drafts = std::exchange(m_drafts, {});
    QSet<QString> restored;
    OpenSketch* newest = nullptr;
    for (const Draft& draft : drafts) {
        const QByteArray text = draft.text.toUtf8();
        const bool isOlder = restored.contains(draft.path);
        OpenSketch* sketch = nullptr;
        if (!draft.path.isEmpty() && !isOlder && QFileInfo::exists(draft.path)) {
            if (const auto opened = m_session.open(draft.path))
                sketch = *opened;
        }
        if (sketch)
            restored.insert(draft.path);
        const QString unnamed = draft.medium == Medium::Python ? u"restored.py"_s : u"restored.js"_s;
        const QString name = draft.path.isEmpty() ? unnamed : QFileInfo(draft.path).fileName();
        if (!sketch)
            sketch = m_session.openUntitled({name, draft.medium, {}});
        Q_EMIT textReplaced(sketch, text);
        if (!newest)
            newest = sketch;
    }
    m_session.show(newest);
    Q_EMIT draftsDecided(true);
    readNotice();
}

void StudioFiles::watch(OpenSketch* sketch)
{
    connect(&sketch->file(), &SketchFile::changedOnDisk, this,
        [this, sketch](const QByteArray& code) { onDiskChange(sketch, code); });
    connect(&sketch->file(), &SketchFile::removedFromDisk, this,
        [this, sketch] { lose(sketch, {.code = {}, .removed = true}); });
    connect(&sketch->file(), &SketchFile::unreadableOnDisk, this,
        [this, sketch](const Error& error) { lose(sketch, {.code = {}, .unreadable = error}); });
    connect(&sketch->file(), &SketchFile::foundAsSaved, this, [this, sketch] {
        settle(sketch);
        m_session.readModified(*sketch);
    });
}

// Its text is only here now.
void StudioFiles::lose(OpenSketch* sketch, const Conflict& conflict)
{
    m_conflicts[sketch] = conflict;
    m_session.readModified(*sketch);
    readNotice();
}

void StudioFiles::settle(const OpenSketch* sketch)
{
    if (m_conflicts.remove(sketch))
        readNotice();
}

void StudioFiles::onDiskChange(OpenSketch* sketch, const QByteArray& code)
{
    const bool mine = m_session.isModified(*sketch);
    if (mine && m_session.code(*sketch) != code) {
        m_conflicts[sketch] = {code, false};
        return readNotice();
    }
    m_conflicts.remove(sketch);
    takeFile(sketch, code);
}

// What another program wrote is what the sketch is now, and is painted, in Manual too.
void StudioFiles::takeFile(OpenSketch* sketch, const QByteArray& code)
{
    sketch->file().accept(code);
    Q_EMIT textReplaced(sketch, code);
    m_session.readModified(*sketch); // it may have been that text already
    if (sketch == m_session.current() && !m_stopped.contains(sketch))
        m_session.runs().rewritten();
    readNotice();
}

void StudioFiles::readNotice()
{
    const OpenSketch* sketch = m_session.current();
    if (!m_drafts.isEmpty())
        return m_notice.say(Notice::Kind::Warning,
            tr("Text of %n sketch(es) was not saved when Pentimento ended.", nullptr,
                static_cast<int>(m_drafts.size())),
            {m_restore, m_discard});
    const auto conflict = m_conflicts.constFind(sketch);
    if (conflict == m_conflicts.constEnd())
        return m_warnings.isEmpty() ? m_notice.clear()
                                    : m_notice.say(Notice::Kind::Warning, m_warnings.first(), {m_dismiss});
    if (conflict->removed)
        return m_notice.say(
            Notice::Kind::Warning, tr("%1 is gone from the disk.").arg(sketch->file().name()), {m_saveAgain});
    if (conflict->unreadable)
        return m_notice.say(Notice::Kind::Warning,
            errorSentence(
                tr("%1 was changed by another program and is no sketch any more. Saving replaces it. The reason")
                    .arg(sketch->file().name()),
                *conflict->unreadable),
            {m_saveAgain});
    m_notice.say(Notice::Kind::Warning,
        tr("%1 was changed by another program, and here as well.").arg(sketch->file().name()),
        {m_takeTheirs, m_keepMine});
}

void StudioFiles::warnOfDrafts(const Error& error)
{
    warn(errorSentence(tr("Text that is not saved would be lost in a crash"), error));
}

void StudioFiles::warnOfUnreadableDrafts(const QStringList& files)
{
    if (!files.isEmpty())
        warn(tr("%n text(s) that an earlier session left cannot be read and stay where they are: %1", nullptr,
            static_cast<int>(files.size()))
                 .arg(QFileInfo(files.first()).path()));
}

void StudioFiles::warnOfLibrary(const Error& error)
{
    warn(errorSentence(tr("The library did not keep this"), error));
}

void StudioFiles::warnOfBackup(const Error& error)
{
    warn(errorSentence(tr("The library could not be backed up"), error));
}

void StudioFiles::warn(const QString& sentence)
{
    if (m_warnings.contains(sentence))
        return;
    m_warnings.append(sentence);
    readNotice();
}

void StudioFiles::tell(const QString& sentence)
{
    QMessageBox::warning(m_window, tr("Pentimento"), sentence);
}

} // namespace pentimento
