// What is shown of the session, and what a command does to it.
#include "core/base/atomic_file.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/picture_details.h"
#include "core/library/pool/pool_stats.h"
#include "core/library/pool/rating_report.h"
#include "ui/pool/duel/duel_view.h"
#include "ui/pool/duel/ladder_view.h"
#include "ui/pool/filter/filter_bar.h"
#include "ui/pool/filter/hue_strip.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/loupe/filmstrip.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/pictures/prefetch.h"
#include "ui/pool/pool_bar.h"
#include "ui/pool/pool_words.h"
#include "ui/pool/pool_workspace.h"
#include "ui/pool/rate/decision_rail.h"
#include "ui/pool/rate/inspector.h"
#include "ui/pool/rate/selection_bar.h"
#include "ui/pool/stats/stats_page.h"
#include "ui/pool/survey/survey_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MostDuellists = 500; // a ladder of more takes too long to learn
constexpr qsizetype MaxPaces = 200; // in the chart

std::optional<Tier> tierOfCommand(PoolCommand command)
{
    switch (command) {
    case PoolCommand::Nope:
    case PoolCommand::NopeStay:
        return Tier::Nope;
    case PoolCommand::Okay:
    case PoolCommand::OkayStay:
        return Tier::Okay;
    case PoolCommand::Love:
    case PoolCommand::LoveStay:
        return Tier::Love;
    default:
        return std::nullopt;
    }
}

} // namespace

void PoolWorkspace::showEvent(QShowEvent* event)
{
    Workspace::showEvent(event);
    if (!m_wasAsked)
        m_library.read();
    m_wasAsked = true;
}

void PoolWorkspace::take(const PoolReading& reading)
{
    const bool isFirst = !m_isRead;
    m_isRead = true;
    m_session.setColours(reading.colours);
    m_session.setItems(reading.items);
    m_model.setBrokenFiles(reading.brokenFiles);
    m_views.grid->setLoading(false);
    for (FilterBar* bar : {m_views.chips, m_views.filters}) {
        bar->setChoices(reading.choices);
        bar->setSavedFilters(reading.filters);
    }
    m_choices = reading.choices;
    m_events = reading.events;
    if (isFirst)
        m_session.setHistory(reading.events);
    readAgreement();
    readSteps();
    readCounts();
    readEmpty();
    Q_EMIT undoChanged();
}

void PoolWorkspace::takeAdded(const QList<PoolItem>& items)
{
    for (const PoolItem& item : items)
        m_session.addItem(item);
    readCounts();
    readEmpty();
}

// Other parts of the program and of the world decide, too; what is new in the Pool by that is read again.
void PoolWorkspace::takeDecided(const QStringList& ids, const QList<DecisionEvent>& events)
{
    m_session.take(ids, events);
    bool isNew = false;
    bool isRepeat = false;
    for (const DecisionEvent& event : events) {
        const auto* rating = std::get_if<RatingEvent>(&event);
        if (!rating)
            continue;
        m_events.append(*rating);
        m_decided += rating->undoOf.isEmpty() ? 1 : -1;
        isRepeat = isRepeat || rating->source == RepeatSource || !rating->undoOf.isEmpty();
        isNew = isNew || m_session.contents().rowOf(rating->picture) < 0;
    }
    if (const auto pace = m_session.picturesPerHour())
        m_paces.append(*pace);
    if (m_paces.size() > MaxPaces)
        m_paces.removeFirst();
    readSteps();
    if (isRepeat)
        readAgreement();
    if (isNew && m_isRead)
        m_library.read();
}

void PoolWorkspace::setMode(Mode mode)
{
    if (mode == Mode::Survey && surveyed().size() < 2) {
        m_views.toast->say(tr("A survey needs two pictures."));
        mode = m_mode;
    }
    m_mode = mode;
    m_actions->modes[qsizetype(mode)]->setChecked(true);
    m_views.pages->setCurrentIndex(int(mode));
    m_views.bar->setRating(mode == Mode::Loupe);
    m_views.chips->setVisible(mode == Mode::Loupe);
    showCurrent();
    if (mode == Mode::Survey)
        m_views.survey->setPictures(surveyed());
    else if (mode == Mode::Duel)
        readDuels();
    else if (mode == Mode::Statistics)
        readStats();
    readSurvey();
    readHues();
    QWidget* view = viewOf(mode); // now that it has what the focus can be on
    setFocusProxy(view);
    if (isVisible())
        view->setFocus(Qt::OtherFocusReason);
}

