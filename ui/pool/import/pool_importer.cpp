#include "ui/pool/import/pool_importer.h"

#include <QDir>
#include <QFileInfo>

#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

struct PoolImporter::Import {
    std::mutex mutex; // guards all below
    QList<PoolItem> added; // not told yet
    ImportReport report = {{}, {}, {}, true, {}}; // of a job that was stopped before it began
};

namespace {

// What an exported pool beside it says of the file is part of the plan; a pool.json of another program is none.
Result<QList<ImportFile>> planAgain(const QString& path, const StopFlag& stop)
{
    const QFileInfo pool(QFileInfo(path).dir().filePath(u"pool.json"_s));
    auto plan = pool.isFile() ? planImport({pool.filePath(), path}, stop) : planImport({path}, stop);
    if (!plan && plan.error().kind == Error::Kind::InvalidInput && pool.isFile())
        plan = planImport({path}, stop);
    if (!plan)
        return plan;
    plan->removeIf([&path](const ImportFile& file) { return file.path() != path; });
    return plan;
}

// A file that is not there any more is as broken as before, for another reason.
Result<ImportReport> noteMissing(Library& library, const QString& path, const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return Unexpected(error);
    PM_CHECK(addBroken(library, path, error.detail));
    ImportReport report;
    report.failures.append(error);
    return report;
}

ImportReport endedBy(const Error& error)
{
    ImportReport report;
    report.stopped = true;
    if (error.kind != Error::Kind::Cancelled)
        report.end = error;
    return report;
}

Result<void> outcomeOf(const ImportReport& report)
{
    if (report.end)
        return Unexpected(*report.end);
    if (report.stopped)
        return Unexpected(Error::Kind::Cancelled, u"stopped"_s);
    return {};
}

} // namespace

PoolImporter::PoolImporter(Library* library, SketchRenderer& renderer, JobRunner& jobs,
    std::function<DecodeFunction()> makeDecoder,
    std::function<void(const QString& picture, const QImage& thumbnail)> keepThumbnail, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_renderer(renderer)
    , m_jobs(jobs)
    , m_makeDecoder(std::move(makeDecoder))
    , m_keepThumbnail(std::move(keepThumbnail))
{
    m_planner.setMaxThreadCount(1);
    m_batch.setInterval(BatchMs);
    connect(&m_batch, &QTimer::timeout, this, &PoolImporter::tellAdded);
    connect(&m_jobs, &JobRunner::changed, this, &PoolImporter::tellProgress);
    connect(&m_jobs, &JobRunner::ended, this, &PoolImporter::end);
}

PoolImporter::~PoolImporter()
{
    m_planStop.raise();
    m_planner.waitForDone();
}

bool PoolImporter::canImport() const
{
    return m_library && m_library->access() == Library::Access::ReadWrite;
}

void PoolImporter::plan(const QStringList& paths)
{
    cancelPlan();
    m_planner.start([this, paths, serial = m_planSerial, stop = m_planStop] {
        const auto made = planImport(paths, stop);
        const auto tell = [this, made, serial] {
            if (serial != m_planSerial)
                return;
            if (made)
                Q_EMIT planned(*made, countsOf(*made));
            else
                Q_EMIT planFailed(made.error());
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void PoolImporter::cancelPlan()
{
    m_planStop.raise();
    m_planStop = StopFlag();
    ++m_planSerial;
}

void PoolImporter::start(const QList<ImportFile>& plan, const ImportOptions& options)
{
    enqueue({plan, options, {}});
}

void PoolImporter::retry(const QString& path)
{
    enqueue({{}, {}, path});
}

void PoolImporter::enqueue(const Order& order)
{
    if (!m_library) {
        Q_EMIT finished(endedBy({Error::Kind::NotFound, u"there is no library"_s}));
        return;
    }
    m_waiting.append(order);
    if (!isRunning())
        startNext();
}

void PoolImporter::startNext()
{
    if (m_waiting.isEmpty())
        return;
    const Order order = m_waiting.takeFirst();
    m_pause = PauseFlag();
    m_import = std::make_shared<Import>();
    ImportCounts counts = countsOf(order.plan);
    if (!order.retried.isEmpty())
        counts = countsOf({{order.retried, {}, {}}});
    m_job = m_jobs.start(importTitle(counts), jobOf(order));
    m_batch.start();
    Q_EMIT started();
}

JobFunction PoolImporter::jobOf(const Order& order) const
{
    ImportServices services{m_makeDecoder, m_renderer, m_keepThumbnail, {}, m_pause};
    services.tellAdded = [library = m_library, import = m_import](const ImportedPicture& picture) {
        const auto item = poolItemOf(*library, picture.picture);
        if (!item || !*item) // the next reading of the Pool finds it
            return;
        const std::lock_guard lock(import->mutex);
        import->added.append(**item);
    };
    return [library = m_library, import = m_import, order, services](JobContext& context) -> Result<void> {
        const auto plan = order.retried.isEmpty() ? order.plan : planAgain(order.retried, context.stop);
        auto report = plan ? importFiles(*library, *plan, order.options, services, context)
                           : noteMissing(*library, order.retried, plan.error());
        if (!report) {
            report = endedBy(report.error());
        }
        const std::lock_guard lock(import->mutex);
        import->report = *report;
        return outcomeOf(*report);
    };
}

void PoolImporter::pause()
{
    m_pause.raise();
    tellProgress();
}

void PoolImporter::resume()
{
    m_pause.lower();
    tellProgress();
}

void PoolImporter::cancel()
{
    m_waiting.clear();
    if (isRunning())
        m_jobs.stop(m_job);
}

void PoolImporter::tellProgress()
{
    if (!isRunning())
        return;
    if (const auto job = m_jobs.job(m_job); job && !job->ended())
        Q_EMIT progressed(*job);
}

void PoolImporter::tellAdded()
{
    QList<PoolItem> items;
    {
        const std::lock_guard lock(m_import->mutex);
        items = std::exchange(m_import->added, {});
    }
    if (!items.isEmpty())
        Q_EMIT added(items);
}

void PoolImporter::end(const JobInfo& job)
{
    if (job.id != m_job)
        return;
    m_batch.stop();
    tellAdded();
    m_job = 0;
    const std::shared_ptr<Import> import = std::exchange(m_import, {});
    ImportReport report;
    {
        const std::lock_guard lock(import->mutex);
        report = import->report;
    }
    Q_EMIT finished(report);
    if (!isRunning()) // who heard it may have started another
        startNext();
}

} // namespace pentimento
