#include "ui/studio/studio_panes.h"

#include "ui/liveview/live_view.h"
#include "ui/studio/console_view.h"
#include "ui/studio/history_strip.h"
#include "ui/studio/problem_view.h"
#include "ui/studio/run_bar.h"
#include "ui/studio/side_panel.h"
#include "ui/theme/icon.h"
#include "ui/widgets/elided_label.h"

#include <QActionGroup>
#include <QDataStream>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MinEditorWidth = 320;
constexpr int MinPictureWidth = 480;
constexpr int DockNeeds = 1180; // of the window's width, else the dock closes; then the drawer below this height
constexpr int DrawerNeeds = 520;
constexpr int DrawerHeight = 190;

QSplitter* splitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* made = new QSplitter(orientation, parent);
    made->setHandleWidth(theme().lineW);
    made->setChildrenCollapsible(false);
    return made;
}

QFrame* bar(int height, QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("edge", u"bottom"_s);
    made->setFixedHeight(height);
    return made;
}

QTabBar* tabBar(const QString& name, QWidget* parent)
{
    auto* made = new QTabBar(parent);
    made->setAccessibleName(name);
    made->setDrawBase(false);
    made->setExpanding(false);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QVBoxLayout* column(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

StudioPanes::StudioPanes(RunBar* runBar, LiveView* view, QWidget* parent)
    : QWidget(parent)
    , m_columns(splitter(Qt::Horizontal, this))
    , m_drawer(splitter(Qt::Horizontal, this))
    , m_rows(splitter(Qt::Vertical, this))
{
    m_columns->addWidget(editorColumn());
    m_columns->addWidget(pictureColumn(runBar, view));
    m_drawer->addWidget(messagePane());
    m_drawer->addWidget(historyPane());
    for (QSplitter* across : {m_columns, m_drawer}) {
        across->setStretchFactor(0, 48);
        across->setStretchFactor(1, 52);
    }
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_drawer);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({10 * DrawerHeight, DrawerHeight});
    m_columns->setSizes({480, 520});
    m_columns->installEventFilter(this);
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { alignColumns(m_columns, m_drawer); });
    connect(m_drawer, &QSplitter::splitterMoved, this, [this] { alignColumns(m_drawer, m_columns); });

    side = new SidePanel(this);
    auto* edge = new QFrame(this);
    edge->setProperty("edge", u"left"_s);
    auto* edgeLayout = column(edge);
    edgeLayout->setContentsMargins(theme().lineW, 0, 0, 0);
    edgeLayout->addWidget(side);
    edge->setFixedWidth(theme().wDock);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rows, 1);
    layout->addWidget(edge);
}

QWidget* StudioPanes::editorColumn()
{
    auto* made = new QWidget(this);
    made->setMinimumWidth(MinEditorWidth);
    QFrame* head = bar(theme().hBar, made);
    head->setProperty("ground", u"window"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    tabs = tabBar(tr("Open sketches"), head);
    tabs->setElideMode(Qt::ElideMiddle);
    tabs->setUsesScrollButtons(true);
    origin = new ElidedLabel({}, head);
    origin->setProperty("type", u"caption"_s);
    origin->setProperty("ink", u"muted"_s);
    origin->setToolTip(tr("What this sketch was made from. Its whole line stands at the right, under “This artwork”."));
    origin->hide();
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, theme().sp4, 0);
    layout->setSpacing(theme().sp4);
    layout->addWidget(tabs, 1, Qt::AlignBottom);
    layout->addWidget(origin);
    editors = new QStackedWidget(made);
    QVBoxLayout* rows = column(made);
    rows->addWidget(head);
    rows->addWidget(editors, 1);
    return made;
}

QWidget* StudioPanes::pictureColumn(RunBar* runBar, LiveView* view)
{
    auto* made = new QWidget(this);
    view->setMinimumWidth(MinPictureWidth);
    QVBoxLayout* rows = column(made);
    QFrame* head = bar(theme().hBar, made);
    column(head)->addWidget(runBar);
    rows->addWidget(head);
    notices = new QVBoxLayout;
    notices->setSpacing(0);
    rows->addLayout(notices);
    rows->addWidget(view, 1);
    return made;
}

QWidget* StudioPanes::messagePane()
{
    auto* made = new QWidget(this);
    made->setMinimumWidth(MinEditorWidth);
    QFrame* head = bar(theme().hTabs, made);
    head->setProperty("ground", u"window"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    messageTabs = tabBar(tr("Messages"), head);
    messageTabs->addTab(icon(u"warning"_s, &Theme::muted), tr("Problems"));
    messageTabs->addTab(icon(u"console"_s, &Theme::muted), tr("Console"));
    auto* pages = new QStackedWidget(made);
    problems = new ProblemView(pages);
    console = new ConsoleView(pages);
    pages->addWidget(problems);
    pages->addWidget(console);
    QToolButton* levels = levelButton(head);
    const auto show = [this, pages, levels](int tab) {
        pages->setCurrentIndex(tab);
        levels->setVisible(pages->currentWidget() == console);
    };
    connect(messageTabs, &QTabBar::currentChanged, this, show);
    show(messageTabs->currentIndex());
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, theme().sp3, 0);
    layout->addWidget(messageTabs, 0, Qt::AlignBottom);
    layout->addStretch();
    layout->addWidget(levels);
    QVBoxLayout* rows = column(made);
    rows->addWidget(head);
    rows->addWidget(pages, 1);
    return made;
}