QWidget* PoolWorkspace::viewOf(Mode mode) const
{
    switch (mode) {
    case Mode::Loupe:
        return m_views.loupe;
    case Mode::Grid:
        return m_views.grid;
    case Mode::Survey:
        return m_views.survey;
    case Mode::Duel:
        return m_views.duel;
    case Mode::Statistics:
        return m_views.stats;
    }
    Q_UNREACHABLE();
}

// In the loupe it tells what was decided, unless one asks who made the picture.
QWidget* PoolWorkspace::sideOf(Mode mode) const
{
    const bool isRevealed = m_session.isBlind() ? m_session.labels().has_value() : m_inspects;
    switch (mode) {
    case Mode::Loupe:
    case Mode::Survey:
        return isRevealed ? static_cast<QWidget*>(m_views.inspector) : m_views.rail;
    case Mode::Grid:
        return m_views.inspector;
    case Mode::Duel:
        return m_views.ladder;
    case Mode::Statistics:
        return nullptr;
    }
    Q_UNREACHABLE();
}

// What is selected, else the current picture and the next one.
QStringList PoolWorkspace::surveyed() const
{
    QStringList pictures =
        m_mode == Mode::Survey ? m_views.survey->pictures() : selectedPictures().mid(0, SurveyView::Most);
    for (int place = qMax(0, m_session.place()); pictures.size() < 2 && place < m_session.count(); ++place) {
        if (const QString picture = m_session.itemAt(place).picture; !pictures.contains(picture))
            pictures.append(picture);
    }
    return pictures;
}

void PoolWorkspace::readSurvey()
{
    if (m_mode != Mode::Survey)
        return;
    for (const QString& picture : m_views.survey->pictures()) {
        if (const int place = m_session.placeOf(picture); place >= 0)
            m_views.survey->setTier(picture, m_session.tierShown(place), QLocale().toString(place + 1));
    }
}

// Between the pictures that are shown: whoever wants others to meet sets the filter.
void PoolWorkspace::readDuels()
{
    QStringList candidates;
    for (int place = 0; place < qMin(m_session.count(), MostDuellists); ++place) {
        if (!m_session.isRepeat(place))
            candidates.append(m_session.itemAt(place).picture);
    }
    m_library.ask([](Library& library) { return standingChoices(library); },
        [this, candidates](const Result<QList<ChoiceEvent>>& standing) {
            if (standing)
                m_duels.setPictures(candidates, *standing);
            else
                Q_EMIT m_library.failed(standing.error());
        });
}

bool PoolWorkspace::canUndo() const
{
    return m_mode == Mode::Duel ? m_duels.canUndo() : m_session.canUndo();
}

void PoolWorkspace::undo()
{
    if (m_mode == Mode::Duel)
        m_duels.undo();
    else
        m_session.undo();
}

void PoolWorkspace::command(PoolCommand command)
{
    const auto tier = tierOfCommand(command);
    if (m_mode == Mode::Grid && (tier || command == PoolCommand::Clear))
        rateSelected(tier ? MaybeTier(*tier) : MaybeTier());
    else if (m_mode == Mode::Survey && tier)
        m_session.rate(*tier, RatingSession::Afterwards::Stay);
    else if (command == PoolCommand::Reveal && !m_session.isBlind())
        m_inspects = !m_inspects;
    else
        m_session.perform(command);
    if (command == PoolCommand::Reveal)
        readSide();
    if (repeatsWhenHeld(command))
        noteMove();
    readActions(); // a click has toggled what shows the state
}

void PoolWorkspace::noteMove()
{
    if (m_afterMove.isActive())
        m_views.loupe->setHurried(true);
    m_afterMove.start();
}

QStringList PoolWorkspace::selectedPictures() const
{
    QStringList pictures;
    for (const QModelIndex& index : m_views.grid->selectionModel()->selectedIndexes()) {
        if (const QString picture = index.data(PictureRole).toString(); !picture.isEmpty())
            pictures.append(picture);
    }
    return pictures;
}

