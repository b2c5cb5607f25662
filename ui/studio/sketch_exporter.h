#pragma once

#include "core/jobs/job_runner.h"
#include "core/library/library.h"
#include "core/sketch/sketch_renderer.h"

#include <QObject>

namespace pentimento {

// Writes a drawing to files of others: PNG, the sketch itself, a page for any browser, or a bundle. Work is a job that
// can be seen and stopped; a file is there whole or not at all. GUI thread.
class SketchExporter : public QObject {
    Q_OBJECT
public:
    SketchExporter(SketchRenderer& renderer, JobRunner& jobs, const Library* library, QObject* parent = nullptr);

    // `request.size` is the picture's size, at most 4096 a side.
    void exportPicture(const RenderRequest& request, const QString& path);
    void exportPage(const RenderRequest& request, const QString& path); // p5 media only
    void exportBundle(qint64 artworkId, const QString& path);
    bool canBundle() const { return m_library != nullptr; }

Q_SIGNALS:
    void exported(const QString& path);
    void failed(const QString& path, const pentimento::Error& error);

private:
    void start(const QString& path, std::function<Result<void>(JobContext&)> work);

    SketchRenderer& m_renderer;
    JobRunner& m_jobs;
    const Library* const m_library;
};

} // namespace pentimento
