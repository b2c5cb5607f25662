#include "ui/web/page_renderer.h"

#include "ui/web/request_blocker.h"

#include <QRegularExpression>
#include <QUuid>
#include <QWebEngineScript>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxLineCharacters = 2000;
constexpr int WarmLimitMs = 10'000;

QString levelName(QWebEnginePage::JavaScriptConsoleMessageLevel level)
{
    switch (level) {
    case QWebEnginePage::InfoMessageLevel:
        return u"info"_s;
    case QWebEnginePage::WarningMessageLevel:
        return u"warning"_s;
    case QWebEnginePage::ErrorMessageLevel:
        return u"error"_s;
    }
    return u"info"_s;
}

// p5.brush sets uniforms of programs it has just left, and WebGL says so for each one; the picture is right. Kept
// apart, or it drowns the sketch's own words. An uncaught error comes as a report too.
bool isNoise(const QString& level, const QString& text, const QString& source)
{
    const bool own = source.endsWith(u"/sketch.js"_s);
    const bool webGl = text.startsWith(u"WebGL: "_s) || text.startsWith(u"[.WebGL"_s);
    return source.endsWith(u"/p5.js"_s) || source.endsWith(u"/brush.js"_s) || (webGl && !own)
        || (level == "error"_L1 && text.startsWith(u"Uncaught "_s));
}

int sketchLineOf(const QString& stack)
{
    static const QRegularExpression frame(u"/sketch\\.js:(\\d+):"_s);
    return frame.match(stack).captured(1).toInt();
}

QByteArray jobScript(const PageJob& job, const QString& secret)
{
    const Json settings{{"secret", secret}, {"seed", job.seed}, {"width", job.size.width()},
        {"height", job.size.height()}, {"sized", job.sized}, {"frames", job.frames}, {"anchored", job.anchored}};
    return "startSketch(" + jsonLine(settings) + ");";
}

} // namespace

PageRenderer::PageRenderer(LibrarySet set) : m_scheme(pageFiles(set)), m_page(&m_profile)
{
    SketchPage::harden(m_profile);
    m_profile.setUrlRequestInterceptor(new RequestBlocker); // the profile keeps it as long as itself
    m_profile.installUrlSchemeHandler("sketch", &m_scheme);
    connect(&m_scheme, &SketchScheme::waitingForJob, this, [this] {
        m_warm = true;
        m_warmLimit.stop();
        Q_EMIT warmed();
        if (m_job && !m_running)
            beginJob();
    });
    connect(&m_page, &SketchPage::consoleMessage, this, &PageRenderer::onConsole);
    connect(&m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus, int code) {
            // V8 and Blink end the process with 5 (SIGTRAP) when an allocation they cannot do without fails.
            const bool memory = code == 5 || code == 133;
            PageResult result = m_partial;
            result.kind = memory ? u"memory"_s : u"crash"_s;
            result.message = memory ? u"the sketch needed more memory than it may use"_s
                                    : u"the page's process ended with code %1"_s.arg(code);
            end(result);
        });
    connect(&m_page, &QWebEnginePage::urlChanged, this, [this](const QUrl& url) {
        if (url.scheme() == SketchScheme::pageUrl().scheme())
            return; // our own load, or the sketch playing with its hash and history
        PageResult result = m_partial; // about:blank is reached without anyone being asked
        result.kind = u"no-canvas"_s;
        result.message = u"the sketch left its page"_s;
        end(result);
    });
    m_warmLimit.setSingleShot(true);
    connect(&m_warmLimit, &QTimer::timeout, this, &PageRenderer::stuck);
    loadPage();
}

void PageRenderer::start(const PageJob& job)
{
    Q_ASSERT(!m_job);
    m_job = job;
    if (m_warm)
        beginJob();
}

void PageRenderer::loadPage()
{
    m_warm = false;
    m_warmLimit.start(WarmLimitMs);
    m_scheme.beginPage();
    m_page.loadAddress(SketchScheme::pageUrl());
}

void PageRenderer::beginJob()
{
    m_running = true;
    ++m_jobNumber;
    m_partial = {};
    m_secret = QUuid::createUuid().toString(QUuid::Id128) + u' ';
    m_scheme.setJob(jobScript(*m_job, m_secret), m_job->sketch);
    Q_EMIT begun();
}

void PageRenderer::onConsole(
    QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source)
{
    if (!m_running)
        return;
    if (text.startsWith(m_secret))
        return onReport(text.mid(m_secret.size()).split(u'\x1f'));
    if (isNoise(levelName(level), text, source))
        return;
    Q_EMIT logged(levelName(level), source.endsWith(u"/sketch.js"_s) ? line : 0, text.left(MaxLineCharacters));
}

void PageRenderer::onReport(const QStringList& fields)
{
    if (fields[0] == "done"_L1)
        return capture();
    if (fields[0] == "large"_L1)
        Q_EMIT grewLarge();
    if (fields[0] == "print"_L1 && fields.size() == 3)
        Q_EMIT logged(u"info"_s, sketchLineOf(fields[2]), fields[1].left(MaxLineCharacters));
    if (fields[0] == "clamped"_L1)
        m_partial.clamped = true;
    if (fields[0] != "failure"_L1 || fields.size() < 6)
        return;
    PageResult result = m_partial;
    result.message = fields[1].left(MaxLineCharacters);
    result.kind = result.message.contains(u"Array buffer allocation failed"_s) ? u"memory"_s : u"runtime"_s;
    if (result.message.contains(u"SyntaxError"_s) && fields[2].toInt() > 0 && fields[4].count(u'\n') == 0)
        result.kind = u"syntax"_s; // from the parser: it has a place but no calls that led to it
    if (fields[5] == "1"_L1)
        result.kind = u"context-lost"_s;
    result.line = fields[2].toInt();
    result.column = fields[3].toInt();
    result.stack = fields[4].left(MaxLineCharacters * 4);
    end(result);
}

void PageRenderer::capture()
{
    m_page.runJavaScript(
        captureScript(), QWebEngineScript::ApplicationWorld, [this, number = m_jobNumber](const QVariant& value) {
            if (!m_running || number != m_jobNumber)
                return;
            const QVariantMap read = value.toMap();
            PageResult result = m_partial;
            result.clamped |= read[u"clamped"_s].toBool();
            result.renderer = read[u"renderer"_s].toString();
            const QString url = read[u"url"_s].toString();
            if (!read[u"canvas"_s].toBool()) {
                result.kind = u"no-canvas"_s;
                result.message = u"the sketch made no canvas"_s;
            } else if (read[u"lost"_s].toBool()) {
                result.kind = u"context-lost"_s;
                result.message = u"the sketch lost its WebGL context"_s;
            } else if (!url.startsWith(u"data:image/png;base64,"_s)) {
                result.kind = u"no-canvas"_s;
                result.message = u"the canvas could not be read"_s;
            } else {
                result.png = QByteArray::fromBase64(url.mid(url.indexOf(u',') + 1).toLatin1());
            }
            end(result);
        });
}

void PageRenderer::end(PageResult result)
{
    if (!m_running)
        return;
    m_running = false;
    m_job.reset();
    // The next page is loaded while the caller works on this result.
    loadPage();
    Q_EMIT finished(result);
}

} // namespace pentimento
