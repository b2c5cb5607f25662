#pragma once

#include "core/process/child_process.h"
#include "core/process/message_channel.h"
#include "core/sketch/page/render_pool.h"
#include "core/sketch/page/worker_spec.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace pentimento {

// One `pentimento-render` process and its conversation. After `render` returned with `usable` false the object is
// good for nothing but destruction. Belongs to the thread that started it.
class RenderWorker {
public:
    enum class Shaders { Copy, Fill };
    struct ShaderFolder {
        QString path; // empty: none
        Shaders use = Shaders::Copy;
    };
    static Result<std::unique_ptr<RenderWorker>> start(
        const RenderPoolSettings& settings, MemoryClass memoryClass, const ShaderFolder& shaders);

    enum class Death {
        None,
        Unexplained, // of the worker or of its page; the sketch may have done it
        Killed, // from outside
    };
    struct Outcome {
        RenderResult result;
        bool usable = true; // the worker can take another sketch
        Death death = Death::None;
        bool needsLarge = false; // given up: the sketch makes a picture for the large class
    };
    Outcome render(const RenderRequest& request, const StopFlag& stop);

    // Further wishes for a render, and who takes what the worker says beside the result. An error ends the worker.
    struct Instruments {
        bool traced = false; // report each painting call: messages `step` and `traced`
        bool pixels = false; // the picture's pixels as a message `pixels`
        std::function<Result<void>(const Message&)> take;
    };
    Outcome render(const RenderRequest& request, const StopFlag& stop, const Instruments& instruments);

    MemoryClass memoryClass() const { return m_memoryClass; }
    int rendered() const { return m_rendered; }
    bool isTooLarge() const; // idle memory above what a fresh one would need

private:
    RenderWorker(std::unique_ptr<ChildProcess> process, MemoryClass memoryClass);
    struct Clocks {
        QElapsedTimer running = startedTimer(); // since the page was handed the sketch, once `begun`
        bool begun = false;
    };
    static QElapsedTimer startedTimer();
    struct Conversation {
        const RenderRequest& request;
        const Instruments& instruments;
        RenderResult collected;
        Clocks clocks;
    };
    Outcome converse(Conversation& conversation, const StopFlag& stop);
    std::optional<Outcome> take(const Message& message, Conversation& conversation);
    std::optional<Outcome> overLimit(const RenderRequest& request, const Clocks& clocks);
    Outcome fail(RenderError::Kind kind, const QString& message);
    Outcome died();
    void drainErrorOutput();

    std::unique_ptr<ChildProcess> m_process;
    MessageChannel m_channel;
    const MemoryClass m_memoryClass;
    QElapsedTimer m_lastSign; // since the worker last said anything
    QElapsedTimer m_lastMemoryLook;
    bool m_greeted = false;
    QString m_chromium; // version
    quint64 m_id = 0;
    int m_rendered = 0;
    QByteArray m_errorOutput; // the end of what it printed, for the message about its death
};

} // namespace pentimento
