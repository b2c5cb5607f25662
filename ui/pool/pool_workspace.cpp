// What it is made of and how that is joined; pool_workspace_views.cpp has what is shown.
#include "ui/pool/pool_workspace.h"

#include "core/library/pool/picture_details.h"
#include "core/library/pool/picture_notes.h"
#include "ui/pool/duel/duel_view.h"
#include "ui/pool/duel/ladder_view.h"
#include "ui/pool/filter/filter_bar.h"
#include "ui/pool/filter/hue_strip.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/import/dropped_paths.h"
#include "ui/pool/import/import_bar.h"
#include "ui/pool/import/import_dialog.h"
#include "ui/pool/import/pool_importer.h"
#include "ui/pool/loupe/filmstrip.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_bar.h"
#include "ui/pool/pool_words.h"
#include "ui/pool/rate/decision_bar.h"
#include "ui/pool/rate/decision_rail.h"
#include "ui/pool/rate/inspector.h"
#include "ui/pool/rate/selection_bar.h"
#include "ui/pool/stats/stats_page.h"
#include "ui/pool/survey/survey_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toast.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int HeldGapMs = 80; // an arrow key that comes again within it is held

RatingSettings firstSettings()
{
    RatingSettings settings;
    settings.seed = QRandomGenerator::global()->generate64();
    return settings;
}

QVBoxLayout* stackOf(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

PoolWorkspace::PoolWorkspace(const Parts& parts, QWidget* parent)
    : Workspace(parent)
    , m_library(parts.library)
    , m_ratings(parts.ratings)
    , m_pictures(parts.pictures)
    , m_importer(parts.importer)
    , m_brokenFiles(parts.importer,
          [&library = parts.library](const QString& path) { return hideBroken(library.library(), path); })
    , m_session(firstSettings(),
          {parts.ratings.canDecide()
                  ? std::function([&ratings = parts.ratings](const QList<RatingDecision>& all) { ratings.rate(all); })
                  : std::function<void(const QList<RatingDecision>&)>(),
              [] { return QDateTime::currentDateTimeUtc(); }})
    , m_model(&m_session)
    , m_duels({parts.ratings.canDecide()
                      ? std::function([&ratings = parts.ratings](const ChoiceEvent& choice) { ratings.choose(choice); })
                      : std::function<void(const ChoiceEvent&)>(),
                  [] { return QDateTime::currentDateTimeUtc(); }},
          QRandomGenerator::global()->generate64())
    , m_since(QTime::currentTime())
    , m_views(parts.pictures, m_duels, this)
    , m_retry(new QAction(tr("Try again"), this))
{
    m_afterMove.setSingleShot(true);
    m_afterMove.setInterval(HeldGapMs);
    m_views.strip->setModel(&m_model);
    m_views.grid->setModel(&m_model);
    m_views.grid->setLoading(true);
    connectSession();
    connectLoupe();
    connectGrid();
    connectFilters();
    connectRail();
    connectLibrary();
    connectImport();
    connectStats();
    connectSurvey();
    connectDuels();
    setAcceptDrops(true);
}

PoolWorkspace::~PoolWorkspace() = default;

QWidget* PoolWorkspace::makeLoupePage()
{
    auto* page = new QWidget;
    auto* layout = stackOf(page);
    m_views.decisions = new DecisionBar({m_actions->command(PoolCommand::Undo), m_actions->command(PoolCommand::Nope),
        m_actions->command(PoolCommand::Okay), m_actions->command(PoolCommand::Love),
        m_actions->command(PoolCommand::FlagUnsure), m_actions->command(PoolCommand::Skip)});
    layout->addWidget(m_views.loupe, 1);
    layout->addWidget(m_views.decisions);
    layout->addWidget(m_views.strip);
    return page;
}

QWidget* PoolWorkspace::makeGridPage()
{
    auto* page = new QWidget;
    auto* layout = stackOf(page);
    m_views.selection = new SelectionBar({.nope = m_actions->command(PoolCommand::Nope),
        .okay = m_actions->command(PoolCommand::Okay),
        .love = m_actions->command(PoolCommand::Love),
        .survey = m_actions->modes[qsizetype(Mode::Survey)],
        .clear = m_actions->letGo});
    layout->addWidget(m_views.filters);
    layout->addWidget(m_views.hues);
    layout->addWidget(m_views.grid, 1);
    layout->addWidget(m_views.selection);
    return page;
}

void PoolWorkspace::registerActions(ActionRegistry& registry)
{
    m_actions = std::make_unique<PoolActions>(registry, this);
    m_views.bar = new PoolBar(*m_actions, m_views.chips);
    m_views.pages->addWidget(makeLoupePage());
    m_views.pages->addWidget(makeGridPage());
    for (QWidget* page : QList<QWidget*>{m_views.survey, m_views.duel, m_views.stats})
        m_views.pages->addWidget(page);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_views.pages, 1);
    middle->addWidget(m_views.sides);
    auto* layout = stackOf(this);
    layout->addWidget(m_views.bar);
    layout->addWidget(m_views.notice);
    layout->addWidget(m_views.importBar);
    layout->addLayout(middle, 1);
    m_views.toast = new Toast(m_views.pages);
    connectActions();
    setMode(m_mode);
    readCounts();
    readEmpty();
}

