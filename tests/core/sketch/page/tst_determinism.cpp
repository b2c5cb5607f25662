#include "core/sketch/page/render_pool.h"

#include <QImage>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

std::unique_ptr<RenderPool> makePool(int workers, int rendersPerWorker)
{
    RenderPoolSettings settings;
    settings.workers = workers;
    settings.rendersPerWorker = rendersPerWorker;
    settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
    auto pool = RenderPool::create(settings);
    if (!pool)
        qWarning("%s", qPrintable(pool.error().detail));
    return pool ? *std::move(pool) : nullptr;
}

// Fifteen marks of all kinds; one more stroke may come between them.
QByteArray markedSketch(const QByteArray& between)
{
    return R"(function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#2b3345', 1);
  for (let i = 0; i < 4; i++) brush.line(-90, i * 20 - 90, 90, i * 25 - 60);
  brush.noStroke();
  brush.fill('#b03a2e', 90);
  brush.fillBleed(0.2);
  for (let i = 0; i < 3; i++) brush.circle(i * 50 - 50, 20, 24);
  brush.noFill();
  brush.set('HB', '#2f6f7f', 1);
)" + between
        + R"(
  for (let i = 0; i < 4; i++) brush.line(i * 40 - 70, -90, i * 30 - 50, 90);
  brush.hatch(6, 30, { rand: 0.2 });
  brush.rect(-60, 40, 60, 40);
  brush.noHatch();
  brush.noStroke();
  brush.wash('#d9a441', 120);
  for (let i = 0; i < 3; i++) brush.circle(i * 40, 70, 14);
}
)";
}

constexpr auto AddedStroke = "  brush.line(-70, -40, -40, -40);\n";
// Where the added stroke runs, in pixels from the top left corner, with room for its grain and its wobble.
const QRect AddedStrokeBounds = QRect(30, 60, 30, 0).adjusted(-8, -8, 8, 8);

struct Difference {
    int inside = 0;
    int outside = 0;
};

Difference compare(const QImage& first, const QImage& second, const QRect& bounds)
{
    Difference difference;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            if (first.pixel(x, y) == second.pixel(x, y))
                continue;
            ++(bounds.contains(x, y) ? difference.inside : difference.outside);
        }
    }
    return difference;
}

} // namespace

class TestDeterminism : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameBytesEverywhere_data();
    void sameBytesEverywhere();
    void anAddedStrokeChangesOnlyItsMarks();
    void plainRandomLetsItSpread();
    void theSeedChangesThePicture();
    void framesAreCounted_data();
    void framesAreCounted();
    void noLoopEndsBeforeTheFrameLimit();

private:
    RenderResult render(RenderPool& pool, const RenderRequest& request);
    QImage picture(const QByteArray& code, quint32 seed, bool anchored, int frames = 60);

    std::unique_ptr<RenderPool> m_reused; // one worker, kept
    std::unique_ptr<RenderPool> m_parallel; // two workers, kept
    std::unique_ptr<RenderPool> m_fresh; // a new worker for every sketch
};

void TestDeterminism::initTestCase()
{
    m_reused = makePool(1, 50);
    m_parallel = makePool(2, 50);
    m_fresh = makePool(1, 1);
    QVERIFY(m_reused && m_parallel && m_fresh);
}

RenderResult TestDeterminism::render(RenderPool& pool, const RenderRequest& request)
{
    RenderResult result = pool.render(request, StopFlag());
    if (!result.ok)
        qWarning("%s", result.error ? qPrintable(result.error->message) : "no error");
    return result;
}

QImage TestDeterminism::picture(const QByteArray& code, quint32 seed, bool anchored, int frames)
{
    RenderRequest request;
    request.sketch = {u"sketch.js"_s, Medium::P5Brush2, code};
    request.seed = seed;
    request.anchored = anchored;
    request.frames = frames;
    return QImage::fromData(render(*m_reused, request).png).convertToFormat(QImage::Format_ARGB32);
}

