#include "ui/studio/studio_workspace.h"

#include "ui/editor/editor_actions.h"
#include "ui/liveview/live_view.h"
#include "ui/studio/colour_strip.h"
#include "ui/studio/console_view.h"
#include "ui/studio/editor_pane.h"
#include "ui/studio/history_strip.h"
#include "ui/studio/parameter_panel.h"
#include "ui/studio/problem_view.h"
#include "ui/studio/reference_panel.h"
#include "ui/studio/run_bar.h"
#include "ui/studio/side_panel.h"
#include "ui/studio/studio_actions.h"
#include "ui/studio/studio_panes.h"
#include "ui/studio/studio_settings_page.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toast.h"

#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int LongerMs = 60'000;

QString whyNotKept(const Library* library)
{
    if (!library)
        return StudioWorkspace::tr("There is no library, so nothing is kept.");
    return library->access() == Library::Access::ReadOnly
        ? StudioWorkspace::tr("The library is open for reading only, so nothing new is kept.")
        : QString();
}

SidePanel::Lineage::Standing lineageStanding(ArtworkRating::Standing standing, bool hasArtwork)
{
    using Standing = SidePanel::Lineage::Standing;
    switch (standing) {
    case ArtworkRating::Standing::Kept:
        return Standing::Kept;
    case ArtworkRating::Standing::BeingKept:
        return Standing::BeingKept;
    case ArtworkRating::Standing::NotKept:
        return hasArtwork ? Standing::Changed : Standing::NotKept;
    }
    Q_UNREACHABLE();
}

QIcon problemsIcon(const QList<Problem>& problems)
{
    if (problems.isEmpty())
        return icon(u"warning"_s, &Theme::muted);
    const bool error = std::any_of(problems.begin(), problems.end(),
        [](const Problem& problem) { return problem.severity == Problem::Severity::Error; });
    return error ? icon(u"error"_s, &Theme::error, &Theme::error) : icon(u"warning"_s, &Theme::warn, &Theme::warn);
}

} // namespace

StudioWorkspace::StudioWorkspace(const Parts& parts, QWidget* parent)
    : Workspace(parent)
    , m_session(parts.session)
    , m_determinism(parts.determinism)
    , m_tracer(parts.tracer)
    , m_ratings(parts.ratings)
    , m_view(new LiveView(this))
    , m_start(new StartPage(this))
    , m_pages(new QStackedWidget(this))
    , m_runNotice(new Notice(this))
    , m_fileNotice(new Notice(this))
    , m_engineNotice(new Notice(this))
    , m_files(new StudioFiles(parts.session, parts.bundles, *m_fileNotice, this))
    , m_export(new StudioExport(parts.session, parts.exporter, this))
    , m_history(parts.session, parts.library)
    , m_rating(parts.session, parts.ratings, parts.library)
    , m_whyNotKept(whyNotKept(parts.library))
    , m_diff(parts.session,
          [this](const OpenSketch* sketch) {
              const EditorPane* pane = m_editors.value(sketch);
              return pane ? &pane->editor() : nullptr;
          })
    , m_runLonger(new QAction(tr("Run 60 s"), this))
    , m_runManually(new QAction(tr("Run once"), this))
{
    m_view->setSession(&parts.live);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_engineNotice);
    layout->addWidget(m_fileNotice); // above the start page too: that is where a crash's leftovers are offered
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    connect(m_start, &StartPage::chosen, m_files, &StudioFiles::openStarter);
    connect(m_start, &StartPage::openAsked, m_files, &StudioFiles::openAsking);
    connect(&parts.live, &LiveSession::ready, this, [this](const QString&, const QString& renderer) {
        m_renderer = renderer;
        Q_EMIT statusChanged();
    });
    connect(m_runLonger, &QAction::triggered, this, [this, &live = parts.live] {
        const int usual = live.hangLimit();
        live.setHangLimit(LongerMs);
        m_session.runs().run(RunControl::Reason::Changed);
        const auto back = [&live, usual] { live.setHangLimit(usual); };
        connect(&m_session, &StudioSession::finished, this, back, Qt::SingleShotConnection);
    });
    connect(m_runManually, &QAction::triggered, this, [this] {
        m_session.runs().setMode(RunControl::Mode::Manual);
        m_session.runs().run(RunControl::Reason::Changed);
    });
}