void PoolWorkspace::connectActions()
{
    for (auto action = m_actions->commands.cbegin(); action != m_actions->commands.cend(); ++action)
        connect(action.value(), &QAction::triggered, this, [this, asked = action.key()] { command(asked); });
    for (qsizetype i = 0; i < m_actions->modes.size(); ++i)
        connect(m_actions->modes[i], &QAction::triggered, this, [this, i] { setMode(static_cast<Mode>(i)); });
    for (auto tier = m_actions->tiers.cbegin(); tier != m_actions->tiers.cend(); ++tier) {
        connect(tier.value(), &QAction::triggered, this, [this, toggled = tier.key()] {
            PoolFilter filter = m_session.filter();
            filter.toggle(toggled);
            apply(filter);
        });
    }
    m_actions->blind->setChecked(m_session.isBlind());
    m_actions->advances->setChecked(m_session.advances());
    m_actions->side->setChecked(true);
    connect(m_actions->blind, &QAction::toggled, this, [this](bool on) { m_session.setBlind(on); });
    connect(m_actions->advances, &QAction::toggled, this, [this](bool on) { m_session.setAdvances(on); });
    connect(m_actions->side, &QAction::toggled, this, &PoolWorkspace::readSide);
    connect(m_actions->import, &QAction::triggered, this, [this] {
        import(QFileDialog::getOpenFileNames(this, tr("Import"), {},
            tr("Pictures, sketches and pools (*.png *.jpg *.jpeg *.webp *.svg *.js *.py pool.json)")));
    });
    connect(m_actions->importFolder, &QAction::triggered, this, [this] {
        if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Import folder")); !folder.isEmpty())
            import({folder});
    });
    connect(m_actions->openInStudio, &QAction::triggered, this, [this] {
        const PoolItem* item = m_session.current();
        if (item && item->hasCode)
            Q_EMIT artworkWanted(item->artworkId);
        else if (item)
            m_views.toast->say(tr("There is no code for this picture, so there is nothing to edit."));
    });
    connect(m_actions->find, &QAction::triggered, this,
        [this] { (m_mode == Mode::Loupe ? m_views.chips : m_views.filters)->focusSearch(); });
    connect(m_actions->clearFilter, &QAction::triggered, this, [this] {
        PoolFilter open;
        open.sort = m_session.filter().sort;
        apply(open);
    });
    connect(
        m_actions->letGo, &QAction::triggered, m_views.grid->selectionModel(), &QItemSelectionModel::clearSelection);
    for (FilterBar* bar : {m_views.chips, m_views.filters})
        bar->showKeysOf({m_actions->tiers[Tier::Love], m_actions->tiers[Tier::Okay], m_actions->tiers[Tier::Nope],
                            m_actions->tiers[MaybeTier()]},
            m_actions->find, m_actions->clearFilter);
    m_views.rail->setUndoKeys(m_actions->command(PoolCommand::Undo)->shortcut());
    m_views.inspector->setRevealKeys(m_actions->command(PoolCommand::Reveal)->shortcut());
    m_views.inspector->setWritable(m_library.canWrite());
    connect(m_actions->enlarge, &QAction::triggered, m_views.grid, &PoolGrid::enlargeCells);
    connect(m_actions->reduce, &QAction::triggered, m_views.grid, &PoolGrid::reduceCells);
}

