#include "ui/studio/sketch_exporter.h"

#include "core/base/atomic_file.h"
#include "core/library/bundle.h"
#include "core/sketch/export/html_page.h"
#include "ui/text/error_text.h"

#include <QFileInfo>

namespace pentimento {

SketchExporter::SketchExporter(SketchRenderer& renderer, JobRunner& jobs, const Library* library, QObject* parent)
    : QObject(parent)
    , m_renderer(renderer)
    , m_jobs(jobs)
    , m_library(library)
{
}

void SketchExporter::exportPicture(const RenderRequest& request, const QString& path)
{
    start(path, [this, request, path](JobContext& context) -> Result<void> {
        const RenderResult result = m_renderer.render(request, context.stop);
        if (context.stop.raised())
            return Unexpected(Error::Kind::Cancelled, {});
        if (result.png.isEmpty())
            return Unexpected(
                Error::Kind::InvalidInput, renderErrorSentence(result.error.value_or(RenderError()), true));
        return writeFileAtomically(path, result.png);
    });
}

void SketchExporter::exportPage(const RenderRequest& request, const QString& path)
{
    start(path, [request, path](JobContext&) -> Result<void> {
        PM_TRY(page, htmlPage(request));
        return writeFileAtomically(path, page);
    });
}

void SketchExporter::exportBundle(qint64 artworkId, const QString& path)
{
    start(path, [this, artworkId, path](JobContext&) -> Result<void> {
        PM_TRY(bundle, makeBundle(*m_library, artworkId));
        return writeBundle(bundle, path);
    });
}

void SketchExporter::start(const QString& path, std::function<Result<void>(JobContext&)> work)
{
    m_jobs.start(tr("Export %1").arg(QFileInfo(path).fileName()), [this, path, work](JobContext& context) {
        auto done = work(context);
        if (done)
            Q_EMIT exported(path);
        else if (done.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(path, done.error());
        return done;
    });
}

} // namespace pentimento
