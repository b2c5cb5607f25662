#pragma once

#include "ui/main/action_registry.h"

#include <QAbstractTableModel>

namespace pentimento {

// Every action with its place and keys, one row each in the order of the registry; follows its changes. GUI thread.
class ShortcutList : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CommandColumn, PlaceColumn, KeysColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SearchRole }; // SearchRole: everything a search should find, in one text

    explicit ShortcutList(const ActionRegistry& registry, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ActionRegistry& m_registry;
};

} // namespace pentimento
