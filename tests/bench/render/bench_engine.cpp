// Latencies of the render engine that the throughput table does not show. Prints a Markdown table.
//
//   bench_engine [pentimento-render]

#include "core/sketch/page/render_pool.h"
#include "tests/bench/timings.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray plain = "function setup() {\n"
                         "  createCanvas(200, 200, WEBGL);\n"
                         "  background(255);\n"
                         "  noStroke();\n"
                         "  fill(160, 40, 40);\n"
                         "  plane(90, 60);\n"
                         "}\n";
const QByteArray brushed = "function setup() {\n"
                           "  createCanvas(200, 200, WEBGL);\n"
                           "  background(255);\n"
                           "  brush.set('2B', '#aa2222', 2);\n"
                           "  brush.line(-80, -80, 80, 80);\n"
                           "}\n";
const QByteArray flat = "function setup() {\n"
                        "  createCanvas(200, 200);\n"
                        "  background(255);\n"
                        "  rect(20, 20, 90, 60);\n"
                        "}\n";
const QByteArray endlessLoop = "function setup() { for (;;) {} }\n";
const QByteArray endlessShader =
    "function setup() {\n"
    "  createCanvas(400, 400, WEBGL);\n"
    "  shader(createFilterShader(`precision highp float; void main() { float a = 0.0;\n"
    "    for (int i = 0; i < 2000000000; i++) a += sin(a + float(i)); gl_FragColor = vec4(a); }`));\n"
    "  plane(400, 400);\n"
    "  get(10, 10);\n"
    "}\n";

RenderRequest requestOf(const QByteArray& code)
{
    RenderRequest request;
    request.sketch = {u"bench.js"_s, Medium::P5Brush2, code};
    return request;
}

std::unique_ptr<RenderPool> makePool(const QString& program)
{
    RenderPoolSettings settings;
    settings.workers = 1;
    settings.program = program;
    auto pool = RenderPool::create(settings);
    if (!pool)
        qFatal("%s", qPrintable(pool.error().detail));
    return std::move(*pool);
}

double timeRender(RenderPool& pool, const QByteArray& code)
{
    QElapsedTimer clock;
    clock.start();
    const RenderResult result = pool.render(requestOf(code), {});
    if (!result.ok)
        qFatal("%s", result.error ? qPrintable(result.error->message) : "no picture");
    return millisecondsOf(clock);
}

// The page is loaded anew after each sketch; a person's next one comes later than that.
double timeWarm(RenderPool& pool, const QByteArray& code)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    return timeRender(pool, code);
}

double timeStop(RenderPool& pool, const QByteArray& code)
{
    timeRender(pool, flat); // the worker is up and what is stopped is the sketch
    StopFlag stop;
    QElapsedTimer clock;
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        clock.start();
        stop.raise();
    });
    pool.render(requestOf(code), stop);
    return millisecondsOf(clock);
}

} // namespace

int main(int argc, char** argv)
{
    const QString program = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"" PENTIMENTO_BIN_DIR "/pentimento-render"_s;
    auto pool = makePool(program);
    timeRender(*pool, brushed); // prepares the shaders where they are not
    std::printf("| ms | best | median | worst | goal |\n|---|---:|---:|---:|---:|\n");
    printRow(
        "worker start to first picture", repeat(5, [&] { return timeRender(*makePool(program), brushed); }), "≤ 1500");
    printRow("2-D sketch, warm", repeat(15, [&] { return timeWarm(*pool, flat); }), "≤ 60");
    printRow("WebGL sketch, warm", repeat(15, [&] { return timeWarm(*pool, plain); }), "≤ 60");
    printRow("one brush line, warm", repeat(15, [&] { return timeWarm(*pool, brushed); }), "≤ 60");
    printRow("stop an endless loop", repeat(5, [&] { return timeStop(*pool, endlessLoop); }), "≤ 300");
    printRow("stop an endless shader", repeat(5, [&] { return timeStop(*pool, endlessShader); }), "≤ 300");
}
