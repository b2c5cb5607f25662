#pragma once

#include "core/library/pool/rating_report.h"

#include <QAbstractTableModel>

namespace pentimento {

// The rows of a TierTable: the name, love, okay, nope, not rated, all.
class TierTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, LoveColumn, OkayColumn, NopeColumn, UnratedColumn, AllColumn, ColumnCount };
    enum Role {
        SwatchRole = Qt::UserRole, // QColor; invalid for none
        ThinRole, // bool
        MarkRole, // of a head: the icon of its tier, or empty
        MarkInkRole, // QColor
    };

    TierTableModel(QString nameHead, QString namelessName, bool isOfHues, QObject* parent = nullptr);

    void setRows(const QList<TierRow>& rows);
    const TierRow& rowAt(int row) const { return m_rows.at(row); }
    qint64 countAt(int row, int column) const; // of pictures; all of the row for its name

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString nameOf(const TierRow& row) const;
    QString spoken(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;

    const QString m_nameHead;
    const QString m_namelessName;
    const bool m_isOfHues;
    QList<TierRow> m_rows;
};

} // namespace pentimento
