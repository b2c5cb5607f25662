#pragma once

#include "ui/pool/filter/filter_menu.h"
#include "ui/pool/pool_contents.h"

#include <QAction>
#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace pentimento {

class ActionButton;
class ColourFinder;
class DateRange;
class FilterChips;
class FilterName;
class KeyCap;
class SearchField;

// Which pictures of the Pool are shown and in which order: says what a person chose, and shows what it is told. Full is
// a bar of its own, with a second line for conditions that have no control there; Compact is to sit in another bar:
// chips and the menu, and the search field while it is used. It reads nothing but what it is given. GUI thread.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    enum class Layout { Full, Compact };
    static constexpr int TypingPauseMs = 150; // after which a text is taken

    explicit FilterBar(Layout layout, QWidget* parent = nullptr);

    const PoolFilter& filter() const { return m_filter; }
    void setFilter(const PoolFilter& filter); // without filterChanged()
    void setCounts(const TierCounts& counts); // of the whole Pool
    void setChoices(const PoolChoices& choices); // see poolChoices() for where to make them
    void setSavedFilters(const QList<SavedFilter>& saved);
    void setBlind(bool isBlind); // no maker in menu or chips; a condition on one stays, and can be taken away

    // Love, okay, nope, unrated: each trigger() shows that tier or leaves it out, in either layout, visible or not.
    // Without keys of their own: the workspace's commands have those and trigger these.
    QList<QAction*> tierActions() const;
    // The commands whose keys the tooltips and the search field name, followed as they are rebound: those of
    // tierActions() in their order, the search's, and the one that clears. Null: none.
    void showKeysOf(const QList<QAction*>& tiers, QAction* search, QAction* clear);
    // At the end of the first line: the grid's size.
    void addAtEnd(QWidget* widget);

    void focusSearch();
    void clearFilters(); // all but the order
    void openColourFinder(); // at the colour asked for

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const pentimento::PoolFilter& filter);
    void saveWanted(const QString& name); // filter() as it is, in place of one of that name
    void removeWanted(const QString& name);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Words { All, Labels, OfTheMenu, None }; // of the first line; each has what comes behind it, too
    struct TierToggle {
        MaybeTier tier;
        QAction* action = nullptr;
        ActionButton* button = nullptr;
        QPointer<QAction> command = {}; // whose keys it has
    };

    void makeControls();
    void makeChips();
    void makeTiers();
    void makeOrder();
    void makeSearch();
    void makeMenu();
    void layFull();
    void layCompact();
    QWidget* tierGroup();
    void connectPopovers();

    void change(const PoolFilter& filter);
    void chooseOrder();
    void takeText();
    void leaveSearch();
    bool searchKey(int key);
    void showFilter();
    void showOrder();
    void showChips();
    void showKeys();
    void placeSearchKey();
    void fit();
    void speak(Words words);

    const Layout m_layout;
    PoolFilter m_filter;
    TierCounts m_counts;
    FilterMenuContent m_content;

    std::array<TierToggle, 4> m_tiers;
    QComboBox* m_group = nullptr;
    QComboBox* m_sort = nullptr;
    QList<QLabel*> m_labels; // that give way first
    SearchField* m_search = nullptr;
    KeyCap* m_searchKey = nullptr;
    QAction* m_addAction = nullptr;
    QAction* m_clearAction = nullptr;
    ActionButton* m_add = nullptr;
    ActionButton* m_clear = nullptr;
    FilterMenu* m_menu = nullptr;
    FilterChips* m_chips = nullptr;
    QFrame* m_firstLine = nullptr; // Full only, as the second
    QFrame* m_secondLine = nullptr;
    QHBoxLayout* m_line = nullptr;
    int m_leastWidth = 0; // of the first line
    ColourFinder* m_colourFinder = nullptr;
    DateRange* m_dateRange = nullptr;
    FilterName* m_filterName = nullptr;
    QTimer m_typing;
    QPointer<QWidget> m_cameFrom; // had the keyboard before the search field
    QPointer<QAction> m_searchCommand;
    QPointer<QAction> m_clearCommand;
};

} // namespace pentimento
