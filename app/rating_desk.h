#pragma once

#include "app/single_instance.h"
#include "ui/pool/session/ratings.h"

#include <QHash>

namespace pentimento {

// Writes what `pentimento pool rate` may not write itself while this window holds the library. A request
//
//     {"type":"rate","picture":SHA256,"tier":TIER|null,"source"}
//
// is answered {"ok":true,"changed"} when the decision is on the disk, else {"ok":false,"error"}. GUI thread.
class RatingDesk : public QObject {
public:
    explicit RatingDesk(Ratings& ratings);

    void answer(const Json& request, const SingleInstance::Reply& reply);

private:
    Ratings& m_ratings;
    QHash<QString, SingleInstance::Reply> m_waiting; // by the decision's id
};

// The command line's side of it.
Json ratingRequest(const QString& picture, MaybeTier tier, const QString& source);

} // namespace pentimento
