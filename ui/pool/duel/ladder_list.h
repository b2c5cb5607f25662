#pragma once

#include "ui/pool/duel/duel_session.h"

#include <QAbstractListModel>

namespace pentimento {

// A ladder as the rows of a list, the best first: PictureRole, and in words which place it is and how sure that is. No
// title and no maker, since who compares must not know them. GUI thread.
class LadderList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLadder(const DuelLadder& ladder);
    const LadderPlace& placeAt(int row) const { return m_ladder.places[row]; }
    const PlaceRange& rangeAt(int row) const { return m_ladder.ranges[row]; }
    int rowOf(const QString& picture) const; // -1 when it is not there
    // Where the lowest interval begins and the highest ends.
    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString spoken(int row) const;

    DuelLadder m_ladder;
    double m_lowest = 0;
    double m_highest = 0;
};

// "2 to 6", or "2".
QString placesText(const PlaceRange& range);

} // namespace pentimento
