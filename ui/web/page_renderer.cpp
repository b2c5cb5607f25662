#include "ui/web/page_renderer.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MaxMethodCharacters = 100;

} // namespace

PageRenderer::PageRenderer(LibrarySet set) : m_page(set)
{
    connect(&m_page, &WarmPage::warmed, this, [this] {
        Q_EMIT warmed();
        if (m_job && !m_running)
            beginJob();
    });
    connect(&m_page, &WarmPage::stuck, this, &PageRenderer::stuck);
    connect(&m_page, &WarmPage::logged, this, &PageRenderer::logged);
    connect(&m_page, &WarmPage::reported, this, &PageRenderer::onReport);
    connect(&m_page, &WarmPage::failed, this, [this](const PageFailure& failure) {
        PageResult result = m_partial;
        result.failure = failure;
        end(result);
    });
}

void PageRenderer::start(const PageJob& job)
{
    Q_ASSERT(!m_job);
    m_job = job;
    if (isWarm())
        beginJob();
}

void PageRenderer::beginJob()
{
    m_running = true;
    m_partial = {};
    m_page.begin(*m_job);
    Q_EMIT begun();
}

void PageRenderer::onReport(const QStringList& fields)
{
    if (fields[0] == "done"_L1)
        return capture();
    if (fields[0] == "large"_L1)
        Q_EMIT grewLarge();
    if (fields[0] == "step"_L1 && fields.size() == 7)
        Q_EMIT painted({fields[1].left(MaxMethodCharacters), fields[2].toInt(), fields[3].toInt(),
            QSize(fields[4].toInt(), fields[5].toInt()), QByteArray::fromBase64(fields[6].toLatin1())});
    if (fields[0] == "traced"_L1 && fields.size() == 2)
        Q_EMIT traced(fields[1].toInt());
    if (fields[0] == "clamped"_L1)
        m_partial.clamped = true;
}

void PageRenderer::capture()
{
    m_page.evaluate(captureScript(), [this](const QVariant& value) {
        if (!m_running)
            return;
        const QVariantMap read = value.toMap();
        PageResult result = m_partial;
        result.clamped |= read[u"clamped"_s].toBool();
        result.renderer = read[u"renderer"_s].toString();
        const QString url = read[u"url"_s].toString();
        if (!read[u"canvas"_s].toBool())
            result.failure = {u"no-canvas"_s, u"the sketch made no canvas"_s, {}};
        else if (read[u"lost"_s].toBool())
            result.failure = {u"context-lost"_s, u"the sketch lost its WebGL context"_s, {}};
        else if (!url.startsWith(u"data:image/png;base64,"_s))
            result.failure = {u"no-canvas"_s, u"the canvas could not be read"_s, {}};
        else
            result.png = QByteArray::fromBase64(url.mid(url.indexOf(u',') + 1).toLatin1());
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
    m_page.reload();
    Q_EMIT finished(result);
}

} // namespace pentimento