void PoolWorkspace::connectSession()
{
    connect(&m_session, &RatingSession::currentChanged, this, &PoolWorkspace::showCurrent);
    for (const auto signal : {&RatingSession::wasReset, &RatingSession::inserted, &RatingSession::removed})
        connect(&m_session, signal, this, &PoolWorkspace::showCurrent);
    connect(&m_session, &RatingSession::itemsChanged, this, [this] {
        readActions();
        readGroups();
    });
    connect(&m_session, &RatingSession::labelsChanged, this, [this] {
        readActions();
        readSide();
        Q_EMIT statusChanged();
    });
    connect(&m_session, &RatingSession::countsChanged, this, &PoolWorkspace::readCounts);
    connect(&m_session, &RatingSession::refused, this, &PoolWorkspace::refuse);
    connect(&m_session, &RatingSession::atEnd, this, [this] {
        const TierCounts& counts = m_session.counts();
        m_views.loupe->setEnd(counts.unrated == 0 ? tr("All %Ln picture(s) rated", nullptr, counts.total())
                                                  : tr("This is the last one that is shown"));
    });
    connect(&m_session, &RatingSession::undone, this, [this](int count) {
        if (count > 1)
            m_views.toast->say(tr("%Ln rating(s) taken back", nullptr, count));
    });
    connect(&m_session, &RatingSession::breakSuggested, this,
        [this] { m_views.toast->say(tr("You have become slower. A short break keeps your judgement even.")); });
    connect(&m_session, &RatingSession::unsureChanged, this, [this](const QString& picture, bool unsure) {
        m_library.write(
            [picture, unsure](Library& library) { return setFlag(library, picture, PictureFlag::Unsure, unsure); });
    });
}

void PoolWorkspace::connectLoupe()
{
    connect(m_views.loupe, &LoupeView::painted, &m_session, &RatingSession::painted);
    connect(m_views.strip, &Filmstrip::activated, &m_session, &RatingSession::goTo);
    connect(&m_pictures, &PictureCache::failed, this, [this](const QString& picture, const Error& error) {
        m_session.pictureFailed(picture, pictureFailureText(error));
    });
    connect(&m_pictures, &PictureCache::ready, &m_session, &RatingSession::pictureRecovered);
    connect(m_views.loupe, &LoupeView::retryWanted, &m_pictures, &PictureCache::retry);
    const auto review = [this](const PoolFilter& filter) { apply(filter); };
    connect(m_views.loupe, &LoupeView::reviewNopeWanted, this, [review] {
        PoolFilter nopes;
        nopes.tiers = {Tier::Nope};
        review(nopes);
    });
    connect(m_views.loupe, &LoupeView::reviewUnsureWanted, this, [review] {
        PoolFilter unsure;
        unsure.unsureOnly = true;
        review(unsure);
    });
    connect(m_views.loupe, &LoupeView::changeFilterWanted, this, [this] { setMode(Mode::Grid); });
    connect(&m_afterMove, &QTimer::timeout, this, [this] { m_views.loupe->setHurried(false); });
}

void PoolWorkspace::connectGrid()
{
    connect(
        m_views.grid->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
            if (m_mode == Mode::Grid && current.isValid() && current.row() < m_session.count())
                m_session.goTo(current.row());
        });
    connect(m_views.grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PoolWorkspace::readActions);
    connect(m_views.grid, &QAbstractItemView::activated, this, [this] { setMode(Mode::Loupe); });
    m_views.grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_views.grid, &QWidget::customContextMenuRequested, this, &PoolWorkspace::showCardMenu);
    connect(&m_model, &PoolModel::groupsChanged, this, &PoolWorkspace::readGroups);
}

void PoolWorkspace::connectFilters()
{
    for (FilterBar* bar : {m_views.chips, m_views.filters}) {
        connect(bar, &FilterBar::filterChanged, this, &PoolWorkspace::apply);
        connect(bar, &FilterBar::saveWanted, this, [this](const QString& name) {
            m_library.write([saved = SavedFilter{name, m_session.filter()}](
                                Library& library) { return keepFilter(library, saved); });
            m_library.read();
        });
        connect(bar, &FilterBar::removeWanted, this, [this](const QString& name) {
            m_library.write([name](Library& library) { return removeFilter(library, name); });
            m_library.read();
        });
    }
    connect(m_views.hues, &HueStrip::hueToggled, this, [this](const QString& hue) {
        PoolFilter filter = m_session.filter();
        if (!filter.hues.removeOne(hue))
            filter.hues.append(hue);
        apply(filter);
    });
}

