#include "core/base/paths.h"
#include "core/sketch/cache/engine_identity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray x86 = "processor\t: 0\nvendor_id\t: AuthenticAMD\ncpu family\t: 25\nmodel\t\t: 1\n"
                       "model name\t: AMD EPYC 7763\nstepping\t: 1\nmicrocode\t: 0xa0011d1\ncpu MHz\t\t: 2445.404\n"
                       "flags\t\t: fpu sse2 avx2\nbogomips\t: 4890.80\n\n";
const QByteArray arm = "processor\t: 0\nBogoMIPS\t: 243.75\nFeatures\t: fp asimd sve\nCPU implementer\t: 0x41\n"
                       "CPU architecture: 8\nCPU variant\t: 0x3\nCPU part\t: 0xd0c\nCPU revision\t: 1\n\n";

} // namespace

class TestEngineIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProcessorCountsAndItsClockDoesNot_data();
    void theProcessorCountsAndItsClockDoesNot();
    void filesCountByNameSizeAndTime();
    void aPageDependsOnItsFonts();
    void mediaOfOnePageAreOneEngine();
};

void TestEngineIdentity::theProcessorCountsAndItsClockDoesNot_data()
{
    QTest::addColumn<QByteArray>("cpuInfo");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const QByteArray& info, const char* what, const char* instead, bool same) {
        QTest::newRow(name) << info << QByteArray(what) << QByteArray(instead) << same;
    };
    row("instructions", x86, "avx2", "avx2 avx512f", false);
    row("name", x86, "7763", "7713", false);
    row("model", x86, "model\t\t: 1", "model\t\t: 17", false);
    row("clock", x86, "2445.404", "1500.000", true);
    row("measured speed", x86, "4890.80", "4890.81", true);
    row("microcode", x86, "0xa0011d1", "0xa0011d5", true);
    row("ARM instructions", arm, "sve", "sve2", false);
    row("ARM part", arm, "0xd0c", "0xd40", false);
    row("ARM speed", arm, "243.75", "100.00", true);
}

void TestEngineIdentity::theProcessorCountsAndItsClockDoesNot()
{
    QFETCH(QByteArray, cpuInfo);
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, instead);
    QFETCH(bool, same);
    const QByteArray kind = processorKind(cpuInfo);
    QVERIFY(!kind.isEmpty() && cpuInfo.contains(what));
    QCOMPARE(processorKind(QByteArray(cpuInfo).replace(what, instead)) == kind, same);
    // A second processor of the same kind makes no other machine.
    QCOMPARE(processorKind(cpuInfo + QByteArray(cpuInfo).replace("processor\t: 0", "processor\t: 1")), kind);
}

void TestEngineIdentity::filesCountByNameSizeAndTime()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const auto state = [&folder] { return fileStates({folder.path(), folder.filePath(u"missing"_s)}); };
    const auto setTime = [&folder](const QString& name, time_t seconds) {
        const timespec times[2]{{seconds, 0}, {seconds, 0}};
        return ::utimensat(AT_FDCWD, QFile::encodeName(folder.filePath(name)).constData(), times, 0) == 0;
    };
    QVERIFY(write(u"a.otf"_s, "a") && setTime(u"a.otf"_s, 1000) && setTime(u"."_s, 1000));
    const QByteArray first = state();
    QCOMPARE(state(), first);
    QVERIFY(setTime(u"a.otf"_s, 1001) && state() != first);
    QVERIFY(setTime(u"a.otf"_s, 1000) && state() == first);
    QVERIFY(write(u"a.otf"_s, "ab") && setTime(u"a.otf"_s, 1000) && state() != first);
    QVERIFY(write(u"a.otf"_s, "a") && setTime(u"a.otf"_s, 1000) && state() == first);
    QVERIFY(write(u"b.otf"_s, "b") && setTime(u"."_s, 1000) && state() != first);
    QVERIFY(QFile::remove(folder.filePath(u"b.otf"_s)) && setTime(u"."_s, 1000) && state() == first);
    QVERIFY(write(u"missing"_s, {}) && setTime(u"."_s, 1000) && state() != first);
}

void TestEngineIdentity::aPageDependsOnItsFonts()
{
    for (const QString& folder : pageFontFolders()) {
        QVERIFY2(QDir(folder).exists(), qPrintable(folder));
        QVERIFY2(fileStates({folder}).count('\n') > 2, qPrintable(folder));
    }
}

void TestEngineIdentity::mediaOfOnePageAreOneEngine()
{
    QCOMPARE(engineIdentity(Medium::P5Brush2), engineIdentity(Medium::P5Brush1));
    QVERIFY(engineIdentity(Medium::P5Brush2) != engineIdentity(Medium::Python));
    QCOMPARE(engineIdentity(Medium::Python), engineIdentity(Medium::Python));
}

QTEST_GUILESS_MAIN(TestEngineIdentity)
#include "tst_engine_identity.moc"
