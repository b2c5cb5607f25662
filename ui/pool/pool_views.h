#pragma once

class QStackedWidget;
class QWidget;

namespace pentimento {

class DecisionBar;
class DecisionRail;
class DuelSession;
class DuelView;
class Filmstrip;
class FilterBar;
class HueStrip;
class ImportBar;
class Inspector;
class LadderView;
class LoupeView;
class Notice;
class PictureCache;
class PoolBar;
class PoolGrid;
class SelectionBar;
class StatsPage;
class SurveyView;
class Toast;

// The widgets of the Pool. Those that are made of commands are null until there are any.
struct PoolViews {
    // Both outlive them; `parent` takes over what it lays out.
    PoolViews(PictureCache& pictures, DuelSession& duels, QWidget* parent);

    PoolBar* bar = nullptr;
    FilterBar* chips; // in the bar
    FilterBar* filters; // above the grid, as the hues
    HueStrip* hues;
    LoupeView* loupe;
    Filmstrip* strip;
    DecisionBar* decisions = nullptr;
    PoolGrid* grid;
    SelectionBar* selection = nullptr;
    SurveyView* survey;
    DuelView* duel;
    StatsPage* stats;
    QStackedWidget* pages; // in the order of PoolWorkspace::Mode

    DecisionRail* rail;
    Inspector* inspector;
    LadderView* ladder;
    QStackedWidget* sides; // these three

    Notice* notice;
    ImportBar* importBar;
    Toast* toast = nullptr;
};

} // namespace pentimento
