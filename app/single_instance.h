#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QStringList>

class QLocalSocket;

namespace pentimento {

// One window for one library: a second start hands its files to the first and ends. They meet at a local socket that
// only this user can reach; each message is one line of JSON, an array of absolute paths, answered with "ok". A window
// that does not answer is none: two windows are better than one that hangs. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    static constexpr int AnswerMs = 2000; // that a window may take
    static constexpr int MaxMessageBytes = 1 << 20;

    // Of the window for this library, in $XDG_RUNTIME_DIR.
    static QString addressFor(const QString& libraryFolder);

    // Whether a window listens there and took the files. Blocks for at most twice `answerMs`.
    static bool handOver(const QString& address, const QStringList& files, int answerMs = AnswerMs);

    explicit SingleInstance(QObject* parent = nullptr);
    // Takes the address, also from a window that died without giving it up. Environment when it cannot.
    Result<void> listen(const QString& address);

Q_SIGNALS:
    void filesAsked(const QStringList& files); // may be none: then the window is only to be shown

private:
    void take(QLocalSocket* socket);

    QLocalServer m_server;
};

} // namespace pentimento