StudioWorkspace::~StudioWorkspace()
{
    m_session.editorsLeave(m_files->discarded());
}

void StudioWorkspace::registerActions(ActionRegistry& registry)
{
    m_actions = std::make_unique<StudioActions>(registry, this);
    addEditorActions(registry, this, [this] {
        const EditorPane* pane = currentPane();
        return pane ? &pane->editor() : nullptr;
    });
    m_runBar = new RunBar({m_actions->run, m_actions->stop, m_actions->autoRun, m_actions->exportMenu}, this);
    m_panes = new StudioPanes(m_runBar, m_view, this);
    m_panes->notices->addWidget(m_runNotice);
    m_panes->history->setWhyNotKept(m_whyNotKept);
    m_panes->side->setWhyNotKept(m_whyNotKept);
    m_export->setWhyNotKept(m_whyNotKept);
    m_panes->compareButton->setDefaultAction(m_actions->compareWithCurrent);
    m_pages->addWidget(m_panes);
    m_toast = new Toast(this);
    m_view->pictureView()->setEmptyText(
        tr("Not painted yet. %1 runs the sketch.").arg(m_actions->run->shortcut().toString(QKeySequence::NativeText)));
    connectActions();
    connectSession();
    connectPanes();
    connectHistory();
    connectDiff();
    connectRating();
    connectDeterminism();
    connectReplay();
    readActions();
}

void StudioWorkspace::connectActions()
{
    const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions->newSketch, [this] { m_files->openStarter(starterTemplates().first()); });
    on(m_actions->open, [this] { m_files->openAsking(); });
    on(m_actions->save, [this] { m_files->save(*m_session.current()); });
    on(m_actions->saveAs, [this] { m_files->saveAs(*m_session.current()); });
    on(m_actions->close, [this] { m_files->close(*m_session.current()); });
    on(m_actions->exportPicture, [this] { m_export->picture(); });
    on(m_actions->exportPage, [this] { m_export->page(); });
    on(m_actions->exportBundle, [this] { m_export->bundle(); });
    on(m_actions->run, [this] { m_session.runs().run(); });
    on(m_actions->stop, [this] { m_session.runs().stop(); });
    on(m_actions->autoRun, [this](bool checked) {
        m_session.runs().setMode(checked ? RunControl::Mode::Auto : RunControl::Mode::Manual);
    });
    on(m_actions->newSeed, [this] {
        m_session.current()->newSeed();
        m_session.runs().run(RunControl::Reason::Changed);
    });
    on(m_actions->previousSeed, [this] {
        if (!m_session.current()->hasPreviousSeed())
            return;
        m_session.current()->previousSeed();
        m_session.runs().run(RunControl::Reason::Changed);
    });
    on(m_actions->checkDeterminism, [this] {
        const OpenSketch& sketch = *m_session.current();
        m_determinism.check(
            {.sketch = sketch.sketch(m_session.code(sketch)), .seed = sketch.seed(), .size = sketch.size()});
    });
    on(m_actions->olderSnapshot, [this] { m_history.step(-1); });
    on(m_actions->newerSnapshot, [this] { m_history.step(1); });
    on(m_actions->compareWithCurrent, [this](bool checked) { compare(checked); });
    on(m_actions->drawer, [this](bool checked) { m_panes->setDrawerShown(checked); });
    on(m_actions->side, [this](bool checked) { m_panes->setSideShown(checked); });
    m_actions->drawer->setChecked(true);
    m_actions->side->setChecked(true);
    const auto runAsChanged = [this] { m_session.runs().run(RunControl::Reason::Changed); };
    connect(m_runBar, &RunBar::seedChosen, this, runAsChanged);
    connect(m_runBar, &RunBar::sizeChosen, this, runAsChanged);
}

