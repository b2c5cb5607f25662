#pragma once

#include "core/sketch/sketch_renderer.h"

#include <array>

namespace pentimento {

// Turns a stream of output into the lines a render result keeps, see appendConsoleLine. One thread.
class ConsoleLog {
public:
    // `text` may hold parts of lines and several lines; each level has its own unfinished line.
    void write(ConsoleLine::Level level, const QString& text);
    // The lines so far, unfinished ones included.
    QList<ConsoleLine> take();

private:
    void addLine(ConsoleLine::Level level, const QString& text);

    QList<ConsoleLine> m_lines;
    std::array<QString, 4> m_unfinished; // by level
};

} // namespace pentimento
