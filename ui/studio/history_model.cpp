#include "ui/studio/history_model.h"

namespace pentimento {

void HistoryModel::setArtworks(const QList<Artwork>& oldestFirst)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(oldestFirst.size());
    for (auto artwork = oldestFirst.crbegin(); artwork != oldestFirst.crend(); ++artwork)
        m_rows.append({*artwork, {}});
    endResetModel();
    for (const Row& row : std::as_const(m_rows))
        Q_EMIT pictureWanted(row.artwork);
}

void HistoryModel::add(const Artwork& artwork)
{
    if (rowOf(artwork.id) >= 0)
        return;
    beginInsertRows({}, 0, 0);
    m_rows.prepend({artwork, {}});
    endInsertRows();
    Q_EMIT pictureWanted(artwork);
}

void HistoryModel::setPicture(qint64 artworkId, const QImage& picture)
{
    const int row = rowOf(artworkId);
    if (row < 0)
        return;
    m_rows[row].picture = picture;
    Q_EMIT dataChanged(index(row), index(row), {PictureRole});
}

int HistoryModel::rowOf(qint64 artworkId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].artwork.id == artworkId)
            return row;
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.artwork.title;
    case PictureRole:
        return row.picture;
    case TimeRole:
        return row.artwork.createdAt.toLocalTime();
    case ReasonRole:
        return static_cast<int>(row.artwork.reason);
    case AuthorRole:
        return static_cast<int>(row.artwork.author);
    default:
        return {};
    }
}

} // namespace pentimento
