#include "ui/pool/filter/filter_bar.h"

#include "ui/pool/filter/colour_finder.h"
#include "ui/pool/filter/control_keys.h"
#include "ui/pool/filter/date_range.h"
#include "ui/pool/filter/filter_chips.h"
#include "ui/pool/filter/filter_name.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// The tooltip of a control that does what a command does: with its keys, whatever they are by now.
QString tipWithKeys(const QString& tip, const QAction* command)
{
    const QKeySequence keys = command ? command->shortcut() : QKeySequence();
    //: Tooltip of a control: %1 what it does, %2 its keys
    return keys.isEmpty() ? tip : FilterBar::tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText));
}

QString tierTip(MaybeTier tier, bool isOn)
{
    return (isOn ? FilterBar::tr("Leave out: %1") : FilterBar::tr("Show: %1")).arg(tierName(tier));
}

bool hasOwnControl(FilterCondition condition)
{
    return condition == FilterCondition::Tiers || condition == FilterCondition::Text;
}

// Not for a menu or another window, after which the keyboard comes back.
bool leavesFor(Qt::FocusReason reason)
{
    return reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason;
}

FilterChip chipOf(const PoolFilter& filter, FilterCondition condition, Makers makers)
{
    FilterChip chip{condition, conditionText(filter, condition, makers, QDate::currentDate())};
    if (condition == FilterCondition::Tiers && filter.tiers.size() == 1)
        chip.iconName = tierMarkName(filter.tiers.first());
    if (condition == FilterCondition::Hues && filter.hues.size() == 1)
        chip.swatch = hueSwatch(filter.hues.first());
    if (condition == FilterCondition::Colour)
        chip.swatch = QColor(filter.colour->colour);
    return chip;
}

} // namespace

FilterBar::FilterBar(Layout layout, QWidget* parent) : QWidget(parent), m_layout(layout)
{
    setAccessibleName(tr("Filter"));
    m_content.offersText = layout == Layout::Compact;
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    makeControls();
    showFilter();
    setCounts({});
}

void FilterBar::setFilter(const PoolFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
}

void FilterBar::setCounts(const TierCounts& counts)
{
    m_counts = counts;
    for (const TierToggle& toggle : m_tiers) {
        toggle.action->setIconText(QLocale().toString(counts.of(toggle.tier)));
        if (toggle.button)
            toggle.button->setAccessibleName(
                tierName(toggle.tier) + u", "_s + QLocale().toString(counts.of(toggle.tier)));
    }
    showKeys();
    fit();
}

void FilterBar::setChoices(const PoolChoices& choices)
{
    m_content.choices = choices;
    m_menu->setContent(m_content);
}

void FilterBar::setSavedFilters(const QList<SavedFilter>& saved)
{
    m_content.saved = saved;
    m_menu->setContent(m_content);
}

void FilterBar::setBlind(bool isBlind)
{
    m_content.makers = isBlind ? Makers::Hidden : Makers::Shown;
    m_menu->setContent(m_content);
    showChips();
}

QList<QAction*> FilterBar::tierActions() const
{
    return {m_tiers[0].action, m_tiers[1].action, m_tiers[2].action, m_tiers[3].action};
}

void FilterBar::showKeysOf(const QList<QAction*>& tiers, QAction* search, QAction* clear)
{
    for (size_t i = 0; i < m_tiers.size(); ++i)
        m_tiers[i].command = tiers.value(qsizetype(i));
    m_searchCommand = search;
    m_clearCommand = clear;
    for (QAction* command : tiers + QList<QAction*>{search, clear}) {
        if (command)
            connect(command, &QAction::changed, this, &FilterBar::showKeys);
    }
    showKeys();
}

