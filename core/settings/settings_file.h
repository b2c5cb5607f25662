#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

namespace pentimento {

QString settingsPath(); // configFolder()/settings.json

struct LoadedSettings {
    Settings settings;
    // What was not taken from the file and why, one sentence each (English, for logs). Empty: all was well.
    QStringList problems;
    QString brokenCopy; // where a file that could not be read as settings was put aside; empty when it was good
};

// Cannot fail: what is missing, of another type or out of range keeps its default and is reported. No file is no
// problem. A file that is no JSON object is renamed to settings.json.broken, replacing an earlier one.
LoadedSettings loadSettings(const QString& path);

// Writes the file whole or not at all, keeping the keys it does not know. InvalidInput when problemsOf() finds any.
Result<void> saveSettings(const Settings& settings, const QString& path);

} // namespace pentimento
