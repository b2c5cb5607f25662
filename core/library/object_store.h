#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace pentimento {

// Files named by their content: `ab/abcd….png` under one folder, where abcd… is the SHA-256. An object is there whole
// or not at all, and two with the same bytes are one. An object's name is its hash with the ending: "abcd….png".
// Thread-safe, and safe beside other processes on the same folder. Creating one touches nothing.
class ObjectStore {
public:
    static constexpr qint64 MaxObjectBytes = qint64(256) << 20;

    explicit ObjectStore(QString folder);

    // The object's name. `ending` is "png", "js" or "py". An object that is there but damaged is written anew. Storage
    // when it cannot be written, InvalidInput when it is too large.
    Result<QString> put(const QByteArray& bytes, const QString& ending) const;
    // The bytes, checked against the name. NotFound when it is missing, Storage when damaged or unreadable,
    // InvalidInput when `name` is no object's name.
    Result<QByteArray> get(const QString& name) const;
    // Where an object of that name lies, whether or not it does; empty when `name` is no object's name.
    QString pathOf(const QString& name) const;

private:
    QString m_folder;
};

} // namespace pentimento
