#include "ui/pool/duel/ladder_list.h"

#include "ui/pool/pool_roles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pentimento {

QString placesText(const PlaceRange& range)
{
    const QLocale locale;
    if (range.first == range.last)
        return locale.toString(range.first);
    //: Between which two places of a ladder a picture stands: "2 to 6".
    return LadderList::tr("%1 to %2").arg(locale.toString(range.first), locale.toString(range.last));
}

void LadderList::setLadder(const DuelLadder& ladder)
{
    beginResetModel();
    m_ladder = ladder;
    m_lowest = 0;
    m_highest = 0;
    for (const LadderPlace& place : std::as_const(m_ladder.places)) {
        m_lowest = qMin(m_lowest, place.rung.lower);
        m_highest = qMax(m_highest, place.rung.upper);
    }
    endResetModel();
}

int LadderList::rowOf(const QString& picture) const
{
    for (int row = 0; row < m_ladder.places.size(); ++row) {
        if (m_ladder.places[row].picture == picture)
            return row;
    }
    return -1;
}

int LadderList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ladder.places.size());
}

QVariant LadderList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(index.row() + 1);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case PictureRole:
        return m_ladder.places[index.row()].picture;
    default:
        return {};
    }
}

QString LadderList::spoken(int row) const
{
    const LadderPlace& place = m_ladder.places[row];
    const QLocale locale;
    return QStringList{tr("Place %1").arg(locale.toString(row + 1)),
        //: Of the places of a ladder: "likely 2 to 6".
        tr("likely %1").arg(placesText(m_ladder.ranges[row])), tr("%n duel(s)", nullptr, int(place.duels))}
        .join(u", "_s);
}

} // namespace pentimento