void PoolWorkspace::rateSelected(MaybeTier tier)
{
    const int changed = m_session.rateSelection(selectedPictures(), tier);
    if (changed > 1)
        m_views.toast->say(tr("%1: %2").arg(tr("%Ln picture(s) rated", nullptr, changed), tierName(tier)),
            [this] { m_session.undo(); });
}

void PoolWorkspace::apply(const PoolFilter& filter)
{
    m_session.applyFilter(filter);
    m_views.chips->setFilter(filter);
    m_views.filters->setFilter(filter);
    m_views.hues->setChosen(filter.hues);
    readGroups();
    readEmpty();
    Q_EMIT statusChanged();
}

void PoolWorkspace::showCurrent()
{
    const PoolItem* item = m_session.current();
    QStringList ahead;
    if (item) {
        for (const qsizetype place : prefetchOrder(m_session.place(), m_session.count()))
            ahead.append(m_session.itemAt(int(place)).picture);
    }
    m_views.loupe->setShown(item ? item->picture : QString(), ahead, item ? item->size : QSize());
    if (item) {
        if (const QString reason = m_session.brokenReason(m_session.place()); !reason.isEmpty())
            m_views.loupe->setFailure(item->title, reason);
    }
    m_views.strip->setCurrent(m_session.place());
    showPlaceInGrid();
    readSteps();
    readActions();
    readSide();
    readEmpty();
    Q_EMIT statusChanged();
}

void PoolWorkspace::showPlaceInGrid()
{
    const QModelIndex index = m_model.index(m_session.place(), 0);
    QItemSelectionModel* selection = m_views.grid->selectionModel();
    if (!index.isValid() || selection->currentIndex() == index)
        return;
    selection->setCurrentIndex(
        index, m_mode == Mode::Grid ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect);
    m_views.grid->scrollTo(index);
}

void PoolWorkspace::readSide()
{
    if (!m_actions)
        return;
    QWidget* side = sideOf(m_mode);
    m_views.sides->setVisible(side && m_actions->side->isChecked());
    if (side)
        m_views.sides->setCurrentWidget(side);
    if (side != m_views.inspector)
        return;
    const PoolItem* item = m_session.current();
    if (!item)
        return m_views.inspector->setDetails(std::nullopt, true);
    m_library.ask([picture = item->picture](Library& library) { return pictureDetails(library, picture); },
        [this, picture = item->picture](const Result<PictureDetails>& details) {
            const PoolItem* still = m_session.current();
            if (details && still && still->picture == picture)
                m_views.inspector->setDetails(*details, !m_session.labels());
        });
}

void PoolWorkspace::refuse(RatingSession::Refusal reason)
{
    switch (reason) {
    case RatingSession::Refusal::TooSoon:
    case RatingSession::Refusal::NotPainted:
    case RatingSession::Refusal::Broken:
        return m_views.loupe->shake();
    case RatingSession::Refusal::ReadOnly:
        return m_views.toast->say(tr("The library is open for reading only, so nothing can be decided here."));
    case RatingSession::Refusal::NothingToUndo:
        return m_views.toast->say(tr("There is nothing to take back."));
    case RatingSession::Refusal::NoPicture:
        return;
    }
}

// Of the card under the pointer, or of the current one where the keyboard asks.
void PoolWorkspace::showCardMenu(QPoint at)
{
    const QModelIndex index = m_views.grid->indexAt(at);
    if (!index.isValid())
        return;
    QMenu menu(this);
    if (const QString path = index.data(PoolModel::PathRole).toString(); !path.isEmpty()) {
        menu.addAction(tr("Try &again"), this, [this, path] { m_brokenFiles.retry(path); });
        menu.addAction(tr("&Hide"), this, [this, path] { m_brokenFiles.hide(path); });
        menu.addAction(tr("Show in its &folder"), this, [this, path] { m_brokenFiles.reveal(path); });
    } else {
        menu.addActions(m_actions->ratings());
        menu.addAction(m_actions->command(PoolCommand::Clear));
        menu.addAction(m_actions->command(PoolCommand::FlagUnsure));
        menu.addSeparator();
        menu.addAction(m_actions->openInStudio);
    }
    menu.exec(m_views.grid->viewport()->mapToGlobal(at));
}

} // namespace pentimento
