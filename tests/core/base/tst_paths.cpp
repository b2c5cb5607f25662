#include "core/base/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followXdg();
    void stateHome_data();
    void stateHome();
    void sibling();
};

void TestPaths::followXdg()
{
    qputenv("XDG_DATA_HOME", "/some/data");
    qputenv("XDG_CACHE_HOME", "/some/cache");
    qputenv("XDG_CONFIG_HOME", "/some/config");
    QCOMPARE(defaultLibraryFolder(), u"/some/data/pentimento/library"_s);
    QCOMPARE(configFolder(), u"/some/config/pentimento"_s);
    QCOMPARE(renderCacheFolder(), u"/some/cache/pentimento/renders"_s);
    QCOMPARE(thumbnailCacheFolder(), u"/some/cache/pentimento/thumbnails"_s);
    QVERIFY(!QFile::exists(u"/some"_s));
}

void TestPaths::stateHome_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("folder");
    const QString standard = QDir::homePath() + u"/.local/state/pentimento"_s;
    QTest::newRow("set") << QByteArray("/some/state") << u"/some/state/pentimento"_s;
    QTest::newRow("empty") << QByteArray("") << standard;
    QTest::newRow("relative") << QByteArray("some/state") << standard;
}

void TestPaths::stateHome()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, folder);
    qputenv("XDG_STATE_HOME", variable);
    QCOMPARE(stateFolder(), folder);
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
