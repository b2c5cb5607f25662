#include "tests/support/fake_renderer.h"

#include <QBuffer>
#include <QImage>
#include <QThread>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

RenderResult drawn(const RenderRequest& request)
{
    RenderResult result;
    result.ok = true;
    result.size = request.size.value_or(QSize(8, 6));
    result.png = fakePng(result.size, 0xff000000 | request.seed);
    result.wallMs = 1;
    result.libraries = {{"p5", "2.3.4"}, {"p5.brush", "2.2.2"}};
    result.renderer = u"fake"_s;
    result.painted = 0.5;
    return result;
}

RenderResult failedWith(RenderError error)
{
    RenderResult result;
    result.libraries = Json::object();
    result.error = std::move(error);
    return result;
}

RenderResult waitForStop(const StopFlag& stop)
{
    while (!stop.raised())
        QThread::msleep(2);
    return failedWith({RenderError::Kind::Cancelled, u"stopped"_s, 0, 0, {}});
}

RenderResult obey(const RenderRequest& request, const StopFlag& stop)
{
    const QByteArray& code = request.sketch.code;
    if (code.contains("SLOW"))
        return waitForStop(stop);
    if (code.contains("SYNTAX"))
        return failedWith({RenderError::Kind::Syntax, u"Unexpected token"_s, 1, 5, u"let = SYNTAX"_s});
    if (code.contains("NOENGINE"))
        return failedWith({RenderError::Kind::Environment, u"no engine"_s, 0, 0, {}});
    if (code.contains("CRASH"))
        return failedWith({RenderError::Kind::Crash, u"the page crashed"_s, 0, 0, {}});
    RenderResult result = drawn(request);
    if (!code.contains("BLANK"))
        return result;
    result.ok = false;
    result.painted = 0;
    result.error = RenderError{RenderError::Kind::Blank, u"nothing was painted"_s, 0, 0, {}};
    return result;
}

} // namespace

QByteArray fakePng(QSize size, QRgb colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

FakeRenderer::FakeRenderer(std::shared_ptr<Log> log, Script script)
    : m_log(std::move(log))
    , m_script(script ? std::move(script) : Script(obey))
{
    ++m_log->made;
}

RenderResult FakeRenderer::render(const RenderRequest& request, const StopFlag& stop)
{
    ++m_log->renders;
    const int now = ++m_log->running;
    int most = m_log->mostAtOnce;
    while (now > most && !m_log->mostAtOnce.compare_exchange_weak(most, now)) { }
    RenderResult result = m_script(request, stop);
    --m_log->running;
    return result;
}

} // namespace pentimento
