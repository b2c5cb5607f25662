#pragma once

#include "core/base/json.h"

#include <QMap>
#include <QStringList>

namespace pentimento {

struct StudioSettings {
    bool autoRun = true; // run by itself after typing
    int hangLimitMs = 20'000; // no frame for so long: the live sketch is killed; 1,000 … 600,000
    int defaultSizePx = 1024; // side of the square a sketch without a canvas of its own gets; 64 … 4,096
    bool operator==(const StudioSettings&) const = default;
};

struct AppearanceSettings {
    enum class Theme { System, Dark, Light };
    Theme theme = Theme::System;
    bool reduceMotion = false;
    QString language; // "de"; empty: the desktop's
    bool operator==(const AppearanceSettings&) const = default;
};

// Everything a person can choose, with its default. Secrets are never here (DESIGN §4).
struct Settings {
    StudioSettings studio;
    AppearanceSettings appearance;
    QMap<QString, QString> shortcuts; // action → keys as QKeySequence::PortableText, "" for none; only what was changed
    Json unknown = Json::object(); // keys of the file that this version does not know: they are written back

    bool operator==(const Settings&) const = default;
};

// What is out of its range, one sentence each (English, for logs); empty when all is well.
QStringList problemsOf(const Settings& settings);

} // namespace pentimento
