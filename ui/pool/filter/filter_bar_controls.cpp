// What a FilterBar is made of, and where it lies.
#include "ui/pool/filter/colour_finder.h"
#include "ui/pool/filter/date_range.h"
#include "ui/pool/filter/filter_bar.h"
#include "ui/pool/filter/filter_chips.h"
#include "ui/pool/filter/filter_name.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SearchWidth = 168;
constexpr int NarrowSearchWidth = 96;
constexpr int RuleHeight = 20;
constexpr int SecondLineHeight = 34;

QColor Theme::*inkOf(MaybeTier tier)
{
    if (!tier)
        return &Theme::muted;
    switch (*tier) {
    case Tier::Love:
        return &Theme::loveMark;
    case Tier::Okay:
        return &Theme::okayMark;
    case Tier::Nope:
        return &Theme::nopeMark;
    }
    Q_UNREACHABLE();
}

QLabel* labelFor(QWidget* control, const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("type", u"small"_s);
    label->setProperty("ink", u"muted"_s);
    label->setBuddy(control);
    return label;
}

// The style sheet lets tool buttons shrink to an icon; within this they keep the width of their text.
QWidget* keepingItsWidth(const QList<QWidget*>& parts)
{
    auto* group = new QWidget;
    group->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QWidget* part : parts)
        row->addWidget(part);
    return group;
}

QFrame* makeRule()
{
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    rule->setFixedSize(theme().lineW, RuleHeight);
    return rule;
}

} // namespace

// Tab goes in the order in which controls are made, as far as they are not put in another below.
void FilterBar::makeControls()
{
    if (m_layout == Layout::Compact)
        makeChips();
    makeTiers();
    makeSearch();
    makeMenu();
    connectPopovers();
    if (m_layout == Layout::Full) {
        makeOrder();
        layFull();
    } else {
        layCompact();
    }
}

void FilterBar::makeChips()
{
    m_chips = new FilterChips(this);
    connect(m_chips, &FilterChips::dropWanted, this, [this](FilterCondition condition) {
        PoolFilter filter = m_filter;
        drop(filter, condition);
        change(filter);
    });
    connect(m_chips, &FilterChips::keyboardLeft, this, [this] { m_add->setFocus(Qt::TabFocusReason); });
}

void FilterBar::makeTiers()
{
    const MaybeTier tiers[]{Tier::Love, Tier::Okay, Tier::Nope, {}};
    for (size_t i = 0; i < m_tiers.size(); ++i) {
        auto* action = new QAction(tierName(tiers[i]), this);
        action->setCheckable(true);
        action->setIcon(icon(tierMarkName(tiers[i]), inkOf(tiers[i]), inkOf(tiers[i])));
        connect(action, &QAction::triggered, this, [this, tier = tiers[i]] {
            PoolFilter filter = m_filter;
            filter.toggle(tier);
            change(filter);
        });
        m_tiers[i] = {tiers[i], action};
    }
}

// The counts are the buttons' texts, the tiers their names.
QWidget* FilterBar::tierGroup()
{
    QList<QWidget*> buttons;
    for (size_t i = 0; i < m_tiers.size(); ++i) {
        m_tiers[i].button = new ActionButton(m_tiers[i].action, ActionButton::Look::Text);
        m_tiers[i].button->setProperty("segment",
            i == 0                        ? u"first"_s
                : i + 1 == m_tiers.size() ? u"last"_s
                                          : u"middle"_s);
        buttons.append(m_tiers[i].button);
    }
    QWidget* group = keepingItsWidth(buttons);
    group->setAccessibleName(tr("Rating"));
    return group;
}

void FilterBar::makeOrder()
{
    m_group = new QComboBox(this);
    m_group->addItem(tr("Nothing"));
    m_group->addItem(conditionName(FilterCondition::Hues));
    m_group->setAccessibleName(tr("Group by"));
    m_group->setToolTip(tr("Which pictures stand together under a header"));
    m_sort = new QComboBox(this);
    const std::pair<PoolSort, QString> sorts[]{{PoolSort::Oldest, tr("Oldest first")},
        {PoolSort::Newest, tr("Newest first")}, {PoolSort::Tier, tr("Best first")}, {PoolSort::Subject, tr("Subject")}};
    for (const auto& [sort, name] : sorts)
        m_sort->addItem(name, static_cast<int>(sort));
    m_sort->setAccessibleName(tr("Sort"));
    for (QComboBox* box : {m_group, m_sort})
        connect(box, &QComboBox::activated, this, &FilterBar::chooseOrder);
}

void FilterBar::makeSearch()
{
    m_search = new SearchField(tr("Filter"), this);
    m_search->setMinimumWidth(NarrowSearchWidth);
    m_search->setMaximumWidth(SearchWidth);
    m_search->installEventFilter(this);
    m_searchKey = new KeyCap({}, m_search);
    m_searchKey->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_typing.start();
        showKeys();
    });
}