void StudioWorkspace::connectSession()
{
    connect(&m_session, &StudioSession::opened, this, &StudioWorkspace::addSketch);
    connect(&m_session, &StudioSession::closing, this, &StudioWorkspace::removeSketch);
    connect(&m_session, &StudioSession::shown, this, &StudioWorkspace::showSketch);
    connect(&m_session, &StudioSession::modifiedChanged, this, &StudioWorkspace::readTabs);
    connect(&m_session, &StudioSession::staleChanged, this, &StudioWorkspace::readStale);
    connect(&m_session, &StudioSession::started, this, [this](RunControl::Reason reason) {
        m_runNotice->clear();
        m_view->setRemark({});
        if (reason != RunControl::Reason::Rewritten) // nobody here asked for its picture
            leaveCompare();
        m_view->setWaiting(true);
        readActions();
    });
    connect(&m_session, &StudioSession::frame, this, [this](const LiveFrame& frame) {
        if (m_session.current()->file().medium() == Medium::Python)
            m_view->showFrame(frame); // the live session's own frames are there already
    });
    connect(&m_session, &StudioSession::finished, this, &StudioWorkspace::onFinished);
    connect(&m_session, &StudioSession::recorded, this, &StudioWorkspace::showLineage);
    connect(&m_session, &StudioSession::recalled, this, &StudioWorkspace::showLineage);
    connect(&m_session.player(), &SketchPlayer::busyChanged, m_view, &LiveView::setBusy);
    connect(&m_session, &StudioSession::engineMissing, this, [this](const RenderError& error) {
        m_engineNotice->say(
            Notice::Kind::Error, tr("p5 sketches cannot run: %1").arg(renderErrorSentence(error, true)));
    });
    connect(&m_session.runs(), &RunControl::modeChanged, this, &StudioWorkspace::readActions);
    connect(&m_session.runs(), &RunControl::killedTwice, this,
        [this] { toast(tr("Killed twice in a row: Auto is off. Run it when you are ready.")); });
}

void StudioWorkspace::connectPanes()
{
    connect(m_panes->tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            m_session.show(m_session.sketches()[static_cast<size_t>(index)].get());
    });
    connect(
        m_panes->console, &ConsoleView::lineActivated, this, [this](int line) { currentPane()->editor().goTo(line); });
    connect(m_panes->problems, &ProblemView::problemActivated, this,
        [this](int line, int column) { currentPane()->editor().goTo(line, qMax(1, column)); });
    ParameterPanel& parameters = m_panes->side->parameters();
    connect(&parameters, &ParameterPanel::changed, this,
        [this](const CodeParameter& parameter, const ParameterValue& value) {
            currentPane()->setParameter(parameter, value);
        });
    connect(&parameters, &ParameterPanel::dragging, this, [this](bool active) {
        if (active)
            m_dragged = currentPane();
        if (m_dragged) // which may be in view no longer
            m_dragged->setDragging(active);
    });
    connect(&parameters, &ParameterPanel::entered, this, [this] { m_session.runs().run(RunControl::Reason::Changed); });
    const ReferencePanel& reference = m_panes->side->reference();
    connect(&reference, &ReferencePanel::changed, m_view->pictureView(), &PictureView::setReference);
    connect(&reference, &ReferencePanel::failed, this, &StudioWorkspace::toast);
    connect(m_files, &StudioFiles::textReplaced, this, &StudioWorkspace::replaceText);
    connect(m_files, &StudioFiles::fileOpened, this, &Workspace::fileOpened);
    connect(m_files, &StudioFiles::draftsDecided, this, &StudioWorkspace::draftsDecided);
    connect(m_export, &StudioExport::said, this, &StudioWorkspace::toast);
}

void StudioWorkspace::connectHistory()
{
    connect(m_panes->history, &HistoryStrip::restoreAsked, this, [this](int row) { m_history.restore(row); });
    connect(m_panes->history, &HistoryStrip::compareAsked, this, [this](int row) {
        m_actions->compareWithCurrent->setChecked(true);
        m_history.compare(row);
    });
    connect(&m_history, &StudioHistory::restored, this, [this](OpenSketch* sketch, const QByteArray& code) {
        replaceText(sketch, code);
        showLineage();
        m_session.runs().run(RunControl::Reason::Recalled);
    });
    connect(&m_history, &StudioHistory::comparable, this, &StudioWorkspace::showVersion);
    connect(&m_history, &StudioHistory::atEnd, this, [this](int towardsNewer) {
        toast(towardsNewer > 0 ? tr("This is the newest version.") : tr("There is no older version."));
    });
    connect(&m_history, &StudioHistory::failed, this,
        [this](const Error& error) { toast(errorSentence(tr("This version cannot be read"), error)); });
}

