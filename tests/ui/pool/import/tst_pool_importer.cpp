#include "tests/support/waiting.h"
#include "tests/ui/pool/import/importer_rig.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPoolImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ImporterRig>(); }
    void plans();
    void onlyTheLastPlanIsTold();
    void aCancelledPlanIsNotTold();
    void tellsWhyThereIsNoPlan();
    void imports();
    void tellsEachPictureOnceBeforeTheEnd();
    void pausesAndGoesOn();
    void stopsDuringAPause();
    void oneAfterTheOther();
    void cancelDropsWhatWaits();
    void triesABrokenFileAgain();
    void triesWithWhatThePoolSays();
    void notesThatABrokenFileIsGone();
    void withoutALibrary();
    void mayGoWhileItWorks();

private:
    PoolImporter& importer() { return *m_rig->importer; }
    void waitForEnd(int times = 1) { QTRY_COMPARE_WITH_TIMEOUT(m_rig->finished.size(), times, PatienceMs); }

    std::unique_ptr<ImporterRig> m_rig;
};

void TestPoolImporter::plans()
{
    m_rig->writePicture(1);
    m_rig->write(u"1.js"_s, "one()");
    m_rig->write(u"two.js"_s, "two()");
    QSignalSpy planned(&importer(), &PoolImporter::planned);
    importer().plan({m_rig->path({})});
    QVERIFY(planned.isEmpty()); // it was made elsewhere
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, PatienceMs);
    QCOMPARE(planned[0][0].value<QList<ImportFile>>(), m_rig->planned());
    ImportCounts counts;
    counts.png = 1;
    counts.withCode = 1;
    counts.sketches = 1;
    QVERIFY(planned[0][1].value<ImportCounts>() == counts);
}

void TestPoolImporter::onlyTheLastPlanIsTold()
{
    const QString first = m_rig->writePicture(1);
    const QString second = m_rig->writePicture(2);
    QSignalSpy planned(&importer(), &PoolImporter::planned);
    QSignalSpy failed(&importer(), &PoolImporter::planFailed);
    importer().plan({first});
    importer().plan({second});
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, PatienceMs);
    QCOMPARE(planned[0][0].value<QList<ImportFile>>().first().path(), second);
    QVERIFY(failed.isEmpty());
}

void TestPoolImporter::aCancelledPlanIsNotTold()
{
    QSignalSpy planned(&importer(), &PoolImporter::planned);
    QSignalSpy failed(&importer(), &PoolImporter::planFailed);
    importer().plan({m_rig->writePicture(1)});
    importer().cancelPlan();
    importer().plan({m_rig->writePicture(2)}); // after it, on the same thread
    QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, PatienceMs);
    QVERIFY(planned[0][0].value<QList<ImportFile>>().first().path().endsWith(u"2.png"_s));
    QVERIFY(failed.isEmpty());
}

void TestPoolImporter::tellsWhyThereIsNoPlan()
{
    QSignalSpy failed(&importer(), &PoolImporter::planFailed);
    importer().plan({m_rig->path(u"nowhere.png"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::NotFound);
}

void TestPoolImporter::imports()
{
    for (int n = 0; n < 12; ++n)
        m_rig->writePicture(n);
    m_rig->write(u"draw.js"_s, "draw()");
    m_rig->write(u"broken.png"_s, "no picture");
    QSignalSpy progressed(&importer(), &PoolImporter::progressed);
    importer().start(m_rig->planned(), {u"leaf"_s, true, 0});
    QVERIFY(importer().isRunning());
    QCOMPARE(m_rig->jobs->jobs().last().title, u"Importing 13 picture(s) and 1 sketch(es)"_s);
    waitForEnd();
    QVERIFY(!importer().isRunning());
    QCOMPARE(m_rig->report().added.size(), 13);
    QCOMPARE(m_rig->report().failures.size(), 1);
    QVERIFY(!m_rig->report().stopped && !m_rig->report().end);
    QCOMPARE(m_rig->jobs->jobs().last().state, JobInfo::State::Done);
    QVERIFY(!progressed.isEmpty());
    const QList<PoolItem> items = poolItems(*m_rig->library).value();
    QCOMPARE(items.size(), 13);
    for (const PoolItem& item : items)
        QVERIFY(item.subject == "leaf"_L1 && item.supplement);
}

void TestPoolImporter::tellsEachPictureOnceBeforeTheEnd()
{
    for (int n = 0; n < 30; ++n)
        m_rig->writePicture(n);
    int toldAtEnd = -1;
    connect(&importer(), &PoolImporter::finished, this, [&] { toldAtEnd = m_rig->itemsTold(); });
    QElapsedTimer clock;
    clock.start();
    importer().start(m_rig->planned());
    waitForEnd();
    QCOMPARE(toldAtEnd, 30);
    QVERIFY(m_rig->added.size() <= clock.elapsed() / (PoolImporter::BatchMs * 9 / 10) + 1); // timers may come early
    QList<PoolItem> told;
    for (const auto& batch : m_rig->added)
        told += batch.first().value<QList<PoolItem>>();
    std::ranges::sort(told, {}, &PoolItem::artworkId);
    QCOMPARE(told, poolItems(*m_rig->library).value());
}

void TestPoolImporter::pausesAndGoesOn()
{
    for (int n = 0; n < 10; ++n)
        m_rig->writePicture(n);
    m_rig->held = true;
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    importer().start(m_rig->planned(), oneAtATime);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->atDecoder.load(), 1, PatienceMs);
    importer().pause();
    QVERIFY(importer().isPaused());
    m_rig->held = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->itemsTold(), 1, PatienceMs); // what was at hand is brought to its end
    QTest::qWait(200); // long enough for the next, were there no pause
    QCOMPARE(m_rig->atDecoder.load(), 1);
    QVERIFY(m_rig->finished.isEmpty());
    importer().resume();
    QVERIFY(!importer().isPaused());
    waitForEnd();
    QCOMPARE(m_rig->report().added.size(), 10);
    QCOMPARE(m_rig->itemsTold(), 10);
}

