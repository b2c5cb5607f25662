#pragma once

#include "core/jobs/job_runner.h"
#include "core/library/pool/pool_item.h"
#include "ui/pool/import/import_words.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace pentimento {

// Brings pictures into the library as a job: one import after the other, each with a plan that was made before. Nothing
// of it waits on this thread. What was added stays, however it ends. GUI thread.
class PoolImporter : public QObject {
    Q_OBJECT
public:
    static constexpr int BatchMs = 250; // between two added()

    // Without a library nothing can be imported. All but the parent must outlive the job runner, or be its own copy.
    PoolImporter(Library* library, SketchRenderer& renderer, JobRunner& jobs,
        std::function<DecodeFunction()> makeDecoder,
        std::function<void(const QString& picture, const QImage& thumbnail)> keepThumbnail = {},
        QObject* parent = nullptr);
    ~PoolImporter() override;

    bool canImport() const; // there is a library, and it is open for writing

    // Looks through files and folders; planned() or planFailed() follows, unless another plan() or cancelPlan() came
    // first.
    void plan(const QStringList& paths);
    void cancelPlan();

    // Begins when the imports before it have ended; finished() follows.
    void start(const QList<ImportFile>& plan, const ImportOptions& options = {});
    // A file that could not be read, again, with what an exported pool beside it says of it.
    void retry(const QString& path);

    // No file is begun during a pause; those at hand are brought to their end.
    void pause();
    void resume();
    bool isPaused() const { return isRunning() && m_pause.raised(); }
    bool isRunning() const { return m_job != 0; }
    // Ends this import soon, paused or not, and drops those that wait for it.
    void cancel();

Q_SIGNALS:
    void planned(const QList<pentimento::ImportFile>& plan, const pentimento::ImportCounts& counts);
    void planFailed(const pentimento::Error& error);
    void started();
    void progressed(const pentimento::JobInfo& job); // or paused, or resumed
    void added(const QList<pentimento::PoolItem>& items); // in the library from now on
    void finished(const pentimento::ImportReport& report); // after the last added()

private:
    struct Order {
        QList<ImportFile> plan;
        ImportOptions options;
        QString retried; // the one path, instead of a plan
    };
    struct Import; // what the threads of a job tell

    void enqueue(const Order& order);
    void startNext();
    JobFunction jobOf(const Order& order) const;
    void tellProgress();
    void tellAdded();
    void end(const JobInfo& job);

    Library* const m_library;
    SketchRenderer& m_renderer;
    JobRunner& m_jobs;
    const std::function<DecodeFunction()> m_makeDecoder;
    const std::function<void(const QString&, const QImage&)> m_keepThumbnail;

    QThreadPool m_planner;
    StopFlag m_planStop;
    quint64 m_planSerial = 0; // of the last plan()

    QList<Order> m_waiting;
    qint64 m_job = 0; // 0: none
    PauseFlag m_pause; // of the job
    std::shared_ptr<Import> m_import; // of the job
    QTimer m_batch;
};

} // namespace pentimento