void StudioWorkspace::setSurroundings(const StatusText& confinement, const StatusText& library)
{
    m_confinement = confinement;
    m_libraryText = library;
    Q_EMIT statusChanged();
}

void StudioWorkspace::connectDeterminism()
{
    connect(&m_determinism, &DeterminismCheck::checked, this,
        [this](const RenderRequest& request, const Determinism& found) {
            const OpenSketch* sketch = m_session.current();
            const bool asShown =
                sketch && sketch->picture.code == request.sketch.code && sketch->picture.seed == request.seed;
            if (asShown)
                m_view->setRemark(determinismText(found), found.same);
            else
                toast(tr("%1: %2").arg(request.sketch.name, determinismText(found)));
        });
    connect(&m_determinism, &DeterminismCheck::failed, this, [this](const RenderRequest& request, const Error& error) {
        toast(errorSentence(tr("%1 was not drawn twice").arg(request.sketch.name), error));
    });
}

QString StudioWorkspace::itemTitle() const
{
    const OpenSketch* sketch = m_session.current();
    return sketch ? sketch->file().name() : QString();
}

QList<SettingsPage*> StudioWorkspace::settingsPages()
{
    return {new StudioSettingsPage};
}

bool StudioWorkspace::opensFile(const QString& path) const
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"js"_s || ending == u"mjs"_s || ending == u"py"_s || ending == u"pentimento"_s;
}

void StudioWorkspace::openFiles(const QStringList& paths)
{
    for (const QString& path : paths)
        m_files->openPath(path);
}

EditorPane* StudioWorkspace::currentPane() const
{
    return m_editors.value(m_session.current());
}

void StudioWorkspace::addSketch(OpenSketch* sketch)
{
    auto* pane = new EditorPane(*sketch, m_session, m_panes->editors);
    m_editors.insert(sketch, pane);
    m_panes->editors->addWidget(pane);
    {
        const QSignalBlocker quiet(m_panes->tabs); // the session shows it next
        const QToolButton* closing = m_panes->addTab(sketch->file().name());
        connect(closing, &QToolButton::clicked, this, [this, sketch] { m_files->close(*sketch); });
    }
    connect(pane, &EditorPane::cursorMoved, this, [this](int line) {
        m_replay->showLine(line);
        Q_EMIT statusChanged();
    });
    connect(&pane->editor(), &CodeEditor::undoStateChanged, this, &Workspace::undoChanged);
    connect(pane, &EditorPane::parametersChanged, this, [this, pane] {
        if (pane == currentPane())
            m_panes->side->parameters().setParameters(pane->parameters());
    });
    connect(&sketch->problems(), &ProblemModel::modelReset, this, &StudioWorkspace::readProblems);
    connect(&sketch->console(), &ConsoleModel::rowsInserted, this, &StudioWorkspace::readProblems);
    connect(&sketch->console(), &ConsoleModel::modelReset, this, &StudioWorkspace::readProblems);
    readTabs();
}

void StudioWorkspace::removeSketch(OpenSketch* sketch)
{
    EditorPane* pane = m_editors.take(sketch);
    const QSignalBlocker quiet(m_panes->tabs);
    m_panes->tabs->removeTab(m_panes->editors->indexOf(pane));
    delete pane;
    readTabs();
}

