#include "ui/main/shortcut_list.h"

#include "ui/main/command_list.h"
#include "ui/main/workspace.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString keysText(const QAction& action)
{
    QStringList texts;
    for (const QKeySequence& keys : action.shortcuts())
        texts.append(keys.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

QString placeText(const ActionRegistry::Entry& entry)
{
    if (const auto* workspace = qobject_cast<const Workspace*>(entry.owner))
        return workspace->title();
    return menuTitle(entry.spec.menu);
}

} // namespace

ShortcutList::ShortcutList(const ActionRegistry& registry, QObject* parent)
    : QAbstractTableModel(parent)
    , m_registry(registry)
{
    connect(&registry, &ActionRegistry::shortcutsChanged, this,
        [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int ShortcutList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_registry.entries().size());
}

int ShortcutList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionRegistry::Entry& entry = m_registry.entries()[index.row()];
    const QString columns[] = {plainText(entry.spec.text), placeText(entry), keysText(*entry.action)};
    switch (role) {
    case Qt::DisplayRole:
        return columns[index.column()];
    case Qt::ToolTipRole:
        return entry.spec.tip.isEmpty() ? QVariant() : QVariant(entry.spec.tip);
    case Qt::FontRole: // a changed one stands out, and not by colour
        if (index.column() == KeysColumn && m_registry.isRebound(entry.spec.id))
            return uiFont(theme().fsSmall, theme().fwStrong);
        return {};
    case IdRole:
        return entry.spec.id;
    case SearchRole:
        return QString(columns[CommandColumn] + u' ' + columns[PlaceColumn] + u' ' + columns[KeysColumn]);
    default:
        return {};
    }
}

QVariant ShortcutList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Command"), tr("Where"), tr("Keys")};
    return titles[section];
}

} // namespace pentimento