void TestDeterminism::sameBytesEverywhere_data()
{
    QTest::addColumn<QString>("sample");
    for (const auto* name : {"wash-study", "hatch-study", "spline-knots", "wind-field", "ink-circle", "autumn-leaf"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Twenty renders: 7 one after the other, 8 two at a time, 5 on workers that drew nothing before.
void TestDeterminism::sameBytesEverywhere()
{
    QFETCH(QString, sample);
    auto sketch = readSketch(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples/%1.js").arg(sample));
    QVERIFY(sketch.has_value());
    RenderRequest request;
    request.sketch = *sketch;
    request.size = QSize(200, 200);
    const QByteArray expected = render(*m_reused, request).png;
    QVERIFY(!expected.isEmpty());
    QCOMPARE(QImage::fromData(expected).size(), QSize(200, 200));
    for (int i = 0; i < 6; ++i)
        QVERIFY2(render(*m_reused, request).png == expected, "on a reused worker");
    for (int i = 0; i < 4; ++i) {
        auto other = std::async(std::launch::async, [&] { return render(*m_parallel, request).png; });
        QVERIFY2(render(*m_parallel, request).png == expected, "in parallel");
        QVERIFY2(other.get() == expected, "in parallel");
    }
    for (int i = 0; i < 5; ++i)
        QVERIFY2(render(*m_fresh, request).png == expected, "on a fresh worker");
}

void TestDeterminism::anAddedStrokeChangesOnlyItsMarks()
{
    const QImage before = picture(markedSketch({}), 1, true);
    const QImage after = picture(markedSketch(AddedStroke), 1, true);
    QCOMPARE(before.size(), QSize(200, 200));
    QCOMPARE(after.size(), before.size());
    const Difference difference = compare(before, after, AddedStrokeBounds);
    QVERIFY(difference.inside > 10);
    QCOMPARE(difference.outside, 0);
}

// Shows that the test above can fail: the libraries' own stream carries one change into everything after it.
void TestDeterminism::plainRandomLetsItSpread()
{
    const QImage before = picture(markedSketch({}), 1, false);
    const QImage after = picture(markedSketch(AddedStroke), 1, false);
    QCOMPARE(after.size(), QSize(200, 200));
    QVERIFY(compare(before, after, AddedStrokeBounds).outside > 100);
}

void TestDeterminism::theSeedChangesThePicture()
{
    for (const bool anchored : {true, false}) {
        const QImage one = picture(markedSketch({}), 1, anchored);
        QVERIFY(!one.isNull());
        QVERIFY(one != picture(markedSketch({}), 2, anchored));
        QCOMPARE(picture(markedSketch({}), 1, anchored), one);
    }
}

void TestDeterminism::framesAreCounted_data()
{
    QTest::addColumn<int>("frames");
    for (const int frames : {1, 3, 12})
        QTest::addRow("%d", frames) << frames;
}

void TestDeterminism::framesAreCounted()
{
    QFETCH(int, frames);
    const QImage image = picture(R"(function setup() {
  createCanvas(200, 100, WEBGL);
  background(255);
  noStroke();
  fill(0);
}

function draw() {
  rect(frameCount * 10 - 110, -50, 10, 100);
}
)",
        1, true, frames);
    QCOMPARE(image.size(), QSize(200, 100));
    for (int bar = 0; bar < 20; ++bar)
        QCOMPARE(qGray(image.pixel(bar * 10 + 5, 50)) < 128, bar < frames);
}

void TestDeterminism::noLoopEndsBeforeTheFrameLimit()
{
    const QImage image = picture(R"(function setup() {
  createCanvas(200, 100, WEBGL);
  background(255);
  noStroke();
  fill(0);
}

function draw() {
  rect(frameCount * 10 - 110, -50, 10, 100);
  if (frameCount === 2) noLoop();
}
)",
        1, true, 12);
    QCOMPARE(image.size(), QSize(200, 100));
    for (int bar = 0; bar < 20; ++bar)
        QCOMPARE(qGray(image.pixel(bar * 10 + 5, 50)) < 128, bar < 2);
}

QTEST_GUILESS_MAIN(TestDeterminism)
#include "tst_determinism.moc"
