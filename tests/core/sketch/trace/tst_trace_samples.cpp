#include "core/sketch/trace/trace_painting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

// Every sample's replay ends in its plain picture. Prints what a trace costs. PENTIMENTO_SAMPLE picks one by name.
class TestTraceSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReplayEndsInThePicture_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Medium>("medium");
        const QDir folder(QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples"));
        for (const QString& name : folder.entryList({qEnvironmentVariable("PENTIMENTO_SAMPLE", u"*"_s) + u".js"_s}))
            QTest::addRow("%s", qPrintable(name)) << folder.filePath(name) << Medium::P5Brush2;
    }
    void theReplayEndsInThePicture()
    {
        QFETCH(QString, path);
        QFETCH(Medium, medium);
        RenderRequest request;
        auto sketch = readSketch(path, medium);
        QVERIFY(sketch);
        request.sketch = *sketch;
        request.timeoutMs = 300'000;
        RenderPoolSettings settings;
        settings.program = QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento-render");
        QElapsedTimer clock;
        clock.start();
        int calls = 0;
        auto trace = tracePainting(settings, request, {}, [&calls](int soFar) { calls = soFar; });
        QVERIFY2(trace, qPrintable(trace ? QString() : trace.error().detail));
        const double seconds = double(clock.restart()) / 1000;
        qint64 slowest = 0;
        for (int i = 0; i < trace->steps().size(); i += 7) {
            clock.restart();
            static_cast<void>(trace->frame(i));
            slowest = qMax(slowest, clock.nsecsElapsed());
        }
        qInfo("%s: %d calls, %d steps, %.1f s, slowest frame %.1f ms, %d pixels differ, frames %d",
            qPrintable(request.sketch.name), calls, int(trace->steps().size()), seconds, double(slowest) / 1e6,
            trace->differingPixels(), trace->firstFrames());
        QCOMPARE(trace->differingPixels(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTraceSamples)
#include "tst_trace_samples.moc"
