// The window: how soon it is there, what it needs, and whether it answers while hostile sketches run in it. Prints
// Markdown tables. It needs a screen of its own:
//   xvfb-run -a -s "-screen 0 1440x900x24" build/release/bin/bench_window

#include "tests/bench/timings.h"
#include "tests/support/hostile_tour.h"
#include "ui/liveview/picture_view.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Starts = 9;
constexpr int SettledMs = 60'000;

// From the start of the program to its first painted window, which Qt logs.
double timeStart()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    program.setProcessEnvironment(environment);
    program.setReadChannel(QProcess::StandardError);
    QElapsedTimer clock;
    clock.start();
    program.start(QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento"), {});
    QByteArray log;
    while (!log.contains("Flushing")) {
        if (!program.waitForReadyRead(SettledMs))
            qFatal("no window: %s", log.constData());
        log += program.readAll();
    }
    const double ms = millisecondsOf(clock);
    program.kill();
    program.waitForFinished();
    return ms;
}

// Megabytes of this process, by the names of /proc/PID/smaps_rollup.
double megabytes(std::initializer_list<const char*> names)
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double kilobytes = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        for (const char* name : names) {
            if (line.startsWith(name))
                kilobytes += line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble();
        }
    }
    return kilobytes / 1024;
}

void printMemory(const char* when)
{
    std::printf("| %s | %.0f | %.0f | %.0f | ≤ 200 |\n", when, megabytes({"Rss:"}), megabytes({"Pss:"}),
        megabytes({"Private_Clean:", "Private_Dirty:"}));
    std::fflush(stdout);
}

void runSample(StudioWindow& studio)
{
    studio.open(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/hibiscus-peach.js"));
    studio.press(Qt::Key_Return, Qt::ControlModifier);
    if (!waitUntil([&] { return !studio.isRunning() && !studio.picture().picture().isNull(); }, SettledMs))
        qFatal("the sample was not drawn: %s", qPrintable(studio.sentences()));
    studio.press(Qt::Key_W, Qt::ControlModifier);
}

void printWaits(const char* what, const std::vector<double>& values, const char* goal)
{
    std::printf("| %s | %zu | %.1f | %.1f | %.1f | %s |\n", what, values.size(), percentile(values, 0.5),
        percentile(values, 0.99), percentile(values, 1), goal);
}

void tour(StudioWindow& studio, const ProgramHome& home)
{
    HostileTour hostile(studio, home);
    std::vector<double> all;
    std::vector<double> longest;
    std::vector<std::pair<double, QString>> slow;
    for (const HostileScript& script : HostileTour::sketches()) {
        const std::vector<double> waits = hostile.visit(script);
        if (waits.empty())
            qFatal("%s was not opened, run and closed", qPrintable(script.path));
        all.insert(all.end(), waits.begin(), waits.end());
        longest.push_back(std::ranges::max(waits));
        slow.emplace_back(longest.back(), script.path);
    }
    std::printf("\n| ms an event waits | n | p50 | p99 | most | goal |\n|---|---:|---:|---:|---:|---:|\n");
    printWaits("at any time, over the hostile set", all, "p99 ≤ 100, most ≤ 1000");
    printWaits("the longest of each sketch", longest, "p99 ≤ 100, most ≤ 1000");
    std::ranges::sort(slow, std::ranges::greater());
    slow.resize(5);
    std::printf("\nLongest:");
    for (const auto& [ms, path] : slow)
        std::printf(" %s %.0f ms;", qPrintable(path), ms);
    std::printf("\n\n");
}

} // namespace

int main(int argc, char** argv)
{
    chooseScreenAndLanguage();
    const ProgramHome home;
    QApplication application(argc, argv);
    std::printf("| ms | best | median | worst | goal |\n|---|---:|---:|---:|---:|\n");
    printRow("program start to first painted window, nothing there yet", repeat(1, timeStart), "≤ 1000");
    printRow("the same, started before", repeat(Starts, timeStart), "≤ 1000");

    std::printf("\n| MB of the window's process | resident | proportional | its own | goal |\n"
                "|---|---:|---:|---:|---:|\n");
    StudioWindow studio;
    printMemory("start page");
    runSample(studio);
    printMemory("after one sketch");
    tour(studio, home);
    std::printf("| MB of the window's process | resident | proportional | its own | goal |\n"
                "|---|---:|---:|---:|---:|\n");
    printMemory("after the hostile set");
}
