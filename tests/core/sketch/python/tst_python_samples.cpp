#include "core/sketch/python/python_renderer.h"
#include "tests/support/python_sketch.h"

#include <QDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace pentimento;

// The Python samples as they are: a good picture each, the same bytes again.
class TestPythonSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sample_data();
    void sample();

private:
    const QDir m_folder{QStringLiteral(PENTIMENTO_SOURCE_DIR "/resources/samples")};
};

void TestPythonSamples::sample_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = m_folder.entryList({u"*.py"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 4);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << m_folder.filePath(file);
}

void TestPythonSamples::sample()
{
    QFETCH(QString, path);
    const auto renderer = PythonRenderer::create({});
    QVERIFY(renderer);
    RenderRequest request;
    request.sketch = readSketch(path).value();
    const auto render = [&] { return (*renderer)->render(request, StopFlag()); };
    auto beside = std::async(std::launch::async, render);
    const RenderResult first = render();
    const RenderResult second = beside.get();
    QVERIFY2(first.ok, explain(first));
    QVERIFY2(second.ok, explain(second));
    QCOMPARE(first.size, QSize(800, 800));
    QVERIFY2(first.painted > 0.1, qPrintable(QString::number(first.painted)));
    QCOMPARE(second.png, first.png);
}

QTEST_GUILESS_MAIN(TestPythonSamples)
#include "tst_python_samples.moc"
