#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <QLocalServer>
#include <QStringList>

#include <functional>
#include <optional>

class QLocalSocket;

namespace pentimento {

// One window for one library: a second start hands its files to the first and ends, and commands ask it to write what
// they may not while it holds the library. They meet at a local socket that only this user can reach; each message is
// one line of JSON: an array of absolute paths, answered with "ok", or an object, answered with another. A window that
// does not answer is none: two windows are better than one that hangs. GUI thread.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    static constexpr int AnswerMs = 2000; // that a window may take
    static constexpr int MaxMessageBytes = 1 << 20;

    // Of the window for this library, in $XDG_RUNTIME_DIR.
    static QString addressFor(const QString& libraryFolder);

    // Whether a window listens there and took the files. Blocks for at most twice `answerMs`.
    static bool handOver(const QString& address, const QStringList& files, int answerMs = AnswerMs);

    // The window's answer to a request; empty when none listens there, or it does not answer in time. Blocks as
    // handOver().
    static std::optional<Json> ask(const QString& address, const Json& request, int answerMs = AnswerMs);

    explicit SingleInstance(QObject* parent = nullptr);
    // Who answers requests. `reply` is called in this thread, at once or later; asked again it does nothing, and when
    // it is never called the caller waits in vain. Without one, requests are refused.
    using Reply = std::function<void(const Json& answer)>;
    void setAnswerer(std::function<void(const Json& request, const Reply& reply)> answerer);
    // Takes the address, also from a window that died without giving it up. Environment when it cannot.
    Result<void> listen(const QString& address);

Q_SIGNALS:
    void filesAsked(const QStringList& files); // may be none: then the window is only to be shown

private:
    void take(QLocalSocket* socket);

    QLocalServer m_server;
    std::function<void(const Json&, const Reply&)> m_answerer;
};

} // namespace pentimento
