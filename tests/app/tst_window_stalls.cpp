#include "tests/support/hostile_tour.h"
#include "tests/support/order_seed.h"
#include "tests/support/waiting.h"

#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int SampleSize = 40; // of the hostile set: bench_window takes all of it
constexpr double LongestStallMs = 1000; // the one time a test asserts: the window must answer whatever a sketch does

} // namespace

// Whether the window answers while sketches do their worst in it.
class TestWindowStalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWatchSeesAStall();
    void hostileSketchesDoNotStopTheWindow();

private:
    ProgramHome m_home;
};

void TestWindowStalls::theWatchSeesAStall()
{
    StallWatch watch;
    QVERIFY(QTest::qWaitFor([&watch] { return watch.take().front() > 0; }, PatienceMs)); // it has begun
    QThread::msleep(500); // the stall itself
    const std::vector<double> waits = watch.take();
    QVERIFY(std::ranges::max(waits) > 400);
    QVERIFY(std::ranges::count_if(waits, [](double ms) { return ms > 200; }) > 15); // all that would have waited
}

void TestWindowStalls::hostileSketchesDoNotStopTheWindow()
{
    const quint32 seed = orderSeed();
    QTextStream out(stdout);
    out << u"PENTIMENTO_ORDER_SEED=%1"_s.arg(seed) << Qt::endl;
    QList<HostileScript> scripts = HostileTour::sketches();
    QVERIFY(scripts.size() > SampleSize);
    std::shuffle(scripts.begin(), scripts.end(), std::mt19937(seed));
    StudioWindow studio;
    HostileTour tour(studio, m_home);
    QStringList wrong;
    for (const HostileScript& script : scripts.first(SampleSize)) {
        const std::vector<double> waits = tour.visit(script);
        if (waits.empty()) {
            wrong.append(u"%1 was not opened, run and closed"_s.arg(script.path));
            continue;
        }
        const double longest = std::ranges::max(waits);
        out << script.path.leftJustified(34) << QString::number(longest, 'f', 1).rightJustified(8) << u" ms"_s
            << Qt::endl;
        if (longest > LongestStallMs)
            wrong.append(u"%1 stopped the window for %2 ms"_s.arg(script.path).arg(longest));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

int main(int argc, char** argv)
{
    chooseScreenAndLanguage();
    QApplication application(argc, argv);
    TestWindowStalls test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_stalls.moc"
