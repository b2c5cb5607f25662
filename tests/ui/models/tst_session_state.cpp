#include "core/base/atomic_file.h"
#include "ui/models/session_state.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSessionState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void takesWhatItUnderstands_data();
    void takesWhatItUnderstands();
    void newestFirst();
};

void TestSessionState::roundTrip()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/session.json"_s);
    SessionState session;
    session.geometry = QByteArray("\x01\x00\xff geometry", 12);
    session.workspace = u"studio"_s;
    session.jobsShown = true;
    session.workspaces.insert(u"studio"_s, Json{{"cursor", 7}, {"open", {"a.js", "b.js"}}});
    session.recentFiles = QStringList{u"/tmp/Übung.js"_s, u"/tmp/b.py"_s};
    session.recentCommands = QStringList{u"studio.run"_s};
    QVERIFY(saveSession(session, path));
    QVERIFY(loadSession(path) == session);
}

void TestSessionState::takesWhatItUnderstands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("workspace");
    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("an array") << QByteArray("[1]") << QString();
    QTest::newRow("other types") << QByteArray(
        R"({"workspace":"pool","geometry":7,"recentFiles":{"a":1},"recentCommands":[1,"x"],"workspaces":[]})")
                                 << u"pool"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"workspace\":\"\xff\"}") << QString();
}

void TestSessionState::takesWhatItUnderstands()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session.json"_s);
    QVERIFY(writeFileAtomically(path, text));
    const SessionState session = loadSession(path);
    QTEST(session.workspace, "workspace");
    QVERIFY(session.workspaces.isEmpty());
    QVERIFY(session.recentFiles.isEmpty());
    QVERIFY(loadSession(folder.filePath(u"none.json"_s)) == SessionState{});
}

void TestSessionState::newestFirst()
{
    QStringList files;
    for (const QString& file : {u"a"_s, u"b"_s, u"a"_s, u"c"_s, u"d"_s})
        files = withNewest(files, file, 3);
    QCOMPARE(files, (QStringList{u"d"_s, u"c"_s, u"a"_s}));
}

QTEST_GUILESS_MAIN(TestSessionState)
#include "tst_session_state.moc"
