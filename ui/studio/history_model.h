#pragma once

#include "core/library/artwork.h"

#include <QAbstractListModel>
#include <QImage>

namespace pentimento {

// The artworks of one sketch, newest first, each with a small picture once it has been read. GUI thread.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PictureRole = Qt::UserRole, // QImage, null until it is there
        TimeRole, // QDateTime, local
        ReasonRole, // int of Artwork::Reason
        AuthorRole, // int of Artwork::Author
    };

    using QAbstractListModel::QAbstractListModel;

    void setArtworks(const QList<Artwork>& oldestFirst);
    void add(const Artwork& artwork); // is the newest
    void setPicture(qint64 artworkId, const QImage& picture);

    const Artwork& artwork(int row) const { return m_rows[row].artwork; }
    int rowOf(qint64 artworkId) const; // -1 when it is not here

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void pictureWanted(const pentimento::Artwork& artwork); // once for each row

private:
    struct Row {
        Artwork artwork;
        QImage picture;
    };
    QList<Row> m_rows;
};

} // namespace pentimento
