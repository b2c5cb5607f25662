#pragma once

#include "core/sketch/sketch_renderer.h"

#include <QRgb>

#include <atomic>
#include <functional>
#include <memory>

namespace pentimento {

// A small valid PNG of one colour.
QByteArray fakePng(QSize size, QRgb colour = 0xff336699);

// A renderer that does what a script says and counts its calls. Thread-safe when the script is. Without a script it
// answers every sketch with a small picture, and obeys these words in the code: `BLANK`, `SYNTAX`, `NOENGINE`, `CRASH`
// give that result, `SLOW` waits for the stop flag.
class FakeRenderer : public SketchRenderer {
public:
    using Script = std::function<RenderResult(const RenderRequest&, const StopFlag&)>;
    struct Log {
        std::atomic<int> made = 0;
        std::atomic<int> renders = 0;
        std::atomic<int> running = 0;
        std::atomic<int> mostAtOnce = 0;
    };

    explicit FakeRenderer(std::shared_ptr<Log> log = std::make_shared<Log>(), Script script = {});
    RenderResult render(const RenderRequest& request, const StopFlag& stop) override;

private:
    const std::shared_ptr<Log> m_log;
    const Script m_script;
};

} // namespace pentimento
