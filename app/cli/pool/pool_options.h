#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace pentimento {

// What follows `pentimento pool`.
struct PoolOptions {
    QString folder; // of the library
    bool json = false;
    QString artwork; // of rate: an id or a path
    QString tier; // of rate and list
    QString hue; // of list
    bool all = false; // of export
    QString outFolder; // of export
    QStringList paths; // of import
    QString subject; // of import
    bool supplement = false; // of import
};

// In the name of `pentimento pool`; see failed().
int poolFailed(const Error& error);

int importIntoPool(const PoolOptions& options);

} // namespace pentimento
