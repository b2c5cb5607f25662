#pragma once

#include <QList>
#include <QString>

#include <array>

namespace pentimento {

// What a sketch printed: the lines that a render result keeps.

struct ConsoleLine {
    enum class Level { Debug, Info, Warning, Error };
    Level level = Level::Info;
    int line = 0; // in the sketch, 0 when unknown
    QString text; // at most 2,000 characters
    int count = 1; // equal neighbours are folded

    bool operator==(const ConsoleLine&) const = default;
};

QString consoleLevelName(ConsoleLine::Level level); // "debug", "info", "warning", "error"

constexpr int MaxConsoleLines = 200;
constexpr int MaxConsoleLineCharacters = 2000;
// Appends, folding a line equal to the one before and dropping what goes over MaxConsoleLines.
void appendConsoleLine(QList<ConsoleLine>& console, ConsoleLine line);

// Turns a stream of output into such lines. One thread.
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
