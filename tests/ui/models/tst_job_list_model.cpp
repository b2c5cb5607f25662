#include "ui/models/job_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

JobInfo job(qint64 id, JobInfo::State state = JobInfo::State::Running, qint64 done = 0, qint64 total = 0)
{
    JobInfo info;
    info.id = id;
    info.title = u"Job %1"_s.arg(id);
    info.state = state;
    info.done = done;
    info.total = total;
    return info;
}

} // namespace

class TestJobListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsRowsInPlace();
    void summarises();
};

void TestJobListModel::keepsRowsInPlace()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJobs({job(1), job(2)});
    const QPersistentModelIndex second = model.index(1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setJobs({job(1), job(2, JobInfo::State::Running, 3, 9), job(3)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    model.setJobs({job(2, JobInfo::State::Done), job(3)});
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data(JobListModel::IdRole).toLongLong(), 2);
    QCOMPARE(second.data().toString(), u"Job 2"_s);
    QCOMPARE(reset.count(), 0);
    model.setJobs({});
    QCOMPARE(model.rowCount(), 0);
}

void TestJobListModel::summarises()
{
    JobListModel model;
    QVERIFY(!model.workingShare());
    model.setJobs({job(1, JobInfo::State::Running, 1, 2), job(2, JobInfo::State::Waiting, 0, 4),
        job(3, JobInfo::State::Running), job(4, JobInfo::State::Done, 9, 9), job(5, JobInfo::State::Failed, 0, 9)});
    QCOMPARE(model.workingCount(), 3);
    QCOMPARE(model.workingShare(), 0.25);
    model.setJobs({job(1, JobInfo::State::Running, 7, 2)}); // done past its total
    QCOMPARE(model.workingShare(), 1.0);
}

QTEST_GUILESS_MAIN(TestJobListModel)
#include "tst_job_list_model.moc"
