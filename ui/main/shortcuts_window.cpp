#include "ui/main/shortcuts_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/search_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr QSize WindowSize(640, 560);
constexpr int PlaceWidth = 120;
constexpr int KeysWidth = 200;
constexpr int KeysFieldWidth = 180;

} // namespace

ShortcutsWindow::ShortcutsWindow(ActionRegistry& registry, QWidget* parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_list(registry)
    , m_table(makeTable())
    , m_command(new ElidedLabel)
    , m_keys(new QKeySequenceEdit)
    , m_reset(new QPushButton(tr("&Reset")))
    , m_notice(new Notice)
    , m_takeOver(new QAction(tr("Take it over"), this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(WindowSize);
    auto* search = new SearchField(tr("Search commands and keys"));
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found.setFilterFixedString(text);
        m_table->selectRow(0);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp5, theme().sp5, theme().sp5, theme().sp5);
    layout->setSpacing(theme().sp4);
    layout->addWidget(search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notice);
    layout->addLayout(makeEditor());
    connect(m_takeOver, &QAction::triggered, this, &ShortcutsWindow::takeKeysOver);
    connect(&registry, &ActionRegistry::shortcutsChanged, this, &ShortcutsWindow::showCurrent);
    m_table->selectRow(0);
    showCurrent();
}

QTableView* ShortcutsWindow::makeTable()
{
    auto* table = new QTableView;
    m_found.setSourceModel(&m_list);
    m_found.setFilterRole(ShortcutList::SearchRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    table->setModel(&m_found);
    table->setAccessibleName(tr("Commands"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme().hRow);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(ShortcutList::CommandColumn, QHeaderView::Stretch);
    table->setColumnWidth(ShortcutList::PlaceColumn, PlaceWidth);
    table->setColumnWidth(ShortcutList::KeysColumn, KeysWidth);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ShortcutsWindow::showCurrent);
    return table;
}

QLayout* ShortcutsWindow::makeEditor()
{
    auto* resetAll = new QPushButton(tr("Reset &all"));
    auto* close = new QPushButton(tr("Close"));
    m_keys->setFixedWidth(KeysFieldWidth);
    m_reset->setToolTip(tr("Give this command the keys it was delivered with"));
    resetAll->setToolTip(tr("Give all commands the keys they were delivered with"));
    for (QPushButton* button : {m_reset, resetAll, close})
        button->setAutoDefault(false); // Enter belongs to the field of keys
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsWindow::tryKeys);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_registry.reset(currentId()); });
    connect(resetAll, &QPushButton::clicked, &m_registry, &ActionRegistry::resetAll);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* one = new QHBoxLayout;
    one->addWidget(m_command, 1);
    one->addWidget(m_keys);
    one->addWidget(m_reset);
    auto* all = new QHBoxLayout;
    all->addWidget(resetAll);
    all->addStretch();
    all->addWidget(close);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(theme().sp4);
    layout->addLayout(one);
    layout->addLayout(all);
    return layout;
}

QString ShortcutsWindow::currentId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(ShortcutList::IdRole).toString();
}

void ShortcutsWindow::showCurrent()
{
    const QString id = currentId();
    const QAction* action = m_registry.action(id);
    const QString name = action ? plainText(action->text()) : QString();
    m_notice->clear();
    m_command->setText(action ? tr("Keys for “%1”").arg(name) : QString());
    m_keys->findChild<QLineEdit*>()->setAccessibleName(m_command->text()); // it is what has the focus
    m_keys->setToolTip(tr("Press the new keys; Backspace takes them away"));
    m_keys->setEnabled(action);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_reset->setEnabled(m_registry.isRebound(id));
}

void ShortcutsWindow::tryKeys()
{
    const QString id = currentId();
    QKeySequence keys = m_keys->keySequence();
    if (keys == QKeySequence(Qt::Key_Backspace))
        keys = {};
    const QAction* action = m_registry.action(id);
    if (!action || keys == action->shortcut())
        return;
    if (m_registry.rebind(id, keys))
        return;
    const auto other = m_registry.conflictOf(id, keys);
    const QString holder = plainText(m_registry.action(*other)->text());
    m_notice->say(Notice::Kind::Warning, tr("%1 belongs to “%2”.").arg(keys.toString(QKeySequence::NativeText), holder),
        {m_takeOver});
}

void ShortcutsWindow::takeKeysOver()
{
    const QString id = currentId();
    const QKeySequence keys = m_keys->keySequence();
    for (auto other = m_registry.conflictOf(id, keys); other; other = m_registry.conflictOf(id, keys))
        m_registry.rebind(*other, {});
    m_registry.rebind(id, keys);
}

} // namespace pentimento
