#include "ui/main/jobs_drawer.h"

#include "tests/support/waiting.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

JobInfo job(qint64 id, JobInfo::State state)
{
    JobInfo info;
    info.id = id;
    info.title = u"Job %1"_s.arg(id);
    info.state = state;
    info.done = 1;
    info.total = 4;
    return info;
}

} // namespace

class TestJobsDrawer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyAtFirst();
    void stopsTheRightJob();
    void endedJobsOfferNothing();
    void showsFourRowsAndScrolls();

private:
    JobListModel m_jobs;
    QAction m_show{u"Jobs"_s};
    JobsDrawer m_drawer{m_jobs, &m_show};
};

void TestJobsDrawer::emptyAtFirst()
{
    m_drawer.show();
    QVERIFY(m_drawer.findChild<EmptyState*>()->isVisible());
    m_jobs.setJobs({job(1, JobInfo::State::Running)});
    QVERIFY(!m_drawer.findChild<EmptyState*>()->isVisible());
}

void TestJobsDrawer::stopsTheRightJob()
{
    m_jobs.setJobs({job(2, JobInfo::State::Running), job(3, JobInfo::State::Waiting)});
    m_jobs.setJobs({job(3, JobInfo::State::Waiting), job(4, JobInfo::State::Running)});
    const auto stops = m_drawer.findChildren<QPushButton*>();
    QCOMPARE(stops.size(), 2);
    QSignalSpy requested(&m_jobs, &JobListModel::stopRequested);
    for (QPushButton* stop : stops) {
        QVERIFY(stop->accessibleName().startsWith(u"Stop Job"_s));
        stop->click();
        QCOMPARE(requested.takeFirst()[0].toLongLong(), stop->accessibleName().last(1).toLongLong());
    }
    const auto meters = m_drawer.findChildren<QProgressBar*>();
    QCOMPARE(meters.first()->value(), 250);
}

void TestJobsDrawer::endedJobsOfferNothing()
{
    m_jobs.setJobs({job(3, JobInfo::State::Stopping)});
    QVERIFY(!m_drawer.findChild<QPushButton*>()->isEnabled());
    m_jobs.setJobs({job(3, JobInfo::State::Done)});
    QVERIFY(m_drawer.findChild<QPushButton*>()->isHidden());
    QVERIFY(m_drawer.findChild<QProgressBar*>()->isHidden());
}

void TestJobsDrawer::showsFourRowsAndScrolls()
{
    const auto* scroll = m_drawer.findChild<QScrollArea*>();
    QList<JobInfo> jobs;
    QList<int> heights;
    for (int id = 11; id <= 16; ++id) {
        jobs.append(job(id, JobInfo::State::Running));
        m_jobs.setJobs(jobs);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        heights.append(m_drawer.height());
        QTRY_COMPARE_WITH_TIMEOUT(scroll->verticalScrollBar()->maximum() > 0, jobs.size() > 4, PatienceMs);
    }
    QCOMPARE(heights[0], heights[1]); // the first ones move nothing
    QVERIFY(heights[1] < heights[2] && heights[2] < heights[3]);
    QCOMPARE(heights[3], heights[4]);
    QCOMPARE(heights[3], heights[5]);
}

QTEST_MAIN(TestJobsDrawer)
#include "tst_jobs_drawer.moc"
