#include "ui/main/command_list.h"

#include "ui/main/workspace.h"
#include "ui/models/fuzzy_match.h"
#include "ui/theme/icon.h"

#include <algorithm>

namespace pentimento {

CommandList::CommandList(const ActionRegistry& registry, QObject* parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{
}

void CommandList::gather(const Workspace* workspace, const QStringList& recentIds)
{
    beginResetModel();
    m_rows.clear();
    m_commands.clear();
    m_commands.reserve(m_registry.entries().size());
    for (const ActionRegistry::Entry& entry : m_registry.entries()) {
        const bool elsewhere = qobject_cast<Workspace*>(entry.owner) && entry.owner != workspace;
        if (elsewhere || !entry.action->isEnabled() || !entry.action->isVisible())
            continue;
        const qsizetype recent = recentIds.indexOf(entry.spec.id);
        m_commands.append({entry.spec.id, plainText(entry.action->text()), menuTitle(entry.spec.menu),
            entry.action->shortcut().toString(QKeySequence::NativeText), entry.spec.iconName,
            recent < 0 ? int(recentIds.size()) : int(recent)});
    }
    endResetModel();
    filter({});
}

void CommandList::filter(const QString& typed)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const auto match = fuzzyMatch(typed, m_commands[i].text))
            m_rows.append({i, match->score, match->positions});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row& one, const Row& other) {
        if (one.score != other.score)
            return one.score > other.score;
        return m_commands[one.command].rank < m_commands[other.command].rank;
    });
    endResetModel();
}

int CommandList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    const Command& command = m_commands[row.command];
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        //: What a screen reader says of a command: %1 its name, %2 its keys
        return command.keys.isEmpty() ? command.text : tr("%1, %2").arg(command.text, command.keys);
    case Qt::DecorationRole:
        return command.iconName.isEmpty() ? QVariant() : QVariant::fromValue(icon(command.iconName));
    case IdRole:
        return command.id;
    case PositionsRole:
        return QVariant::fromValue(row.positions);
    case PlaceRole:
        return command.place;
    case KeysRole:
        return command.keys;
    default:
        return {};
    }
}

QString menuTitle(MenuPlace place)
{
    switch (place) {
    case MenuPlace::None:
        return {};
    case MenuPlace::File:
        return CommandList::tr("File");
    case MenuPlace::Edit:
        return CommandList::tr("Edit");
    case MenuPlace::View:
        return CommandList::tr("View");
    case MenuPlace::Sketch:
        return CommandList::tr("Sketch");
    case MenuPlace::Pool:
        return CommandList::tr("Pool");
    case MenuPlace::Window:
        return CommandList::tr("Window");
    case MenuPlace::Help:
        return CommandList::tr("Help");
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