void FilterBar::focusSearch()
{
    if (QWidget* before = window()->focusWidget(); before != m_search)
        m_cameFrom = before;
    m_search->show();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::clearFilters()
{
    PoolFilter cleared;
    cleared.sort = m_filter.sort;
    change(cleared);
}

void FilterBar::openColourFinder()
{
    m_colourFinder->open(m_add, m_filter.colour);
}

// Every way to another filter but setFilter() comes through here.
void FilterBar::change(const PoolFilter& filter)
{
    m_typing.stop();
    if (filter == m_filter)
        return showFilter();
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::chooseOrder()
{
    PoolFilter filter = m_filter;
    filter.sort = m_group->currentIndex() > 0 ? PoolSort::Hue : static_cast<PoolSort>(m_sort->currentData().toInt());
    change(filter);
}

void FilterBar::takeText()
{
    PoolFilter filter = m_filter;
    filter.text = m_search->text().simplified();
    change(filter);
}

void FilterBar::leaveSearch()
{
    if (m_cameFrom && m_cameFrom != m_search && m_cameFrom->isVisible())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    else
        m_search->clearFocus();
    m_cameFrom.clear();
}

// Enter takes the text and goes back to where the keyboard was; Esc empties the field first, and then does.
bool FilterBar::searchKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        takeText();
        leaveSearch();
        return true;
    }
    if (key != Qt::Key_Escape)
        return false;
    if (m_search->text().isEmpty()) {
        leaveSearch();
        return true;
    }
    m_search->clear();
    takeText();
    return true;
}

void FilterBar::showFilter()
{
    for (const TierToggle& toggle : m_tiers)
        toggle.action->setChecked(m_filter.tiers.contains(toggle.tier));
    // What is being typed is not taken away by an answer to what was typed before.
    if (!m_typing.isActive() && m_search->text().simplified() != m_filter.text)
        m_search->setText(m_filter.text);
    showOrder();
    showKeys();
    showChips();
    m_content.filter = m_filter;
    m_menu->setContent(m_content);
}

// Within a hue the oldest come first, so there is no other order to choose then.
void FilterBar::showOrder()
{
    if (!m_group)
        return;
    const bool isGrouped = m_filter.sort == PoolSort::Hue;
    m_group->setCurrentIndex(isGrouped ? 1 : 0);
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(isGrouped ? PoolSort::Oldest : m_filter.sort)));
    m_sort->setEnabled(!isGrouped);
    m_sort->setToolTip(isGrouped ? tr("Within a hue the oldest come first") : tr("Which pictures come first"));
}

void FilterBar::showChips()
{
    QList<FilterChip> chips;
    for (const FilterCondition condition : conditionsOf(m_filter)) {
        if (m_layout == Layout::Compact || !hasOwnControl(condition))
            chips.append(chipOf(m_filter, condition, m_content.makers));
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
    m_clearAction->setEnabled(!m_filter.leavesOutNothing());
    if (m_secondLine)
        m_secondLine->setVisible(!chips.isEmpty());
    updateGeometry();
}

void FilterBar::showKeys()
{
    for (const TierToggle& toggle : m_tiers)
        toggle.action->setToolTip(tipWithKeys(tierTip(toggle.tier, toggle.action->isChecked()), toggle.command));
    m_search->setToolTip(tipWithKeys(tr("Words in title, prompt, subject or file name"), m_searchCommand));
    m_clearAction->setToolTip(tipWithKeys(tr("Show every picture again"), m_clearCommand));
    const bool showsCap = m_searchCommand && m_search->text().isEmpty() && !m_search->hasFocus();
    m_searchKey->setKeys(showsCap ? m_searchCommand->shortcut() : QKeySequence());
    placeSearchKey();
}

void FilterBar::placeSearchKey()
{
    m_searchKey->adjustSize();
    const QRect place(m_search->width() - m_searchKey->width() - theme().sp2,
        (m_search->height() - m_searchKey->height()) / 2, m_searchKey->width(), m_searchKey->height());
    m_searchKey->setGeometry(QStyle::visualRect(layoutDirection(), m_search->rect(), place));
}

// Taken before the Pool's one-key commands see them.
bool FilterBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (worksAControl(key) || (key.key() == Qt::Key_Escape && m_search->hasFocus())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        return searchKey(static_cast<QKeyEvent*>(event)->key());
    case QEvent::FocusIn:
        showKeys();
        return false;
    case QEvent::FocusOut:
        if (m_typing.isActive())
            takeText();
        if (m_layout == Layout::Compact && leavesFor(static_cast<QFocusEvent*>(event)->reason()))
            m_search->hide();
        showKeys();
        return false;
    case QEvent::Resize:
        placeSearchKey();
        return false;
    default:
        return false;
    }
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace pentimento