void StudioWorkspace::showSketch(OpenSketch* sketch)
{
    m_actions->compareWithCurrent->setChecked(false);
    m_panes->side->parameters().clear();
    m_runBar->show(sketch);
    m_runNotice->clear();
    m_view->forget();
    m_pages->setCurrentWidget(sketch ? static_cast<QWidget*>(m_panes) : m_start);
    if (sketch) {
        EditorPane* pane = m_editors[sketch];
        m_panes->editors->setCurrentWidget(pane);
        m_panes->problems->show(sketch->problems());
        m_panes->console->show(sketch->console());
        m_panes->history->show(m_history.model(*sketch));
        m_panes->side->parameters().setParameters(pane->parameters());
        m_view->pictureView()->setPicture(sketch->picture.image);
        if (!sketch->picture.image.isNull())
            m_panes->side->colours().setPicture(sketch->picture.image);
        pane->editor().setFocus();
    }
    m_panes->side->reference().show(sketch);
    showLineage();
    readTabs();
    readProblems();
    readStale();
    readActions();
    Q_EMIT itemTitleChanged();
    Q_EMIT statusChanged();
    Q_EMIT undoChanged();
}

void StudioWorkspace::replaceText(OpenSketch* sketch, const QByteArray& code)
{
    m_editors[sketch]->editor().replaceCode(code);
}

void StudioWorkspace::showLineage()
{
    const OpenSketch* sketch = m_session.current();
    const std::optional<Artwork>& version = m_rating.version();
    SidePanel::Lineage lineage;
    lineage.artwork = version ? version : sketch ? sketch->artwork : std::nullopt;
    lineage.standing = version ? SidePanel::Lineage::Standing::Version
                               : lineageStanding(m_rating.standing(), lineage.artwork.has_value());
    m_panes->side->showLineage(lineage);
    const bool derived = sketch && sketch->artwork && sketch->artwork->parentId;
    m_panes->origin->setText(
        derived ? tr("from artwork %1").arg(QLocale().toString(*sketch->artwork->parentId)) : QString());
    m_panes->origin->setVisible(derived);
}

void StudioWorkspace::onFinished(RunControl::End end)
{
    OpenSketch* sketch = m_session.current();
    readActions();
    m_view->setWaiting(false);
    if (end == RunControl::End::Settled)
        m_panes->side->colours().setPicture(sketch->picture.image);
    if (end == RunControl::End::Killed)
        m_runNotice->say(Notice::Kind::Error, sketch->failure, {m_runLonger, m_runManually});
    else if (end == RunControl::End::Failed)
        m_runNotice->say(Notice::Kind::Error, sketch->failure);
    else
        m_runNotice->clear();
}

void StudioWorkspace::readTabs()
{
    const QSignalBlocker quiet(m_panes->tabs);
    int index = 0;
    for (const auto& sketch : m_session.sketches()) {
        const QString name = sketch->file().name();
        m_panes->tabs->setTabText(index, m_session.isModified(*sketch) ? name + u" ●"_s : name);
        m_panes->tabs->setTabToolTip(
            index, sketch->file().path().isEmpty() ? tr("Not saved to a file yet") : sketch->file().path());
        if (sketch.get() == m_session.current())
            m_panes->tabs->setCurrentIndex(index);
        ++index;
    }
    Q_EMIT itemTitleChanged();
}

void StudioWorkspace::readProblems()
{
    OpenSketch* sketch = m_session.current();
    const int problems = sketch ? sketch->problems().rowCount() : 0;
    const int lines = sketch ? sketch->console().rowCount() : 0;
    m_panes->messageTabs->setTabIcon(0, problemsIcon(sketch ? sketch->problems().problems() : QList<Problem>()));
    m_panes->messageTabs->setTabText(0, problems > 0 ? tr("Problems  %1").arg(problems) : tr("Problems"));
    m_panes->messageTabs->setTabText(1, lines > 0 ? tr("Console  %1").arg(lines) : tr("Console"));
}

void StudioWorkspace::readActions()
{
    const OpenSketch* sketch = m_session.current();
    m_actions->follow(
        sketch != nullptr, m_session.player().isPlaying(), sketch && sketch->file().medium() != Medium::Python);
    m_actions->autoRun->setChecked(m_session.runs().mode() == RunControl::Mode::Auto);
}

void StudioWorkspace::toast(const QString& sentence)
{
    m_toast->say(sentence);
}

} // namespace pentimento
