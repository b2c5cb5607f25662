// What stands beside the pictures: numbers, states of the commands, what is saved.
#include "core/base/atomic_file.h"
#include "core/library/pool/pool_stats.h"
#include "core/library/pool/rating_report.h"
#include "ui/pool/filter/filter_bar.h"
#include "ui/pool/filter/hue_strip.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/pool_bar.h"
#include "ui/pool/pool_words.h"
#include "ui/pool/pool_workspace.h"
#include "ui/pool/rate/decision_rail.h"
#include "ui/pool/rate/selection_bar.h"
#include "ui/pool/stats/stats_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"

#include <QFileDialog>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

PoolGroup shownGroup(const HueGroup& group)
{
    PoolGroup shown;
    shown.name = group.isBroken ? PoolWorkspace::tr("Could not be read")
        : group.hue.isEmpty()   ? PoolWorkspace::tr("Not measured")
                                : hueName(group.hue);
    shown.colour = hueSwatch(group.hue);
    shown.count = group.rows;
    shown.love = group.counts.love;
    shown.okay = group.counts.okay;
    shown.nope = group.counts.nope;
    shown.isThin = group.isThin();
    return shown;
}

} // namespace

void PoolWorkspace::readAgreement()
{
    const PoolStats stats = poolStats({}, 0, m_events);
    m_views.rail->setAgreement(stats.repeats, stats.kappa);
}

void PoolWorkspace::readCounts()
{
    if (!m_views.bar)
        return;
    m_views.bar->setCounts(m_session.counts());
    m_views.chips->setCounts(m_session.counts());
    m_views.filters->setCounts(m_session.counts());
    readHues();
}

void PoolWorkspace::readHues()
{
    if (m_mode == Mode::Grid)
        m_views.hues->setGroups(poolHues(m_session.contents().items()));
}

void PoolWorkspace::readActions()
{
    if (!m_actions)
        return;
    const PoolItem* item = m_session.current();
    const bool isRating = m_mode != Mode::Duel && m_mode != Mode::Statistics; // else the keys are the view's
    const bool canRate = m_session.canDecide() && item && isRating;
    for (const PoolCommand moves :
        {PoolCommand::Next, PoolCommand::Previous, PoolCommand::Home, PoolCommand::End, PoolCommand::Skip})
        m_actions->command(moves)->setEnabled(m_mode == Mode::Loupe); // the other views move by themselves
    for (const PoolCommand stays : {PoolCommand::NopeStay, PoolCommand::OkayStay, PoolCommand::LoveStay})
        m_actions->command(stays)->setEnabled(canRate && m_mode == Mode::Loupe);
    const MaybeTier shown = item ? m_session.tierShown(m_session.place()) : MaybeTier();
    const int selected = m_mode == Mode::Grid ? int(selectedPictures().size()) : 0;
    for (const Tier tier : {Tier::Nope, Tier::Okay, Tier::Love}) {
        QAction* action = m_actions->ratings()[qsizetype(tier)];
        action->setEnabled(canRate);
        action->setChecked(m_mode != Mode::Grid && isRating && shown == tier);
        action->setText(selected > 1 ? tr("%1 %L2").arg(tierName(tier)).arg(selected) : tierName(tier));
    }
    m_actions->command(PoolCommand::Clear)->setEnabled(canRate);
    m_actions->command(PoolCommand::Undo)->setEnabled(isRating && m_session.canUndo());
    m_actions->command(PoolCommand::FlagUnsure)->setEnabled(m_library.canWrite() && item && isRating);
    m_actions->command(PoolCommand::FlagUnsure)->setChecked(item && item->isUnsure);
    m_actions->command(PoolCommand::Reveal)->setEnabled(item && isRating);
    m_actions->command(PoolCommand::Reveal)
        ->setChecked(item && (m_session.isBlind() ? m_session.labels().has_value() : m_inspects));
    m_actions->openInStudio->setEnabled(item);
    m_actions->letGo->setEnabled(selected > 0);
    m_views.selection->setCount(selected);
    m_views.selection->setVisible(selected > 0);
    m_views.rail->setCanUndo(m_session.canUndo());
    Q_EMIT undoChanged();
}

