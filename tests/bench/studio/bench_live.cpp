// Latencies of the live view, as its session tells them. Prints a Markdown table.
//
//   bench_live [pentimento-render]

#include "core/sketch/live/live_session.h"
#include "tests/bench/timings.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray flat = "function setup() {\n  createCanvas(400, 400);\n  background(255);\n"
                        "  rect(20, 20, VALUE, 60);\n}\n";
const QByteArray webGl = "function setup() {\n  createCanvas(400, 400, WEBGL);\n  background(255);\n  noStroke();\n"
                         "  fill(160, 40, 40);\n  plane(VALUE, 60);\n}\n";
const QByteArray brushed = "function setup() {\n  createCanvas(400, 400, WEBGL);\n  background(255);\n"
                           "  brush.set('2B', '#aa2222', 2);\n  brush.line(-80, -80, VALUE, 80);\n}\n";
const QByteArray still = "function setup() {\n  createCanvas(1024, 1024);\n  background(255);\n"
                         "  rect(20, 20, VALUE, 60);\n}\n";
const QByteArray flatAnimation = "function setup() { createCanvas(1024, 1024); }\n"
                                 "function draw() { background(255); circle(frameCount % 1024, 512, 200); }\n";
const QByteArray glAnimation = "function setup() { createCanvas(1024, 1024, WEBGL); }\n"
                               "function draw() { background(255); rotateY(frameCount / 60); box(300); }\n";
const QByteArray endlessLoop = "function setup() { for (;;) {} }\n";
const QByteArray endlessShader =
    "function setup() {\n  createCanvas(400, 400, WEBGL);\n"
    "  shader(createFilterShader(`precision highp float; void main() { float a = 0.0;\n"
    "    for (int i = 0; i < 2000000000; i++) a += sin(a + float(i)); gl_FragColor = vec4(a); }`));\n"
    "  plane(400, 400);\n  get(10, 10);\n}\n";

LiveRequest requestOf(const QByteArray& code)
{
    static int value = 0;
    QByteArray varied = code;
    varied.replace("VALUE", QByteArray::number(60 + ++value % 100)); // a drag on a number: each picture is another
    LiveRequest request;
    request.sketch = {u"bench.js"_s, Medium::P5Brush2, varied};
    return request;
}

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// Until the signal comes; ends the program when it does not within a minute.
template <typename Signal> void await(LiveSession& session, Signal signal, const std::function<void()>& act)
{
    QEventLoop loop;
    QObject::connect(&session, signal, &loop, &QEventLoop::quit);
    QObject::connect(&session, &LiveSession::failed, &loop,
        [](const RenderError& error) { qFatal("%s", qPrintable(error.message)); });
    QTimer::singleShot(60'000, &loop, [] { qFatal("no answer in a minute"); });
    act();
    loop.exec();
}

double timeFrame(LiveSession& session, const QByteArray& code)
{
    QElapsedTimer clock;
    clock.start();
    await(session, &LiveSession::frame, [&] { session.run(requestOf(code)); });
    return millisecondsOf(clock);
}

// A person's next run comes later than the next page needs to get warm.
double timeWarmFrame(LiveSession& session, const QByteArray& code)
{
    pause(600);
    return timeFrame(session, code);
}

double timeStop(LiveSession& session, const QByteArray& code)
{
    session.run(requestOf(code));
    pause(1500);
    QElapsedTimer clock;
    clock.start();
    session.stop();
    while (session.state() == LiveSession::State::Running || session.state() == LiveSession::State::Busy)
        pause(1);
    const double ms = millisecondsOf(clock);
    while (session.state() != LiveSession::State::Idle)
        pause(10);
    return ms;
}

// Seconds of processor time this program and its descendants, whose parent it is at one remove or more, have used.
double processorSeconds()
{
    double ticks = 0;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(name));
        if (name.toInt() <= 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(name));
        const bool ours = name.toInt() == ::getpid()
            || (commandLine.open(QIODevice::ReadOnly)
                && (commandLine.peek(4096).contains("--live=") || commandLine.peek(4096).contains("QtWebEngineProcess")
                    || commandLine.peek(4096).contains("Xvfb")));
        if (ours)
            ticks += fields[11].toDouble() + fields[12].toDouble();
    }
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void printAnimation(LiveSession& session, const char* what, const QByteArray& code)
{
    timeFrame(session, code);
    pause(1000);
    int frames = 0;
    int first = 0;
    int last = 0;
    const auto connection = QObject::connect(&session, &LiveSession::frame, [&](const LiveFrame& frame) {
        first = frames++ == 0 ? frame.number : first;
        last = frame.number;
    });
    constexpr int Ms = 5000;
    const double before = processorSeconds();
    pause(Ms);
    const double used = processorSeconds() - before;
    QObject::disconnect(connection);
    std::printf("| %s | %.1f | %.1f | %.0f |\n", what, frames * 1000.0 / Ms, (last - first) * 1000.0 / Ms,
        used * 100'000.0 / Ms);
    std::fflush(stdout);
}

QByteArray sample(const QString& name)
{
    QFile file(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    LiveSessionSettings settings;
    settings.program =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    LiveSession session(settings);
    QElapsedTimer clock;
    clock.start();
    await(session, &LiveSession::ready, [&] { session.warm(); });
    std::printf("warm after %lld ms\n\n| ms | best | median | worst | goal |\n|---|---:|---:|---:|---:|\n",
        static_cast<long long>(clock.elapsed()));
    const QByteArray hibiscus = sample(u"hibiscus-peach.js"_s);
    printRow("run to picture, 2-D 400²", repeat(11, [&] { return timeWarmFrame(session, flat); }), "≤ 250");
    printRow("run to picture, 2-D 1024²", repeat(11, [&] { return timeWarmFrame(session, still); }), "≤ 250");
    printRow("run to picture, WebGL 400²", repeat(11, [&] { return timeWarmFrame(session, webGl); }), "≤ 250");
    printRow("run to picture, one brush line", repeat(11, [&] { return timeWarmFrame(session, brushed); }), "≤ 250");
    printRow("run to picture, hibiscus", repeat(3, [&] { return timeWarmFrame(session, hibiscus); }), "");
    printRow("slider, picture after picture, 2-D", repeat(31, [&] { return timeFrame(session, flat); }), "≤ 100");
    printRow("slider, picture after picture, WebGL", repeat(31, [&] { return timeFrame(session, webGl); }), "≤ 100");
    printRow("stop an animation", repeat(5, [&] { return timeStop(session, flatAnimation); }), "≤ 300");
    printRow("stop an endless loop", repeat(5, [&] { return timeStop(session, endlessLoop); }), "≤ 300");
    printRow("stop an endless shader", repeat(3, [&] { return timeStop(session, endlessShader); }), "≤ 300");
    std::printf("\n| animation | pictures/s | frames/s | processor %% |\n|---|---:|---:|---:|\n");
    printAnimation(session, "2-D 1024²", flatAnimation);
    printAnimation(session, "WebGL 1024²", glAnimation);
}