QToolButton* StudioPanes::levelButton(QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setProperty("flat", true);
    made->setProperty("small", true);
    made->setProperty("labelled", true);
    made->setIcon(icon(u"filter"_s));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setPopupMode(QToolButton::InstantPopup);
    made->setToolTip(tr("Which lines of the console are shown"));
    auto* menu = new QMenu(made);
    auto* group = new QActionGroup(menu);
    const std::pair<ConsoleLine::Level, QString> levels[]{{ConsoleLine::Level::Debug, tr("All levels")},
        {ConsoleLine::Level::Warning, tr("Warnings and errors")}, {ConsoleLine::Level::Error, tr("Errors")}};
    for (const auto& [level, text] : levels) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, made, level = level, text = text] {
            made->setText(text);
            console->setLeastLevel(level);
        });
    }
    group->actions().constFirst()->setChecked(true);
    made->setText(group->actions().constFirst()->text());
    made->setMenu(menu);
    return made;
}

QWidget* StudioPanes::historyPane()
{
    auto* made = new QWidget(this);
    made->setMinimumWidth(MinPictureWidth);
    QFrame* head = bar(theme().hTabs, made);
    head->setProperty("ground", u"window"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    auto* mark = new QLabel(head);
    mark->setPixmap(icon(u"history"_s).pixmap(theme().icon));
    historyTitle = new QLabel(tr("History"), head);
    historyTitle->setProperty("type", u"small"_s);
    auto* count = new QLabel(head);
    count->setProperty("type", u"small"_s);
    count->setProperty("ink", u"muted"_s);
    compareButton = new QToolButton(head);
    compareButton->setProperty("flat", true);
    compareButton->setProperty("small", true);
    compareButton->setProperty("labelled", true);
    compareButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(theme().sp4, 0, theme().sp3, 0);
    layout->setSpacing(theme().sp3);
    layout->addWidget(mark);
    layout->addWidget(historyTitle);
    layout->addWidget(count);
    layout->addStretch();
    layout->addWidget(compareButton);
    history = new HistoryStrip(made);
    connect(history, &HistoryStrip::countChanged, count,
        [count](int versions) { count->setText(versions > 0 ? tr("%Ln version(s)", nullptr, versions) : QString()); });
    QVBoxLayout* rows = column(made);
    rows->addWidget(head);
    rows->addWidget(history, 1);
    return made;
}

QToolButton* StudioPanes::addTab(const QString& name)
{
    auto* closing = new QToolButton(tabs);
    closing->setIcon(icon(u"close"_s, &Theme::muted));
    closing->setProperty("flat", true);
    closing->setProperty("small", true);
    closing->setFocusPolicy(Qt::NoFocus); // Ctrl+W does the same
    closing->setAccessibleName(tr("Close %1").arg(name));
    closing->setToolTip(tr("Close (Ctrl+W)"));
    tabs->setTabButton(tabs->addTab(name), QTabBar::RightSide, closing);
    return closing;
}

void StudioPanes::alignColumns(const QSplitter* from, QSplitter* to)
{
    to->setSizes(from->sizes());
}

void StudioPanes::setDrawerShown(bool shown)
{
    m_drawerWanted = shown;
    m_drawer->setVisible(shown && height() >= DrawerNeeds);
}

bool StudioPanes::isDrawerShown() const
{
    return m_drawerWanted;
}

void StudioPanes::setSideShown(bool shown)
{
    m_sideWanted = shown;
    side->parentWidget()->setVisible(shown && width() + theme().wRail >= DockNeeds);
}

bool StudioPanes::isSideShown() const
{
    return m_sideWanted;
}

QByteArray StudioPanes::saveSizes() const
{
    QByteArray sizes;
    QDataStream stream(&sizes, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState() << m_sideWanted << m_drawerWanted;
    return sizes;
}

bool StudioPanes::restoreSizes(const QByteArray& sizes)
{
    QDataStream stream(sizes);
    QByteArray columns;
    QByteArray rows;
    bool sideShown = true;
    bool drawerShown = true;
    stream >> columns >> rows >> sideShown >> drawerShown;
    if (stream.status() != QDataStream::Ok || !m_columns->restoreState(columns) || !m_rows->restoreState(rows))
        return false;
    m_drawer->restoreState(columns);
    setSideShown(sideShown);
    setDrawerShown(drawerShown);
    return true;
}

void StudioPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setSideShown(m_sideWanted);
    setDrawerShown(m_drawerWanted);
}

// Its own columns are placed after ours were resized.
bool StudioPanes::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_columns && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, [this] { alignColumns(m_columns, m_drawer); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace pentimento
