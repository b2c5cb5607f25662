#include "core/base/hash.h"
#include "core/sketch/png_chunks.h"
#include "core/sketch/sketch_engine.h"
#include "tests/support/fake_renderer.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

struct Scene {
    std::shared_ptr<FakeRenderer::Log> pool = std::make_shared<FakeRenderer::Log>();
    std::shared_ptr<FakeRenderer::Log> python = std::make_shared<FakeRenderer::Log>();
    SketchEngineSettings settings;

    explicit Scene(FakeRenderer::Script script = {})
    {
        const auto maker = [script](std::shared_ptr<FakeRenderer::Log> log) -> RendererFactory {
            return [script, log]() -> Result<std::unique_ptr<SketchRenderer>> {
                return std::unique_ptr<SketchRenderer>(std::make_unique<FakeRenderer>(log, script));
            };
        };
        settings.makePool = maker(pool);
        settings.makePython = maker(python);
        settings.identity = [](Medium) { return QByteArray("engine"); };
    }
};

RenderRequest asked(const QByteArray& code, Medium medium = Medium::P5Brush2)
{
    RenderRequest request;
    request.sketch = {u"a.js"_s, medium, code};
    return request;
}

} // namespace

class TestSketchEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMediumChoosesTheRenderer()
    {
        Scene scene;
        SketchEngine engine(scene.settings);
        QCOMPARE(scene.pool->made + scene.python->made, 0); // lazily
        QVERIFY(engine.render(asked("a"), {}).ok);
        QVERIFY(engine.render(asked("a", Medium::P5Brush1), {}).ok);
        QCOMPARE(scene.pool->made.load(), 1);
        QCOMPARE(scene.pool->renders.load(), 2);
        QCOMPARE(scene.python->made.load(), 0);
        QVERIFY(engine.render(asked("a", Medium::Python), {}).ok);
        QCOMPARE(scene.python->renders.load(), 1);
    }

    void thePictureSaysWhereItComesFrom()
    {
        Scene scene;
        SketchEngine engine(scene.settings);
        RenderRequest request = asked("code");
        request.seed = 7;
        request.anchored = false;
        const RenderResult result = engine.render(request, {});
        QCOMPARE(result.sha256, sha256Hex(result.png));
        const PngTexts expected{{PngKey::Seed, u"7"_s}, {PngKey::CodeSha256, QString::fromLatin1(sha256Hex("code"))},
            {PngKey::Medium, u"p5.brush-2"_s}, {PngKey::Libraries, u"{\"p5\":\"2.3.4\",\"p5.brush\":\"2.2.2\"}"_s},
            {PngKey::Renderer, u"fake"_s}, {PngKey::Frames, u"60"_s}, {PngKey::Anchored, u"false"_s}};
        QCOMPARE(*pngTexts(result.png), expected);
        QVERIFY(!QImage::fromData(result.png).isNull());
    }

    void aSecondRenderComesFromTheCache()
    {
        const QTemporaryDir folder;
        Scene scene;
        scene.settings.cacheFolder = folder.path();
        SketchEngine engine(scene.settings);
        const RenderResult first = engine.render(asked("a"), {});
        const RenderResult second = engine.render(asked("a"), {});
        QVERIFY(!first.cached);
        QVERIFY(second.cached);
        QCOMPARE(second.png, first.png);
        QCOMPARE(scene.pool->renders.load(), 1);
    }

    void anotherEngineRendersAnew()
    {
        const QTemporaryDir folder;
        Scene scene;
        scene.settings.cacheFolder = folder.path();
        QVERIFY(SketchEngine(scene.settings).render(asked("a"), {}).ok);
        scene.settings.identity = [](Medium) { return QByteArray("updated"); };
        QVERIFY(!SketchEngine(scene.settings).render(asked("a"), {}).cached);
        QCOMPARE(scene.pool->renders.load(), 2);
    }

    void whatMayNotComeAgainIsNotCached_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("renders");
        QTest::newRow("crash") << QByteArray("CRASH") << 2;
        QTest::newRow("environment") << QByteArray("NOENGINE") << 2;
        QTest::newRow("syntax") << QByteArray("SYNTAX") << 1;
        QTest::newRow("blank") << QByteArray("BLANK") << 1;
    }

    void whatMayNotComeAgainIsNotCached()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, renders);
        const QTemporaryDir folder;
        Scene scene;
        scene.settings.cacheFolder = folder.path();
        SketchEngine engine(scene.settings);
        const RenderResult first = engine.render(asked(code), {});
        const RenderResult second = engine.render(asked(code), {});
        QCOMPARE(scene.pool->renders.load(), renders);
        QVERIFY(first.error == second.error);
        QCOMPARE(second.png.isEmpty(), code != "BLANK");
    }

    void aRendererThatCannotBeMadeIsAskedOnce()
    {
        Scene scene;
        int asks = 0;
        scene.settings.makePool = [&asks]() -> Result<std::unique_ptr<SketchRenderer>> {
            ++asks;
            return Unexpected(Error::Kind::Environment, u"no user namespaces"_s);
        };
        SketchEngine engine(scene.settings);
        for (int i = 0; i < 2; ++i) {
            const RenderResult result = engine.render(asked("a"), {});
            QVERIFY(!result.ok && result.error);
            QVERIFY(result.error->kind == RenderError::Kind::Environment);
            QCOMPARE(result.error->message, u"no user namespaces"_s);
        }
        QCOMPARE(asks, 1);
        QVERIFY(engine.render(asked("a", Medium::Python), {}).ok);
    }

    void bytesThatAreNoPictureAreACrash()
    {
        Scene scene([](const RenderRequest&, const StopFlag&) {
            RenderResult result;
            result.ok = true;
            result.png = "<html>";
            return result;
        });
        const RenderResult result = SketchEngine(scene.settings).render(asked("a"), {});
        QVERIFY(!result.ok && result.png.isEmpty());
        QVERIFY(result.error->kind == RenderError::Kind::Crash);
    }

    void aRaisedFlagStartsNothing()
    {
        Scene scene;
        StopFlag stop;
        stop.raise();
        const RenderResult result = SketchEngine(scene.settings).render(asked("a"), stop);
        QVERIFY(result.error->kind == RenderError::Kind::Cancelled);
        QCOMPARE(scene.pool->made.load(), 0);
    }

    void manyThreadsMakeOneRenderer()
    {
        Scene scene;
        SketchEngine engine(scene.settings);
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            threads.reserve(8);
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] { good += engine.render(asked("a"), {}).ok ? 1 : 0; });
        }
        QCOMPARE(good.load(), 8);
        QCOMPARE(scene.pool->made.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSketchEngine)
#include "tst_sketch_engine.moc"