void PoolWorkspace::connectRail()
{
    connect(m_views.rail, &DecisionRail::undoWanted, &m_session, &RatingSession::undo);
    connect(m_views.rail, &DecisionRail::thumbnailsWanted, &m_pictures, &PictureCache::setThumbnailsAlsoWanted);
    connect(m_views.inspector, &Inspector::pictureWanted, this, [this](const QString& picture, QSize within) {
        if (m_mode == Mode::Grid) // else they are the loupe's
            m_pictures.setWanted({picture}, within);
    });
    connect(m_views.rail, &DecisionRail::stepActivated, this, [this](const QString& picture) {
        if (const int place = m_session.placeOf(picture); place >= 0)
            m_session.goTo(place);
    });
    connect(m_views.inspector, &Inspector::revealWanted, &m_session, &RatingSession::reveal);
    connect(m_views.inspector, &Inspector::noteChanged, this, [this](const QString& picture, const QString& text) {
        m_library.write([picture, text](Library& library) { return setNote(library, picture, text); });
    });
    connect(m_views.inspector, &Inspector::colourPicked, this, [this](const QColor& colour) {
        PoolFilter filter = m_session.filter();
        filter.colour = PickedColour{.colour = colour.rgb()};
        apply(filter);
    });
}

void PoolWorkspace::connectLibrary()
{
    connect(&m_library, &PoolLibrary::wasRead, this, &PoolWorkspace::take);
    connect(&m_library, &PoolLibrary::failed, this, [this](const Error& error) {
        m_views.notice->say(Notice::Kind::Error, tr("The library could not do it: %1").arg(error.detail), {m_retry});
    });
    connect(m_retry, &QAction::triggered, this, [this] {
        m_views.notice->clear();
        m_library.read();
    });
    connect(&m_ratings, &Ratings::decided, this, &PoolWorkspace::takeDecided);
    connect(&m_ratings, &Ratings::refused, this, [this](const QStringList& ids, const Error& error) {
        m_session.take(ids, {});
        m_library.read(); // what stands in their place
        Q_EMIT m_library.failed(error);
    });
    connect(&m_ratings, &Ratings::stateChanged, this, &PoolWorkspace::readSaved);
}

void PoolWorkspace::connectImport()
{
    connect(&m_importer, &PoolImporter::started, this, [this] { m_views.importBar->setVisible(true); });
    connect(&m_importer, &PoolImporter::progressed, this,
        [this](const JobInfo& job) { m_views.importBar->display(job, m_importer.isPaused()); });
    connect(&m_importer, &PoolImporter::added, this, &PoolWorkspace::takeAdded);
    connect(&m_importer, &PoolImporter::finished, this, [this](const ImportReport& report) {
        m_views.importBar->summarise(report);
        m_library.read();
    });
    connect(m_views.importBar, &ImportBar::pauseWanted, &m_importer, &PoolImporter::pause);
    connect(m_views.importBar, &ImportBar::resumeWanted, &m_importer, &PoolImporter::resume);
    connect(m_views.importBar, &ImportBar::stopWanted, &m_importer, &PoolImporter::cancel);
    connect(m_views.importBar, &ImportBar::failuresWanted, this, [this] {
        setMode(Mode::Grid);
        m_views.grid->scrollTo(m_model.index(m_model.rowCount() - 1, 0)); // they are the last rows
    });
    connect(&m_brokenFiles, &BrokenFiles::hidden, &m_library, &PoolLibrary::read);
    connect(&m_brokenFiles, &BrokenFiles::hideFailed, this,
        [this](const QString&, const Error& error) { Q_EMIT m_library.failed(error); });
    connect(&m_brokenFiles, &BrokenFiles::revealFailed, this,
        [this](const QString& folder) { m_views.toast->say(tr("It lies in %1.").arg(folder)); });
}