void FilterBar::makeMenu()
{
    m_addAction = new QAction(icon(u"plus"_s), tr("Filter"), this);
    m_addAction->setToolTip(tr("Add a condition"));
    m_clearAction = new QAction(icon(u"close"_s, &Theme::text2), tr("Clear filters"), this);
    m_add = new ActionButton(
        m_addAction, m_layout == Layout::Full ? ActionButton::Look::Text : ActionButton::Look::SmallText, this);
    m_add->setAccessibleName(tr("Add a condition"));
    m_clear = new ActionButton(m_clearAction, ActionButton::Look::Text, this);
    m_clear->setProperty("flat", true);
    m_menu = new FilterMenu(this);
    connect(m_clearAction, &QAction::triggered, this, &FilterBar::clearFilters);
    connect(m_addAction, &QAction::triggered, this,
        [this] { m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + theme().sp1))); });
    connect(m_menu, &FilterMenu::filterWanted, this, &FilterBar::change);
    connect(m_menu, &FilterMenu::clearWanted, this, &FilterBar::clearFilters);
    connect(m_menu, &FilterMenu::textWanted, this, &FilterBar::focusSearch);
    connect(m_menu, &FilterMenu::removeWanted, this, &FilterBar::removeWanted);
}

void FilterBar::connectPopovers()
{
    m_colourFinder = new ColourFinder(this);
    m_dateRange = new DateRange(this);
    m_filterName = new FilterName(this);
    connect(m_menu, &FilterMenu::colourWanted, this, &FilterBar::openColourFinder);
    connect(m_menu, &FilterMenu::datesWanted, this,
        [this] { m_dateRange->open(m_add, m_filter.from, m_filter.to, QDate::currentDate()); });
    connect(m_menu, &FilterMenu::nameWanted, this, [this] {
        QStringList taken;
        for (const SavedFilter& saved : std::as_const(m_content.saved))
            taken.append(saved.name);
        m_filterName->open(m_add, taken);
    });
    connect(m_colourFinder, &ColourFinder::colourPicked, this, [this](const PickedColour& picked) {
        PoolFilter filter = m_filter;
        filter.colour = picked;
        change(filter);
    });
    connect(m_dateRange, &DateRange::picked, this, [this](QDate from, QDate to) {
        PoolFilter filter = m_filter;
        filter.from = from;
        filter.to = to;
        change(filter);
    });
    connect(m_filterName, &FilterName::named, this, &FilterBar::saveWanted);
}

void FilterBar::layFull()
{
    m_firstLine = new QFrame(this);
    m_secondLine = new QFrame(this);
    for (QFrame* line : {m_firstLine, m_secondLine}) {
        line->setProperty("ground", u"panel"_s);
        line->setProperty("edge", u"bottom"_s);
    }
    m_firstLine->setFixedHeight(theme().hBar);
    m_secondLine->setFixedHeight(SecondLineHeight);
    m_labels = {labelFor(m_group, tr("Group by")), labelFor(m_sort, tr("Sort"))};
    m_line = new QHBoxLayout(m_firstLine);
    m_line->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    m_line->setSpacing(theme().sp3);
    for (QWidget* part : std::initializer_list<QWidget*>{m_labels[0], m_group, m_labels[1], m_sort, makeRule(),
             tierGroup(), m_search, keepingItsWidth({m_add}), keepingItsWidth({m_clear})})
        m_line->addWidget(part);
    m_line->addStretch(1);
    makeChips();
    auto* second = new QHBoxLayout(m_secondLine);
    second->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    second->addWidget(m_chips);
    second->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_firstLine);
    column->addWidget(m_secondLine);
    QList<QWidget*> stops{m_group, m_sort};
    for (const TierToggle& toggle : m_tiers)
        stops.append(toggle.button);
    stops.append({m_search, m_add, m_clear, m_chips->tabAnchor()});
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterBar::layCompact()
{
    m_line = new QHBoxLayout(this);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(theme().sp3);
    m_line->addWidget(m_chips);
    m_line->addWidget(m_search);
    m_line->addWidget(keepingItsWidth({m_add}));
    m_line->addStretch();
    m_search->hide();
    m_clear->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterBar::addAtEnd(QWidget* widget)
{
    m_line->addWidget(widget);
    fit();
}

QSize FilterBar::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return m_layout == Layout::Full ? QSize(m_leastWidth, least.height()) : least;
}

// How many words stand in the first line.
void FilterBar::speak(Words words)
{
    const auto setStyle = [](ActionButton* button, bool says) {
        button->setToolButtonStyle(says ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->parentWidget()->updateGeometry();
    };
    setStyle(m_clear, words == Words::All);
    for (QLabel* label : std::as_const(m_labels))
        label->setVisible(words <= Words::Labels);
    setStyle(m_add, words <= Words::OfTheMenu);
}

// Words go where there is no room for them: first those of the button that clears, whose sign says enough, then the
// labels of the boxes, which say what they are set to.
void FilterBar::fit()
{
    if (m_layout == Layout::Compact)
        return;
    m_tiers.front().button->parentWidget()->updateGeometry(); // its counts may be longer now
    speak(Words::None);
    const int least = m_line->minimumSize().width();
    if (least != m_leastWidth) {
        m_leastWidth = least;
        updateGeometry();
    }
    for (const Words words : {Words::All, Words::Labels, Words::OfTheMenu, Words::None}) {
        speak(words);
        if (m_line->minimumSize().width() <= width())
            return;
    }
}

} // namespace pentimento
