#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/pool/pool_roles.h"

#include <QAbstractListModel>

namespace pentimento {

// Rows for the grid, as a model of the Pool has them.
class PoolRows : public QAbstractListModel {
public:
    struct Row {
        QString text;
        QString picture;
        MaybeTier tier;
        QString hue;
        bool isUnsure = false;
        QString failure;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const Row& row = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return row.text;
        case PictureRole:
            return row.picture;
        case TierRole:
            return row.tier ? QVariant(static_cast<int>(*row.tier)) : QVariant();
        case HueRole:
            return row.hue;
        case UnsureRole:
            return row.isUnsure;
        case FailureRole:
            return row.failure;
        default:
            return {};
        }
    }

    void setRows(const QList<Row>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    void append(const Row& row)
    {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.append(row);
        endInsertRows();
    }

    void remove(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }

    void change(int row, const Row& to)
    {
        m_rows[row] = to;
        Q_EMIT dataChanged(index(row), index(row));
    }

private:
    QList<Row> m_rows;
};

} // namespace pentimento