void TestPoolImporter::stopsDuringAPause()
{
    for (int n = 0; n < 10; ++n)
        m_rig->writePicture(n);
    m_rig->held = true;
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    importer().start(m_rig->planned(), oneAtATime);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->atDecoder.load(), 1, PatienceMs);
    importer().pause();
    m_rig->held = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->itemsTold(), 1, PatienceMs);
    importer().cancel();
    waitForEnd();
    QVERIFY(m_rig->report().stopped && !m_rig->report().end);
    QCOMPARE(m_rig->report().added.size(), 1);
    QCOMPARE(m_rig->itemsKept(), 1); // what was added stays
    QCOMPARE(m_rig->jobs->jobs().last().state, JobInfo::State::Stopped);
    QVERIFY(!importer().isPaused());
}

void TestPoolImporter::oneAfterTheOther()
{
    const auto first = planImport({m_rig->writePicture(1)}).value();
    const auto second = planImport({m_rig->writePicture(2)}).value();
    m_rig->held = true;
    importer().start(first);
    importer().start(second);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->atDecoder.load(), 1, PatienceMs);
    QCOMPARE(m_rig->jobs->jobs().size(), 1);
    m_rig->held = false;
    waitForEnd(2);
    QCOMPARE(m_rig->itemsKept(), 2);
}

void TestPoolImporter::cancelDropsWhatWaits()
{
    m_rig->held = true;
    importer().start(planImport({m_rig->writePicture(1)}).value());
    importer().start(planImport({m_rig->writePicture(2)}).value());
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->atDecoder.load(), 1, PatienceMs);
    importer().cancel();
    waitForEnd();
    QVERIFY(!importer().isRunning());
    QCOMPARE(m_rig->jobs->jobs().size(), 1);
    QVERIFY(brokenFiles(*m_rig->library)->isEmpty()); // the files are as good as they were
}

void TestPoolImporter::triesABrokenFileAgain()
{
    const QString path = m_rig->write(u"a.png"_s, "no picture");
    importer().start(m_rig->planned());
    waitForEnd();
    QCOMPARE(brokenFiles(*m_rig->library)->size(), 1);
    m_rig->write(u"a.png"_s, smallPicture());
    m_rig->write(u"b.png"_s, smallPicture(Qt::red)); // not asked for
    importer().retry(path);
    waitForEnd(2);
    QCOMPARE(m_rig->report().added.size(), 1);
    QVERIFY(brokenFiles(*m_rig->library)->isEmpty());
    QCOMPARE(m_rig->itemsTold(), 1);
}

void TestPoolImporter::triesWithWhatThePoolSays()
{
    const QString path = m_rig->writePicture(1);
    m_rig->write(u"pool.json"_s, R"({"type":"pentimento-pool","artworks":[{"picture":"1.png","tier":"love"}]})");
    importer().retry(path);
    waitForEnd();
    QCOMPARE(poolItems(*m_rig->library)->first().tier, Tier::Love);
    const QString other = m_rig->writePicture(2);
    m_rig->write(u"pool.json"_s, "of another program");
    importer().retry(other);
    waitForEnd(2);
    QCOMPARE(m_rig->itemsKept(), 2);
}

void TestPoolImporter::notesThatABrokenFileIsGone()
{
    const QString path = m_rig->write(u"a.png"_s, "no picture");
    importer().start(m_rig->planned());
    waitForEnd();
    const QString reason = brokenFiles(*m_rig->library)->first().reason;
    QVERIFY(QFile::remove(path));
    importer().retry(path);
    waitForEnd(2);
    QCOMPARE(m_rig->report().failures.size(), 1);
    QVERIFY(!m_rig->report().end);
    const auto broken = brokenFiles(*m_rig->library).value();
    QCOMPARE(broken.size(), 1);
    QVERIFY(broken.first().reason != reason);
}

void TestPoolImporter::withoutALibrary()
{
    FakeRenderer renderer;
    PoolImporter none(nullptr, renderer, *m_rig->jobs, {});
    QVERIFY(!none.canImport());
    QVERIFY(importer().canImport());
    QSignalSpy finished(&none, &PoolImporter::finished);
    none.start({});
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<ImportReport>().end);
}

// The window closes: the job goes on by itself until the runner ends it, and what was added stays.
void TestPoolImporter::mayGoWhileItWorks()
{
    m_rig->writePicture(1);
    m_rig->writePicture(2);
    m_rig->held = true;
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    importer().start(m_rig->planned(), oneAtATime);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->atDecoder.load(), 1, PatienceMs);
    m_rig->importer.reset();
    m_rig->release(1);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->itemsKept(), 1, PatienceMs);
    m_rig->jobs.reset();
    QCOMPARE(m_rig->itemsKept(), 1);
}

QTEST_GUILESS_MAIN(TestPoolImporter)
#include "tst_pool_importer.moc"
