#include "ui/web/render_service.h"

#include "core/metrics/painted_share.h"

#include <QImage>
#include <qtwebenginecoreglobal.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// Four bytes a pixel, R G B A, colours multiplied by alpha, rows from the top without gaps.
QByteArray pixelBytes(const QImage& picture)
{
    const QImage plain = picture.convertToFormat(QImage::Format_RGBA8888_Premultiplied);
    return {reinterpret_cast<const char*>(plain.constBits()), plain.sizeInBytes()};
}

} // namespace

RenderService::RenderService(int inputFd, int outputFd, LibrarySet first) : m_program(inputFd, outputFd), m_set(first)
{
    connect(&m_program, &ProgramLink::received, this, &RenderService::handle);
    connect(&m_program, &ProgramLink::closed, this, &RenderService::closed);
    startPage(first);
}

void RenderService::startPage(LibrarySet set)
{
    m_set = set;
    m_page = std::make_unique<PageRenderer>(set);
    connect(m_page.get(), &PageRenderer::warmed, this, [this] {
        if (!std::exchange(m_greeted, true))
            m_program.send({{{"type", "hello"}, {"protocol", 1}, {"chromium", qWebEngineChromiumVersion()}}, {}});
    });
    connect(m_page.get(), &PageRenderer::logged, this, [this](const QString& level, int line, const QString& text) {
        m_program.send({{{"type", "console"}, {"id", m_id}, {"level", level}, {"line", line}, {"text", text}}, {}});
    });
    connect(m_page.get(), &PageRenderer::stuck, this, &RenderService::closed);
    connect(m_page.get(), &PageRenderer::begun, this, [this] {
        m_program.send({{{"type", "begun"}, {"id", m_id}}, {}});
    });
    connect(m_page.get(), &PageRenderer::grewLarge, this, [this] {
        m_program.send({{{"type", "large"}, {"id", m_id}}, {}});
    });
    connect(m_page.get(), &PageRenderer::painted, this, &RenderService::sendStep);
    connect(m_page.get(), &PageRenderer::traced, this, [this](int frames) {
        m_program.send({{{"type", "traced"}, {"id", m_id}, {"frames", frames}}, {}});
    });
    connect(m_page.get(), &PageRenderer::finished, this, &RenderService::sendResult);
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
    m_wantsPixels = head.value("pixels", false);
    m_clock.start();
    m_page->start({.sketch = message.payload,
        .seed = head.value("seed", quint32(1)),
        .size = QSize(head.value("width", 800), head.value("height", 800)),
        .sized = head.value("sized", false),
        .frames = head.value("frames", 60),
        .anchored = head.value("anchored", true),
        .traced = head.value("traced", false),
        .tick = {}});
}

void RenderService::sendStep(const PaintedStep& step)
{
    m_program.send({{{"type", "step"}, {"id", m_id}, {"method", step.method}, {"line", step.line},
                        {"calls", step.calls}, {"width", step.size.width()}, {"height", step.size.height()}},
        step.runs});
}

void RenderService::sendResult(const PageResult& result)
{
    Json head{{"type", "result"}, {"id", m_id}, {"ms", m_clock.elapsed()}, {"renderer", result.renderer},
        {"clamped", result.clamped}};
    head.update(failureFields(result.failure));
    if (!result.png.isEmpty()) {
        m_program.sendSign(); // sixteen megapixels take a while to measure
        const QImage picture = QImage::fromData(result.png, "PNG");
        head["width"] = picture.width();
        head["height"] = picture.height();
        head["painted"] = paintedShare(picture);
        if (m_wantsPixels)
            m_program.send(
                {{{"type", "pixels"}, {"id", m_id}, {"width", picture.width()}, {"height", picture.height()}},
                    pixelBytes(picture)});
    }
    m_program.send({head, result.png});
}

} // namespace pentimento
