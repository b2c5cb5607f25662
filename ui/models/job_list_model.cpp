#include "ui/models/job_list_model.h"

#include <algorithm>

namespace pentimento {

namespace {

qsizetype indexOfJob(const QList<JobInfo>& jobs, qint64 id)
{
    const auto found = std::find_if(jobs.begin(), jobs.end(), [id](const JobInfo& job) { return job.id == id; });
    return found == jobs.end() ? -1 : found - jobs.begin();
}

} // namespace

void JobListModel::setJobs(const QList<JobInfo>& jobs)
{
    for (qsizetype row = m_jobs.size() - 1; row >= 0; --row) {
        if (indexOfJob(jobs, m_jobs[row].id) >= 0)
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_jobs.removeAt(row);
        endRemoveRows();
    }
    for (const JobInfo& job : jobs) {
        const qsizetype row = indexOfJob(m_jobs, job.id);
        if (row < 0) {
            beginInsertRows({}, int(m_jobs.size()), int(m_jobs.size()));
            m_jobs.append(job);
            endInsertRows();
        } else if (m_jobs[row] != job) {
            m_jobs[row] = job;
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
        }
    }
    Q_EMIT summaryChanged();
}

int JobListModel::workingCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const JobInfo& job) { return !job.ended(); }));
}

std::optional<double> JobListModel::workingShare() const
{
    double done = 0;
    int known = 0;
    for (const JobInfo& job : m_jobs) {
        if (job.ended() || job.total <= 0)
            continue;
        done += std::clamp(double(job.done) / double(job.total), 0.0, 1.0);
        ++known;
    }
    return known == 0 ? std::nullopt : std::optional(done / known);
}

int JobListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobInfo& job = m_jobs[index.row()];
    if (role == Qt::DisplayRole)
        return job.title;
    if (role == IdRole)
        return job.id;
    return {};
}

} // namespace pentimento
