#include "core/base/paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followXdg();
    void sibling();
};

void TestPaths::followXdg()
{
    qputenv("XDG_DATA_HOME", "/some/data");
    qputenv("XDG_CACHE_HOME", "/some/cache");
    QCOMPARE(defaultLibraryFolder(), u"/some/data/pentimento/library"_s);
    QCOMPARE(renderCacheFolder(), u"/some/cache/pentimento/renders"_s);
    QVERIFY(!QFile::exists(u"/some"_s));
}

void TestPaths::sibling()
{
    const QTemporaryDir folder;
    qputenv("PENTIMENTO_PROGRAMS", folder.path().toUtf8());
    QFile program(folder.filePath(u"pentimento-render"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    QCOMPARE(siblingProgram(u"pentimento-render"_s), QString()); // there, but not executable
    QVERIFY(program.setPermissions(program.permissions() | QFileDevice::ExeOwner));
    QCOMPARE(siblingProgram(u"pentimento-render"_s), QFileInfo(program).canonicalFilePath());
    QCOMPARE(siblingProgram(u"pentimento-learn"_s), QString());
    qunsetenv("PENTIMENTO_PROGRAMS");
    QVERIFY(siblingProgram(u"tst_paths"_s).endsWith("/tst_paths"_L1)); // beside the running program
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
