#include "ui/pool/filter/filter_menu.h"

#include "ui/pool/pool_words.h"
#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MostValues = 30; // in one menu
constexpr int SwatchSide = 14;

class StayingMenu : public QMenu {
public:
    StayingMenu(const QString& title, QWidget* parent) : QMenu(title, parent) { setToolTipsVisible(true); }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QAction* action = actionAt(event->position().toPoint());
        if (staysFor(action))
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && staysFor(activeAction()))
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }

private:
    static bool staysFor(const QAction* action) { return action && action->isCheckable() && action->isEnabled(); }
};

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

QString withCount(const QString& text, int count)
{
    return escaped(text) + u'\t' + QLocale().toString(count);
}

QIcon sign(const QString& name, QColor Theme::*ink)
{
    return icon(name, ink); // which QMenu hides
}

QIcon swatchIcon(const QColor& colour)
{
    QPixmap pixmap(SwatchSide, SwatchSide);
    pixmap.fill(theme().lineStrong);
    QPainter(&pixmap).fillRect(pixmap.rect().adjusted(1, 1, -1, -1), colour);
    return QIcon(pixmap);
}

QIcon iconOf(FilterCondition condition, const QVariant& value)
{
    return condition == FilterCondition::Hues ? swatchIcon(hueSwatch(value.toString())) : QIcon();
}

// A value that is asked for stays in the menu when no picture has it any more.
template <typename Value>
QList<PoolChoice<Value>> withChosen(QList<PoolChoice<Value>> choices, const QList<Value>& chosen)
{
    qsizetype front = 0;
    for (const Value& value : chosen) {
        const auto found = std::ranges::find(choices, value, &PoolChoice<Value>::value);
        if (found == choices.end())
            choices.insert(front++, {value, 0});
        else if (found - choices.begin() >= MostValues)
            choices.move(found - choices.begin(), front++);
    }
    return choices;
}

QString nameAsItIs(const QString& value)
{
    return value;
}

} // namespace

