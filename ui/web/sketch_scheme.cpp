#include "ui/web/sketch_scheme.h"

#include <QBuffer>
#include <QUrl>
#include <QUuid>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace pentimento {

void SketchScheme::registerScheme()
{
    QWebEngineUrlScheme scheme("sketch");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl SketchScheme::pageUrl()
{
    return QUrl(u"sketch://app/index.html"_s);
}

SketchScheme::SketchScheme(QHash<QString, QByteArray> files) : m_files(std::move(files)) { }

void SketchScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QString path = job->requestUrl().path();
    const bool ownPage = job->initiator().isEmpty() || job->initiator().scheme() == "sketch"_L1;
    if (!ownPage || job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    const QString own = u'/' + m_pageFolder + u'/';
    if (path == own + "hooks.js"_L1) {
        Q_EMIT opened();
        return reply(job, m_files.value(u"/hooks.js"_s), "text/javascript; charset=utf-8");
    }
    if (path == own + "job.js"_L1) {
        m_held = job;
        Q_EMIT waitingForJob();
        return;
    }
    if (path == own + "sketch.js"_L1)
        return reply(job, m_sketch, "text/javascript; charset=utf-8");
    const auto file = m_files.constFind(path);
    if (file == m_files.cend())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    if (path.endsWith(u".html"_s))
        return reply(
            job, QByteArray(*file).replace("src=\"job/", "src=\"" + m_pageFolder.toLatin1() + "/"), "text/html");
    reply(job, *file, "text/javascript; charset=utf-8");
}

void SketchScheme::beginPage()
{
    m_pageFolder = QUuid::createUuid().toString(QUuid::Id128);
    m_held = nullptr;
    m_sketch.clear();
}

void SketchScheme::setJob(const QByteArray& jobScript, const QByteArray& sketch)
{
    m_sketch = sketch;
    if (m_held)
        reply(m_held, jobScript, "text/javascript; charset=utf-8");
    m_held = nullptr;
}

void SketchScheme::reply(QWebEngineUrlRequestJob* job, const QByteArray& content, const QByteArray& type)
{
    auto* buffer = new QBuffer(job); // lives as long as the request
    buffer->setData(content);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

} // namespace pentimento