void PoolWorkspace::readGroups()
{
    QList<PoolGroup> groups;
    for (const HueGroup& group : m_model.groups())
        groups.append(shownGroup(group));
    m_views.grid->setGroups(groups);
}

void PoolWorkspace::readSteps()
{
    const QList<RatingStep> steps = m_session.lastSteps();
    m_views.rail->setSteps(steps, [this](const QString& picture) {
        const int row = m_session.contents().rowOf(picture);
        return row < 0 ? QString() : QLocale().toString(row + 1);
    });
    m_views.rail->setPace(m_paces, m_session.picturesPerHour(), m_decided, m_since);
}

void PoolWorkspace::readStats()
{
    m_views.stats->setReport(std::nullopt);
    m_library.ask(
        [](Library& library) -> Result<RatingReport> {
            PM_TRY(reading, readPool(library));
            return ratingReport(reading.items, reading.events, reading.brokenFiles.size(), QTimeZone::systemTimeZone());
        },
        [this](const Result<RatingReport>& report) {
            if (report)
                m_views.stats->setReport(*report);
            else
                Q_EMIT m_library.failed(report.error());
        });
}

void PoolWorkspace::exportStats()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the statistics"), u"ratings.csv"_s, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    m_library.write([path](Library& library) -> Result<void> {
        PM_TRY(reading, readPool(library));
        return writeFileAtomically(path,
            reportCsv(
                ratingReport(reading.items, reading.events, reading.brokenFiles.size(), QTimeZone::systemTimeZone())));
    });
}

void PoolWorkspace::readSaved(const RatingQueue::State& state)
{
    if (state.error && state.unsaved > 0)
        m_views.notice->say(Notice::Kind::Error,
            tr("%Ln rating(s) are not saved yet: %1. You can go on; it is tried again all the time.", nullptr,
                int(state.unsaved))
                .arg(state.error->detail));
    else if (state.unsaved == 0)
        m_views.notice->clear();
    Q_EMIT statusChanged();
}

void PoolWorkspace::readEmpty()
{
    if (!m_actions)
        return;
    const bool isEmpty = m_session.contents().count() == 0 && m_model.rowCount() == 0;
    for (EmptyState* state : {&m_views.loupe->emptyState(), &m_views.grid->emptyState()}) {
        if (!m_isRead)
            state->say(EmptyState::Kind::Empty, tr("Reading the library…"), {});
        else if (isEmpty)
            state->say(EmptyState::Kind::Empty, tr("No pictures yet"),
                tr("Drop pictures, sketches or folders here, or import them: PNG, JPEG, WebP, SVG, .js and .py"),
                m_actions->import);
        else
            state->say(EmptyState::Kind::Empty, tr("No pictures match"), tr("All of them are left out by the filter."),
                m_actions->clearFilter);
    }
}

StatusTexts PoolWorkspace::statusTexts() const
{
    StatusTexts texts;
    if (m_session.isBlind())
        texts.left.append({u"eye"_s, tr("Blind"), tr("Who made a picture is hidden while it is rated")});
    texts.left.append({{},
        tr("%1 of %2 shown").arg(QLocale().toString(m_session.count()), QLocale().toString(m_session.counts().total())),
        {}});
    const RatingQueue::State state = m_ratings.state();
    if (!m_library.canWrite())
        texts.right.append({u"lock"_s, tr("Read only"), tr("Another window holds the library")});
    else if (state.unsaved > 0)
        texts.right.append({u"warning"_s, tr("%Ln rating(s) not saved", nullptr, int(state.unsaved)), {}});
    else
        texts.right.append({u"check"_s, tr("Every rating saved"), {}});
    return texts;
}

} // namespace pentimento
