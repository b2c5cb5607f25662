#pragma once

#include "app/cli/line_writer.h"
#include "core/base/error.h"
#include "core/base/json.h"

#include <QStringList>

#include <unistd.h>

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

// Standard output, as a person or as a program reads it.
class PoolOutput {
public:
    explicit PoolOutput(bool json) : m_json(json) { }
    // False when the reader went away: then there is no point in going on.
    bool say(const Json& json, const QString& text);

private:
    const bool m_json;
    LineWriter m_lines{STDOUT_FILENO};
};

// Says it on standard error and returns the exit code.
int poolFailed(const Error& error);

int importIntoPool(const PoolOptions& options);

} // namespace pentimento
