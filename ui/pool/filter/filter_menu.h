#pragma once

#include "ui/pool/filter/filter_words.h"
#include "ui/pool/filter/pool_choices.h"
#include "ui/pool/filter/saved_filters.h"

#include <QMenu>

#include <functional>

namespace pentimento {

// What there is to choose from.
struct FilterMenuContent {
    PoolFilter filter;
    PoolChoices choices;
    QList<SavedFilter> saved;
    Makers makers = Makers::Shown;
    bool offersText = false;
};

// Every condition pictures can be filtered by, made anew each time it opens. What can be switched on and off stays open
// for the next one on a click or Space; Enter switches and closes. GUI thread.
class FilterMenu : public QMenu {
    Q_OBJECT
public:
    explicit FilterMenu(QWidget* parent = nullptr);

    // What it shows while it is open stays.
    void setContent(const FilterMenuContent& content) { m_content = content; }

Q_SIGNALS:
    void filterWanted(const pentimento::PoolFilter& filter);
    void clearWanted();
    void textWanted();
    void datesWanted(); // a range
    void colourWanted();
    void nameWanted(); // to save the filter as it is
    void removeWanted(const QString& name);

private:
    void build();
    void addSaved();
    void addMakers();
    void addDates();
    template <typename Value, typename Name>
    void addValues(FilterCondition condition, QList<Value> PoolFilter::*field, const QList<PoolChoice<Value>>& choices,
        const Name& nameOf);
    void addRuns();
    QMenu* addSubmenu(const QString& title);
    QAction* addToggle(QMenu& menu, const QString& text, bool isOn, std::function<void(PoolFilter&, bool)> change);

    FilterMenuContent m_content;
};

} // namespace pentimento
