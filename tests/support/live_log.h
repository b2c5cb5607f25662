#pragma once

#include "core/sketch/live/live_session.h"
#include "tests/support/waiting.h"

#include <QList>
#include <QTest>

#include <memory>

namespace pentimento {

// Everything a LiveSession has said, in order.
struct LiveLog {
    explicit LiveLog(LiveSession& session)
    {
        QObject::connect(&session, &LiveSession::frame, &context, [this](const LiveFrame& f) { frames.append(f); });
        QObject::connect(&session, &LiveSession::settled, &context, [this] { ++settled; });
        QObject::connect(
            &session, &LiveSession::console, &context, [this](const QList<ConsoleLine>& lines) { console += lines; });
        QObject::connect(
            &session, &LiveSession::failed, &context, [this](const RenderError& error) { errors.append(error); });
        QObject::connect(
            &session, &LiveSession::killed, &context, [this](const LiveKill& kill) { kills.append(kill); });
        QObject::connect(
            &session, &LiveSession::stateChanged, &context, [this](LiveSession::State state) { states.append(state); });
    }
    QString said() const
    {
        QStringList texts;
        for (const ConsoleLine& line : console)
            texts.append(line.text);
        return texts.join(QLatin1Char('\n'));
    }

    QObject context; // disconnects before the rest goes
    QList<LiveFrame> frames;
    int settled = 0;
    QList<ConsoleLine> console;
    QList<RenderError> errors;
    QList<LiveKill> kills;
    QList<LiveSession::State> states;
};

inline std::unique_ptr<LiveSession> makeLiveSession(int hangLimitMs = 20'000)
{
    LiveSessionSettings settings;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    settings.hangLimitMs = hangLimitMs;
    return std::make_unique<LiveSession>(settings);
}

inline LiveRequest liveRequest(const QByteArray& code, Medium medium = Medium::P5Brush2)
{
    LiveRequest request;
    request.sketch = {QStringLiteral("sketch.js"), medium, code};
    return request;
}

} // namespace pentimento
