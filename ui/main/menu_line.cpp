#include "ui/main/menu_line.h"

#include "ui/main/workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_cap.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SmallIcon = 13;
constexpr int FieldIcon = 14;
constexpr int MeterWidth = 64;
constexpr int FieldWidth = 252;
constexpr int LineInset = 10;

// A button whose content is other widgets; they let the pointer through.
QHBoxLayout* contentOf(QPushButton* button, const QList<QWidget*>& parts)
{
    auto* layout = new QHBoxLayout(button);
    layout->setSpacing(theme().sp3);
    for (QWidget* part : parts) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(part, 0, Qt::AlignVCenter);
    }
    return layout;
}

void followAction(QPushButton* button, QAction* action)
{
    const auto follow = [button, action] {
        button->setToolTip(action->toolTip());
        button->setAccessibleName(plainText(action->text()));
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace

MenuLine::MenuLine(ActionRegistry& registry, JobListModel& jobs, QAction* showJobs, QAction* showPalette)
    : m_registry(registry)
    , m_menus(new QMenuBar)
{
    setProperty("ground", u"window"_s);
    setProperty("edge", u"bottom"_s);
    setFixedHeight(theme().hMenubar);
    m_menus->setNativeMenuBar(false); // one line with the palette field, on every desktop
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(LineInset, 0, theme().sp3, 0);
    layout->setSpacing(theme().sp4);
    layout->addWidget(m_menus, 1);
    layout->addWidget(makeJobsSummary(jobs, showJobs));
    layout->addWidget(makePaletteField(showPalette));
}

void MenuLine::showActionsOf(const Workspace* workspace, const QStringList& recentFiles)
{
    m_recentFiles = recentFiles;
    m_menus->clear();
    fillMenu(MenuPlace::File, tr("&File"), workspace);
    fillMenu(MenuPlace::Edit, tr("&Edit"), workspace);
    fillMenu(MenuPlace::View, tr("&View"), workspace);
    fillMenu(MenuPlace::Sketch, tr("&Sketch"), workspace);
    fillMenu(MenuPlace::Pool, tr("&Pool"), workspace);
    fillMenu(MenuPlace::Window, tr("&Window"), workspace);
    fillMenu(MenuPlace::Help, tr("&Help"), workspace);
}

// The workspace's actions first, as in File: open and save above quit; but undo leads Edit. A menu with nothing in it
// is not there.
void MenuLine::fillMenu(MenuPlace place, const QString& title, const Workspace* workspace)
{
    auto* menu = new QMenu(title, m_menus);
    const bool leads = place != MenuPlace::Edit;
    for (const bool ofWorkspace : {leads, !leads}) {
        bool first = true;
        for (const ActionRegistry::Entry& entry : m_registry.entries()) {
            const bool isOfWorkspace = qobject_cast<Workspace*>(entry.owner);
            if (entry.spec.menu != place || isOfWorkspace != ofWorkspace || (ofWorkspace && entry.owner != workspace))
                continue;
            if (!menu->isEmpty() && (entry.spec.startsGroup || first))
                menu->addSeparator();
            first = false;
            menu->addAction(entry.action);
        }
        if (place == MenuPlace::File && ofWorkspace && !m_recentFiles.isEmpty())
            addRecentFiles(menu, m_recentFiles);
    }
    if (menu->isEmpty())
        delete menu;
    else
        m_menus->addMenu(menu);
}

void MenuLine::addRecentFiles(QMenu* menu, const QStringList& files)
{
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    for (const QString& path : files) {
        QString name = QFileInfo(path).fileName();
        QAction* open = recent->addAction(name.replace(u'&', u"&&"_s));
        open->setToolTip(path);
        connect(open, &QAction::triggered, this, [this, path] { Q_EMIT recentFileChosen(path); });
    }
    recent->setToolTipsVisible(true);
}

QWidget* MenuLine::makeJobsSummary(JobListModel& jobs, QAction* showJobs)
{
    auto* button = new QPushButton;
    auto* text = new QLabel;
    auto* meter = new QProgressBar;
    auto* icon = new IconLabel(u"runs"_s, &Theme::text2);
    icon->setSide(SmallIcon);
    text->setProperty("type", u"caption"_s);
    text->setProperty("ink", u"text2"_s);
    meter->setTextVisible(false);
    meter->setFixedWidth(MeterWidth);
    button->setProperty("lineField", u"bare"_s);
    contentOf(button, {icon, text, meter})->setContentsMargins(theme().sp2, 0, theme().sp2, 0);
    followAction(button, showJobs);
    const auto follow = [&jobs, button, text, meter] {
        const int working = jobs.workingCount();
        const auto share = jobs.workingShare();
        text->setText(tr("%n job(s) working", "jobs in the menu line", working));
        meter->setVisible(share.has_value());
        meter->setAccessibleName(tr("Progress of the jobs"));
        meter->setValue(int(share.value_or(0) * meter->maximum()));
        button->setAccessibleName(text->text());
        button->setVisible(working > 0);
        button->setFixedWidth(button->layout()->sizeHint().width());
    };
    connect(&jobs, &JobListModel::summaryChanged, button, follow);
    follow();
    return button;
}

QWidget* MenuLine::makePaletteField(QAction* showPalette)
{
    auto* button = new QPushButton;
    auto* icon = new IconLabel(u"search"_s, &Theme::muted);
    auto* text = new QLabel(tr("Commands"));
    auto* keys = new KeyCap(showPalette->shortcut());
    icon->setSide(FieldIcon);
    text->setProperty("type", u"small"_s);
    text->setProperty("ink", u"muted"_s);
    button->setProperty("lineField", u"framed"_s);
    QHBoxLayout* layout = contentOf(button, {icon, text, keys});
    layout->setContentsMargins(theme().sp3, 0, theme().sp1, 0);
    layout->setStretch(1, 1);
    followAction(button, showPalette);
    connect(showPalette, &QAction::changed, keys, [keys, showPalette] { keys->setKeys(showPalette->shortcut()); });
    button->setMinimumWidth(FieldWidth);
    return button;
}

} // namespace pentimento