void PoolWorkspace::connectStats()
{
    connect(m_views.stats, &StatsPage::filterWanted, this, [this](const PoolFilter& filter) {
        setMode(Mode::Grid);
        apply(filter);
    });
    connect(m_views.stats, &StatsPage::pictureWanted, this, [this](const QString& picture) {
        if (m_session.placeOf(picture) < 0)
            apply({});
        setMode(Mode::Loupe);
        if (const int place = m_session.placeOf(picture); place >= 0)
            m_session.goTo(place);
    });
    connect(m_views.stats, &StatsPage::exportWanted, this, &PoolWorkspace::exportStats);
}

void PoolWorkspace::connectSurvey()
{
    connect(m_views.survey, &SurveyView::activeChanged, this, [this](const QString& picture) {
        if (const int place = m_session.placeOf(picture); m_mode == Mode::Survey && place >= 0)
            m_session.goTo(place);
    });
    connect(m_views.survey, &SurveyView::painted, &m_session, &RatingSession::painted);
    connect(&m_session, &RatingSession::itemsChanged, this, &PoolWorkspace::readSurvey);
}

void PoolWorkspace::connectDuels()
{
    connect(&m_duels, &DuelSession::ladderChanged, this, [this] { m_views.ladder->setLadder(m_duels.ladder()); });
    connect(&m_duels, &DuelSession::countsChanged, this, &PoolWorkspace::undoChanged);
    connect(&m_ratings, &Ratings::decided, this,
        [this](const QStringList&, const QList<DecisionEvent>& events) { m_duels.take(events); });
    connect(m_views.ladder, &LadderView::pictureActivated, this, [this](const QString& picture) {
        setMode(Mode::Loupe);
        if (const int place = m_session.placeOf(picture); place >= 0)
            m_session.goTo(place);
    });
}

void PoolWorkspace::import(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    if (!m_importer.canImport())
        return m_views.toast->say(tr("The library is open for reading only, so nothing can be imported."));
    QStringList subjects;
    for (const auto& subject : m_choices.subjects)
        subjects.append(subject.value);
    ImportDialog::ask(m_importer, paths, subjects, this);
}

bool PoolWorkspace::opensFile(const QString& path) const
{
    return opensInPool(path);
}

void PoolWorkspace::openFiles(const QStringList& paths)
{
    import(paths);
}

bool PoolWorkspace::canClose()
{
    m_views.inspector->flushNote();
    const qsizetype unsaved = m_ratings.state().unsaved;
    if (unsaved == 0)
        return true;
    const auto answer = QMessageBox::warning(this, tr("Ratings are not saved"),
        tr("%Ln rating(s) could not be written to the disk yet. Closing the window loses what the disk still refuses.",
            nullptr, int(unsaved)),
        QMessageBox::Close | QMessageBox::Cancel, QMessageBox::Cancel);
    return answer == QMessageBox::Close;
}

// What is dropped on the Pool is meant for it, sketches included.
void PoolWorkspace::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PoolWorkspace::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    import(droppedPaths(event->mimeData()));
}

Json PoolWorkspace::saveState() const
{
    return {{"mode",
                m_mode == Mode::Grid ? "grid"
                                     : "loupe"}, // one comes back to pictures {"filter", m_session.filter().toJson()},
        {"blind", m_session.isBlind()}, {"advances", m_session.advances()}, {"cellSide", m_views.grid->cellSide()},
        {"side", m_actions->side->isChecked()}, {"inspects", m_inspects}};
}

void PoolWorkspace::restoreState(const Json& state)
{
    const auto isOn = [&state](const char* name) { return !state.contains(name) || flagField(state, name); };
    if (const auto filter = state.find("filter"); filter != state.end()) {
        if (const auto known = PoolFilter::fromJson(*filter))
            apply(*known);
    }
    m_actions->blind->setChecked(isOn("blind"));
    m_actions->advances->setChecked(isOn("advances"));
    m_actions->side->setChecked(isOn("side"));
    m_inspects = flagField(state, "inspects");
    if (const int side = intField(state, "cellSide"); side > 0)
        m_views.grid->setCellSide(side);
    setMode(textField(state, "mode") == u"grid"_s ? Mode::Grid : Mode::Loupe);
}

} // namespace pentimento
