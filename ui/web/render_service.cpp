#include "ui/web/render_service.h"

#include "core/metrics/painted_share.h"

#include <QImage>
#include <qtwebenginecoreglobal.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int HeartbeatMs = 250;
constexpr int SendTimeoutMs = 10'000;

} // namespace

RenderService::RenderService(int inputFd, int outputFd, LibrarySet first)
    : m_channel(inputFd, outputFd)
    , m_readable(inputFd, QSocketNotifier::Read)
    , m_set(first)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &RenderService::readRequests);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { send({{{"type", "alive"}}, {}}); });
    m_heartbeat.start(HeartbeatMs);
    startPage(first);
}

void RenderService::startPage(LibrarySet set)
{
    m_set = set;
    m_page = std::make_unique<PageRenderer>(set);
    connect(m_page.get(), &PageRenderer::warmed, this, [this] {
        if (!std::exchange(m_greeted, true))
            send({{{"type", "hello"}, {"protocol", 1}, {"chromium", qWebEngineChromiumVersion()}}, {}});
    });
    connect(m_page.get(), &PageRenderer::logged, this, [this](const QString& level, int line, const QString& text) {
        send({{{"type", "console"}, {"id", m_id}, {"level", level}, {"line", line}, {"text", text}}, {}});
    });
    connect(m_page.get(), &PageRenderer::stuck, this, &RenderService::closed);
    connect(m_page.get(), &PageRenderer::begun, this, [this] { send({{{"type", "begun"}, {"id", m_id}}, {}}); });
    connect(m_page.get(), &PageRenderer::grewLarge, this, [this] { send({{{"type", "large"}, {"id", m_id}}, {}}); });
    connect(m_page.get(), &PageRenderer::finished, this, &RenderService::sendResult);
}

void RenderService::readRequests()
{
    while (true) {
        auto message = m_channel.receive(0);
        if (!message) {
            m_readable.setEnabled(false);
            Q_EMIT closed();
            return;
        }
        if (!*message)
            return;
        handle(**message);
    }
}

void RenderService::handle(const Message& message)
{
    const Json& head = message.head;
    if (textField(head, "type") != "render"_L1)
        return;
    m_id = head.value("id", quint64(0));
    const LibrarySet set = head.value("medium", "") == "p5.brush-1" ? LibrarySet::P5Brush1 : LibrarySet::P5Brush2;
    if (set != m_set)
        startPage(set);
    m_clock.start();
    m_page->start({.sketch = message.payload,
        .seed = head.value("seed", quint32(1)),
        .size = QSize(head.value("width", 800), head.value("height", 800)),
        .sized = head.value("sized", false),
        .frames = head.value("frames", 60),
        .anchored = head.value("anchored", true)});
}

void RenderService::sendResult(const PageResult& result)
{
    Json head{{"type", "result"}, {"id", m_id}, {"ms", m_clock.elapsed()}, {"renderer", result.renderer},
        {"clamped", result.clamped}, {"kind", result.kind}, {"message", result.message}, {"line", result.line},
        {"column", result.column}, {"stack", result.stack}};
    if (!result.png.isEmpty()) {
        send({{{"type", "alive"}}, {}}); // sixteen megapixels take a while to measure
        const QImage picture = QImage::fromData(result.png, "PNG");
        head["width"] = picture.width();
        head["height"] = picture.height();
        head["painted"] = paintedShare(picture);
    }
    send({head, result.png});
}

void RenderService::send(const Message& message)
{
    if (!m_channel.send(message, SendTimeoutMs))
        Q_EMIT closed();
}

} // namespace pentimento
