#include "ui/pool/pool_views.h"

#include "ui/pool/duel/duel_view.h"
#include "ui/pool/duel/ladder_view.h"
#include "ui/pool/filter/filter_bar.h"
#include "ui/pool/filter/hue_strip.h"
#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/import/import_bar.h"
#include "ui/pool/loupe/filmstrip.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/rate/decision_rail.h"
#include "ui/pool/rate/inspector.h"
#include "ui/pool/stats/stats_page.h"
#include "ui/pool/survey/survey_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"

#include <QStackedWidget>

namespace pentimento {

PoolViews::PoolViews(PictureCache& pictures, DuelSession& duels, QWidget* parent)
    : chips(new FilterBar(FilterBar::Layout::Compact, parent))
    , filters(new FilterBar(FilterBar::Layout::Full, parent))
    , hues(new HueStrip(parent))
    , loupe(new LoupeView(pictures, parent))
    , strip(new Filmstrip(pictures, parent))
    , grid(new PoolGrid(pictures, parent))
    , survey(new SurveyView(pictures, parent))
    , duel(new DuelView(pictures, duels, parent))
    , stats(new StatsPage(parent))
    , pages(new QStackedWidget(parent))
    , rail(new DecisionRail(pictures, parent))
    , inspector(new Inspector(pictures, parent))
    , ladder(new LadderView(pictures, parent))
    , sides(new QStackedWidget(parent))
    , notice(new Notice(parent))
    , importBar(new ImportBar(parent))
{
    for (QWidget* side : {static_cast<QWidget*>(rail), static_cast<QWidget*>(inspector), static_cast<QWidget*>(ladder)})
        sides->addWidget(side);
    sides->setFixedWidth(theme().wDock);
}

} // namespace pentimento
