#pragma once

#include <QByteArray>
#include <QString>

namespace pentimento {

// Whole lines to a descriptor, unbuffered, so that a reader sees each result as it ends. After a failed write
// nothing more is written. One thread at a time.
class LineWriter {
public:
    enum class State {
        Open,
        Closed, // the reader went away (EPIPE): end quietly
        Failed, // the disk is full, for example
    };
    explicit LineWriter(int fd) : m_fd(fd) { }
    State write(const QByteArray& text); // text with its own line ends
    State state() const { return m_state; }

private:
    const int m_fd;
    State m_state = State::Open;
};

// "[12/40] cat.js" on standard error, rewritten in place; silent when that is no terminal.
class ProgressLine {
public:
    ProgressLine();
    void show(const QString& text);
    void clear();

private:
    const bool m_isTerminal;
    bool m_shown = false;
};

// The text with control characters replaced: what foreign code says cannot steer the terminal.
QString printable(const QString& text);

} // namespace pentimento
