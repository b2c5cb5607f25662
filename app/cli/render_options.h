#pragma once

#include "app/cli/command_line.h"
#include "core/sketch/sketch_renderer.h"

namespace pentimento {

// What `pentimento render` was asked for.
struct RenderOptions {
    QStringList paths;
    QString outFolder = QStringLiteral(".");
    QString library; // accepted everywhere; render needs none
    quint32 seed = 1;
    std::optional<QSize> size;
    std::optional<Medium> medium; // empty: by the file's name
    int timeoutMs = 120'000;
    int frames = 60;
    int jobs = 0; // never 0 after reading: the cores of this machine
    bool plainRandom = false;
    bool noCache = false;
    bool gateOnly = false;
    bool json = false;
    bool withoutIsolation = false;
};

// Fills `options`, or says how the command ends.
std::optional<CommandEnd> readRenderOptions(const QStringList& arguments, RenderOptions& options);

// The options render and gallery share.
void addEngineOptions(CLI::App& app, RenderOptions& options);

RenderRequest requestFor(const RenderOptions& options, const Sketch& sketch);

} // namespace pentimento
