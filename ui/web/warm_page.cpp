#include "ui/web/warm_page.h"

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
        {"height", job.size.height()}, {"sized", job.sized}, {"frames", job.frames}, {"anchored", job.anchored},
        {"traced", job.traced}, {"tick", job.tick}};
    return "startSketch(" + jsonLine(settings) + ");";
}

} // namespace

Json failureFields(const PageFailure& failure)
{
    return {{"kind", failure.kind}, {"message", failure.message}, {"line", failure.line}, {"column", failure.column},
        {"stack", failure.stack}};
}

WarmPage::WarmPage(LibrarySet set) : m_scheme(pageFiles(set)), m_page(&m_profile)
{
    SketchPage::harden(m_profile);
    m_profile.setUrlRequestInterceptor(new RequestBlocker); // the profile keeps it as long as itself
    m_profile.installUrlSchemeHandler("sketch", &m_scheme);
    connect(&m_scheme, &SketchScheme::opened, this, &WarmPage::opened);
    connect(&m_scheme, &SketchScheme::waitingForJob, this, [this] {
        m_warm = true;
        m_warmLimit.stop();
        Q_EMIT warmed();
    });
    connect(&m_page, &SketchPage::consoleMessage, this, &WarmPage::onConsole);
    connect(&m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this](QWebEnginePage::RenderProcessTerminationStatus, int code) { onTermination(code); });
    connect(&m_page, &QWebEnginePage::urlChanged, this, [this](const QUrl& url) {
        // Our own load, or the sketch playing with its hash and history; about:blank is reached without anyone
        // being asked.
        if (url.scheme() != SketchScheme::pageUrl().scheme())
            fail(u"no-canvas"_s, u"the sketch left its page"_s);
    });
    m_warmLimit.setSingleShot(true);
    connect(&m_warmLimit, &QTimer::timeout, this, &WarmPage::stuck);
    reload();
}

void WarmPage::reload()
{
    ++m_number;
    m_warm = false;
    m_running = false;
    m_warmLimit.start(WarmLimitMs);
    m_scheme.beginPage();
    m_page.loadAddress(SketchScheme::pageUrl());
}

void WarmPage::begin(const PageJob& job)
{
    Q_ASSERT(m_warm && !m_running);
    m_warm = false;
    m_running = true;
    m_secret = QUuid::createUuid().toString(QUuid::Id128) + u' ';
    m_scheme.setJob(jobScript(job, m_secret), job.sketch);
}

void WarmPage::evaluate(const QString& script, std::function<void(const QVariant&)> answer)
{
    m_page.runJavaScript(script, QWebEngineScript::ApplicationWorld,
        [this, number = m_number, answer = std::move(answer)](const QVariant& value) {
            if (number == m_number)
                answer(value);
        });
}

void WarmPage::onTermination(int code)
{
    if (!m_running) { // no sketch's fault, and the next one must not wait for a page that is gone
        m_warm = false;
        Q_EMIT stuck();
        return;
    }
    // V8 and Blink end the process with 5 (SIGTRAP) when an allocation they cannot do without fails.
    if (code == 5 || code == 133)
        fail(u"memory"_s, u"the sketch needed more memory than it may use"_s);
    else
        fail(u"crash"_s, u"the page's process ended with code %1"_s.arg(code));
}

void WarmPage::onConsole(
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

void WarmPage::onReport(const QStringList& fields)
{
    if (fields[0] == "print"_L1 && fields.size() == 3)
        Q_EMIT logged(u"info"_s, sketchLineOf(fields[2]), fields[1].left(MaxLineCharacters));
    if (fields[0] != "failure"_L1)
        return Q_EMIT reported(fields);
    if (fields.size() < 6)
        return;
    PageFailure failure;
    failure.message = fields[1].left(MaxLineCharacters);
    failure.kind = failure.message.contains(u"Array buffer allocation failed"_s) ? u"memory"_s : u"runtime"_s;
    if (failure.message.contains(u"SyntaxError"_s) && fields[2].toInt() > 0 && fields[4].count(u'\n') == 0)
        failure.kind = u"syntax"_s; // from the parser: it has a place but no calls that led to it
    if (fields[5] == "1"_L1)
        failure.kind = u"context-lost"_s;
    failure.line = fields[2].toInt();
    failure.column = fields[3].toInt();
    failure.stack = fields[4].left(MaxLineCharacters * 4);
    m_running = false;
    Q_EMIT failed(failure);
}

void WarmPage::fail(const QString& kind, const QString& message)
{
    if (std::exchange(m_running, false))
        Q_EMIT failed({kind, message, {}});
}

} // namespace pentimento
