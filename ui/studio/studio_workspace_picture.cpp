// What the Studio shows in place of the sketch's own picture, an old version or a replay, and what it says of its age.
#include "ui/editor/code_editor.h"
#include "ui/liveview/live_view.h"
#include "ui/pool/tier_buttons.h"
#include "ui/studio/editor_pane.h"
#include "ui/studio/history_strip.h"
#include "ui/studio/paint_scrubber.h"
#include "ui/studio/side_panel.h"
#include "ui/studio/studio_actions.h"
#include "ui/studio/studio_panes.h"
#include "ui/studio/studio_workspace.h"
#include "ui/text/error_text.h"
#include "ui/text/moment_text.h"

#include <QVBoxLayout>

namespace pentimento {

void StudioWorkspace::connectDiff()
{
    const std::pair<QAction*, StudioDiff::Base> choices[]{{m_actions->diffToSave, StudioDiff::Base::Save},
        {m_actions->diffToRun, StudioDiff::Base::Run}, {m_actions->diffToParent, StudioDiff::Base::Parent}};
    for (const auto& [action, base] : choices) {
        connect(action, &QAction::toggled, this, [this, base = base](bool on) {
            if (on)
                m_diff.setBase(base);
        });
    }
}

// The buttons show what stands, so a click that changes nothing leaves them as they are.
void StudioWorkspace::connectRating()
{
    m_panes->side->addTierButtons(new TierButtons(m_actions->tiers, m_panes->side));
    for (qsizetype i = 0; i < m_actions->tiers.size(); ++i) {
        connect(m_actions->tiers.at(i), &QAction::triggered, this, [this, tier = Tier(i)] {
            m_rating.decide(tier);
            readTier();
        });
    }
    connect(m_actions->clearTier, &QAction::triggered, this, [this] { m_rating.decide({}); });
    connect(&m_rating, &ArtworkRating::changed, this, &StudioWorkspace::readTier);
    connect(&m_rating, &ArtworkRating::decided, m_panes->side, &SidePanel::announceTier);
    connect(&m_rating, &ArtworkRating::notKept, this,
        [this] { toast(tr("Not rated: it could not be drawn and kept as it is.")); });
    connect(&m_rating, &ArtworkRating::refused, this,
        [this](const Error& error) { toast(errorSentence(tr("The library refused the rating"), error)); });
    connect(&m_ratings, &Ratings::stateChanged, this, &Workspace::statusChanged);
    if (!m_whyNotKept.isEmpty()) {
        for (QAction* action : m_actions->tiers + QList<QAction*>{m_actions->clearTier})
            action->setToolTip(m_whyNotKept);
    }
    readTier();
}

void StudioWorkspace::readTier()
{
    const MaybeTier stands = m_rating.tier();
    for (qsizetype i = 0; i < m_actions->tiers.size(); ++i) {
        QAction* action = m_actions->tiers.at(i);
        action->setChecked(stands == Tier(i));
        action->setEnabled(m_rating.canDecide());
    }
    m_actions->clearTier->setEnabled(m_rating.canDecide() && stands.has_value());
    m_panes->side->showTier(stands);
    showLineage();
}

void StudioWorkspace::compare(bool on)
{
    const bool any = m_panes->history->model() && m_panes->history->model()->rowCount() > 0;
    if (on && any)
        return m_history.compare(qMax(0, m_panes->history->currentIndex().row()));
    leaveCompare();
    if (on)
        toast(tr("No version is kept yet to compare with."));
}

void StudioWorkspace::leaveCompare()
{
    m_actions->compareWithCurrent->setChecked(false);
    if (!m_diff.showsVersion())
        return;
    m_diff.endVersion();
    m_rating.setVersion({});
    m_view->pictureView()->setPicture(m_session.current()->picture.image);
    m_view->setAside({});
    readStale();
}

void StudioWorkspace::showVersion(
    const OpenSketch*, const Artwork& artwork, const QByteArray& code, const QImage& picture)
{
    if (!m_actions->compareWithCurrent->isChecked())
        return; // ended while the version was read
    m_replay->leave();
    m_diff.showVersion(code);
    m_rating.setVersion(artwork);
    m_view->pictureView()->setPicture(picture);
    m_view->setAside(
        tr("Version of %1. Changes since then are marked.").arg(momentText(artwork.createdAt.toLocalTime())));
}

void StudioWorkspace::connectReplay()
{
    auto* scrubber = new PaintScrubber(m_panes);
    m_panes->notices->addWidget(scrubber);
    m_replay = new StudioReplay(m_session, m_tracer, *m_view, *scrubber, *m_actions->replay);
    connect(m_actions->replay, &QAction::triggered, m_replay, &StudioReplay::setOn);
    connect(m_replay, &StudioReplay::lineAsked, this, [this](int line) { currentPane()->editor().goTo(line); });
    connect(m_replay, &StudioReplay::failed, this, &StudioWorkspace::toast);
    connect(m_replay, &StudioReplay::onChanged, this, &StudioWorkspace::readStale);
    connect(m_actions->replay, &QAction::triggered, this, &StudioWorkspace::leaveCompare);
    connect(&m_session, &StudioSession::started, m_replay, &StudioReplay::leave);
    connect(&m_session, &StudioSession::shown, m_replay, &StudioReplay::leave);
}

void StudioWorkspace::readStale()
{
    if (m_diff.showsVersion())
        return; // the picture is that version's until it goes
    if (m_replay->isOn())
        return m_view->setAside(m_replay->isOfTheCode() ? tr("Replay. A click leads to its line.")
                                                        : tr("Replay of the code before the last edit."));
    const OpenSketch* sketch = m_session.current();
    if (!sketch || !sketch->picture.at.isValid() || (m_session.isUpToDate(*sketch) && sketch->failure.isEmpty()))
        return m_view->clearStale();
    m_view->setStale(m_session.isUpToDate(*sketch)
            ? tr("Picture from %1").arg(momentText(sketch->picture.at))
            : tr("Picture from %1. The code has changed since.").arg(momentText(sketch->picture.at)));
}

} // namespace pentimento
