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
    const QString name = u"tst-paths-program-%1"_s.arg(QCoreApplication::applicationPid());
    QFile program(QCoreApplication::applicationDirPath() + u'/' + name);
    QCOMPARE(siblingProgram(name), QString());
    QVERIFY(program.open(QIODevice::WriteOnly));
    QCOMPARE(siblingProgram(name), QString()); // there, but not executable
    QVERIFY(program.setPermissions(program.permissions() | QFileDevice::ExeOwner));
    QCOMPARE(siblingProgram(name), QFileInfo(program).canonicalFilePath());
    QVERIFY(program.remove());
    QVERIFY(siblingProgram(u"tst_paths"_s).endsWith("/tst_paths"_L1));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