FilterMenu::FilterMenu(QWidget* parent) : QMenu(parent)
{
    setAccessibleName(tr("Filter"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::build);
}

void FilterMenu::build()
{
    clear();
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    if (m_content.offersText)
        connect(addAction(tr("&Text…")), &QAction::triggered, this, &FilterMenu::textWanted);
    addValues(FilterCondition::Hues, &PoolFilter::hues, m_content.choices.hues, hueName);
    addValues(FilterCondition::Subjects, &PoolFilter::subjects, m_content.choices.subjects, nameAsItIs);
    addMakers();
    addDates();
    connect(addAction(tr("&Colour…")), &QAction::triggered, this, &FilterMenu::colourWanted);
    addSeparator();
    addToggle(*this, withCount(conditionName(FilterCondition::Unsure), m_content.choices.unsure),
        m_content.filter.unsureOnly, [](PoolFilter& filter, bool isOn) { filter.unsureOnly = isOn; });
    addToggle(*this, withCount(conditionName(FilterCondition::Supplements), m_content.choices.supplements),
        m_content.filter.supplementsOnly, [](PoolFilter& filter, bool isOn) { filter.supplementsOnly = isOn; });
    addSeparator();
    addSaved();
    QAction* clearAll = addAction(sign(u"close"_s, &Theme::muted), tr("C&lear filters"));
    clearAll->setEnabled(!m_content.filter.leavesOutNothing());
    connect(clearAll, &QAction::triggered, this, &FilterMenu::clearWanted);
}

void FilterMenu::addMakers()
{
    if (m_content.makers == Makers::Hidden) {
        QAction* hidden = addAction(sign(u"eye"_s, &Theme::muted), tr("Author, model, origin and run: hidden"));
        hidden->setToolTip(tr("Hidden while you rate blind, so that the maker does not sway you"));
        hidden->setEnabled(false);
        return;
    }
    addValues(FilterCondition::Authors, &PoolFilter::authors, m_content.choices.authors, authorText);
    addValues(FilterCondition::Models, &PoolFilter::models, m_content.choices.models, nameAsItIs);
    addValues(FilterCondition::Origins, &PoolFilter::origins, m_content.choices.origins, originText);
    addRuns();
}

template <typename Value, typename Name>
void FilterMenu::addValues(FilterCondition condition, QList<Value> PoolFilter::*field,
    const QList<PoolChoice<Value>>& choices, const Name& nameOf)
{
    const QList<PoolChoice<Value>> all = withChosen(choices, m_content.filter.*field);
    QMenu* menu = addSubmenu(conditionName(condition));
    menu->setEnabled(!all.isEmpty());
    for (const PoolChoice<Value>& choice : all.first(qMin<qsizetype>(MostValues, all.size()))) {
        QAction* action = addToggle(*menu, withCount(nameOf(choice.value), choice.count),
            (m_content.filter.*field).contains(choice.value), [field, value = choice.value](PoolFilter& filter, bool) {
                if ((filter.*field).removeAll(value) == 0)
                    (filter.*field).append(value);
            });
        action->setIcon(iconOf(condition, QVariant::fromValue(choice.value)));
    }
    if (all.size() > MostValues)
        menu->addAction(tr("%n more: use the search field", nullptr, int(all.size()) - MostValues))->setEnabled(false);
}

void FilterMenu::addRuns()
{
    QStringList chosen;
    if (!m_content.filter.run.isEmpty())
        chosen.append(m_content.filter.run);
    const auto runs = withChosen(m_content.choices.runs, chosen);
    QMenu* menu = addSubmenu(conditionName(FilterCondition::Run));
    menu->setEnabled(!runs.isEmpty());
    auto* group = new QActionGroup(menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const PoolChoice<QString>& run : runs) {
        QAction* action = addToggle(*menu, withCount(runText(run.value), run.count), chosen.contains(run.value),
            [value = run.value](PoolFilter& filter, bool isOn) { filter.run = isOn ? value : QString(); });
        action->setToolTip(run.value);
        group->addAction(action);
    }
}

void FilterMenu::addDates()
{
    QMenu* menu = addSubmenu(conditionName(FilterCondition::Dates));
    auto* group = new QActionGroup(menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    const QDate today = QDate::currentDate();
    const PoolFilter& filter = m_content.filter;
    const std::pair<QString, QDate> spans[]{{tr("Today"), today}, {tr("Last 7 days"), today.addDays(-6)}};
    bool isSpan = false;
    for (const auto& [text, from] : spans) {
        const bool isOn = filter.from == from && filter.to == today;
        isSpan = isSpan || isOn;
        group->addAction(addToggle(*menu, text, isOn, [from = from, today](PoolFilter& changed, bool nowOn) {
            changed.from = nowOn ? from : QDate();
            changed.to = nowOn ? today : QDate();
        }));
    }
    QAction* range = menu->addAction(tr("Between two days…"));
    if (!isSpan && (filter.from.isValid() || filter.to.isValid()))
        range->setIcon(sign(u"check"_s, &Theme::accent));
    connect(range, &QAction::triggered, this, &FilterMenu::datesWanted);
}

void FilterMenu::addSaved()
{
    QMenu* menu = addSubmenu(tr("Saved filters"));
    for (const SavedFilter& saved : std::as_const(m_content.saved)) {
        QAction* apply = menu->addAction(escaped(saved.name));
        if (saved.filter == m_content.filter)
            apply->setIcon(sign(u"check"_s, &Theme::accent));
        connect(apply, &QAction::triggered, this, [this, filter = saved.filter] { Q_EMIT filterWanted(filter); });
    }
    menu->addSeparator();
    QAction* save = menu->addAction(tr("&Save this filter…"));
    save->setEnabled(!m_content.filter.leavesOutNothing());
    connect(save, &QAction::triggered, this, &FilterMenu::nameWanted);
    auto* remove = new QMenu(tr("&Remove"), menu);
    menu->addMenu(remove);
    remove->setEnabled(!m_content.saved.isEmpty());
    for (const SavedFilter& saved : std::as_const(m_content.saved)) {
        connect(remove->addAction(escaped(saved.name)), &QAction::triggered, this,
            [this, name = saved.name] { Q_EMIT removeWanted(name); });
    }
}

QMenu* FilterMenu::addSubmenu(const QString& title)
{
    auto* menu = new StayingMenu(title, this);
    addMenu(menu);
    return menu;
}

QAction* FilterMenu::addToggle(
    QMenu& menu, const QString& text, bool isOn, std::function<void(PoolFilter&, bool)> change)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isOn);
    connect(action, &QAction::triggered, this, [this, change = std::move(change)](bool nowOn) {
        change(m_content.filter, nowOn);
        Q_EMIT filterWanted(m_content.filter);
    });
    return action;
}

} // namespace pentimento
