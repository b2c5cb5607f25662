#pragma once

#include "core/jobs/job_info.h"

#include <QAbstractListModel>
#include <QList>

namespace pentimento {

// The jobs as they stood at the last setJobs(), newest last. Rows of jobs that are still there change in place, so what
// shows them keeps its focus and scroll position. GUI thread.
class JobListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setJobs(const QList<JobInfo>& jobs);
    const QList<JobInfo>& jobs() const { return m_jobs; }
    int workingCount() const; // jobs that have not ended
    // Of the working jobs whose end is known, 0 … 1; empty when there is none.
    std::optional<double> workingShare() const;

    // For the composition to hear and hand to the JobRunner.
    void requestStop(qint64 id) { Q_EMIT stopRequested(id); }
    void requestClear() { Q_EMIT clearRequested(); }
    void requestRefresh() { Q_EMIT refreshRequested(); } // jobs that began just now are here when it returns

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void summaryChanged(); // workingCount() or workingShare() may differ
    void stopRequested(qint64 id);
    void clearRequested();
    void refreshRequested();

private:
    QList<JobInfo> m_jobs;
};

} // namespace pentimento
