#include "ui/pool/stats/tier_table_model.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/stats/stats_words.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

MaybeTier tierOfColumn(int column)
{
    switch (column) {
    case TierTableModel::LoveColumn:
        return Tier::Love;
    case TierTableModel::OkayColumn:
        return Tier::Okay;
    case TierTableModel::NopeColumn:
        return Tier::Nope;
    default:
        return std::nullopt;
    }
}

bool isTierColumn(int column)
{
    return column >= TierTableModel::LoveColumn && column <= TierTableModel::UnratedColumn;
}

} // namespace

TierTableModel::TierTableModel(QString nameHead, QString namelessName, bool isOfHues, QObject* parent)
    : QAbstractTableModel(parent)
    , m_nameHead(std::move(nameHead))
    , m_namelessName(std::move(namelessName))
    , m_isOfHues(isOfHues)
{
}

void TierTableModel::setRows(const QList<TierRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

qint64 TierTableModel::countAt(int row, int column) const
{
    const TierRow& counts = m_rows.at(row);
    if (column == UnratedColumn)
        return counts.unrated;
    const MaybeTier tier = tierOfColumn(column);
    return tier ? counts.tiers.of(*tier) : counts.total();
}

int TierTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TierTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TierTableModel::nameOf(const TierRow& row) const
{
    if (row.name.isEmpty())
        return m_namelessName;
    return m_isOfHues ? hueName(row.name) : row.name;
}

QString TierTableModel::spoken(const QModelIndex& index) const
{
    const TierRow& row = m_rows.at(index.row());
    QStringList parts{nameOf(row)};
    if (index.column() != NameColumn)
        parts += {headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            countText(countAt(index.row(), index.column()))};
    if (index.data(ThinRole).toBool())
        parts.append(tr("thin"));
    return parts.join(u", "_s);
}

QString TierTableModel::toolTip(const QModelIndex& index) const
{
    QStringList lines;
    if (index.data(ThinRole).toBool())
        lines.append(tr("Thin: %1 of %2 loves")
                         .arg(countText(countAt(index.row(), index.column())), countText(FewestLovesOfAHue)));
    const qint64 count = countAt(index.row(), index.column());
    if (count > 0 && !m_rows.at(index.row()).name.isEmpty())
        lines.append(tr("Show %Ln picture(s)", nullptr, int(count)));
    return lines.join(u'\n');
}

QVariant TierTableModel::data(const QModelIndex& index, int role) const
{
    const TierRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameOf(row) : countText(countAt(index.row(), index.column()));
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case SwatchRole:
        return m_isOfHues && index.column() == NameColumn ? hueSwatch(row.name) : QColor();
    case ThinRole:
        return index.column() == LoveColumn && row.isThin() && !row.name.isEmpty();
    default:
        return {};
    }
}

QVariant TierTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const MaybeTier tier = tierOfColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return section == NameColumn ? m_nameHead : section == AllColumn ? tr("All") : tierName(tier);
    case Qt::ToolTipRole:
        return headerData(section, orientation, Qt::DisplayRole);
    case MarkRole:
        return isTierColumn(section) ? tierMarkName(tier) : QString();
    case MarkInkRole:
        return tierMarkInk(tier);
    default:
        return {};
    }
}

} // namespace pentimento
