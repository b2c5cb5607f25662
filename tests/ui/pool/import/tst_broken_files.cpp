#include "ui/pool/import/broken_files.h"

#include "tests/support/waiting.h"
#include "tests/ui/pool/import/importer_rig.h"

#include <QDesktopServices>
#include <QTest>
#include <QThread>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestBrokenFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }
    void triesAgain();
    void hidesElsewhere();
    void saysWhatCannotBeHidden();
    void showsTheFolder();

public Q_SLOTS:
    void take(const QUrl& url) { m_opened.append(url.toLocalFile()); }

private:
    ImporterRig m_rig;
    QStringList m_opened;
};

void TestBrokenFiles::triesAgain()
{
    BrokenFiles files(*m_rig.importer, {});
    const QString path = m_rig.writePicture(1);
    QVERIFY(addBroken(*m_rig.library, path, u"torn"_s));
    files.retry(path);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig.finished.size(), 1, PatienceMs);
    QVERIFY(brokenFiles(*m_rig.library)->isEmpty());
    QCOMPARE(m_rig.itemsKept(), 1);
}

void TestBrokenFiles::hidesElsewhere()
{
    std::atomic<bool> here = true;
    QStringList paths;
    {
        BrokenFiles files(*m_rig.importer, [&](const QString& path) -> Result<void> {
            here = QThread::currentThread() == QCoreApplication::instance()->thread();
            paths.append(path);
            return {};
        });
        QSignalSpy hidden(&files, &BrokenFiles::hidden);
        files.hide(u"/a/one.png"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hidden.size(), 1, PatienceMs);
        QCOMPARE(hidden[0][0].toString(), u"/a/one.png"_s);
        QVERIFY(!here);
        files.hide(u"/a/two.png"_s);
    }
    QCOMPARE(paths, (QStringList{u"/a/one.png"_s, u"/a/two.png"_s})); // also what was asked for last
}

void TestBrokenFiles::saysWhatCannotBeHidden()
{
    BrokenFiles files(*m_rig.importer,
        [](const QString&) -> Result<void> { return Unexpected(Error::Kind::Storage, u"disk full"_s); });
    QSignalSpy hidden(&files, &BrokenFiles::hidden);
    QSignalSpy failed(&files, &BrokenFiles::hideFailed);
    files.hide(u"/a/one.png"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(failed[0][1].value<Error>().kind, Error::Kind::Storage);
    QVERIFY(hidden.isEmpty());
}

void TestBrokenFiles::showsTheFolder()
{
    BrokenFiles files(*m_rig.importer, {});
    const QString path = m_rig.writePicture(1);
    files.reveal(path);
    files.reveal(m_rig.path(u"gone/deep/a.png"_s)); // its folder is not there any more
    QCOMPARE(m_opened, (QStringList{QFileInfo(path).path(), QFileInfo(path).path()}));
}

QTEST_MAIN(TestBrokenFiles)
#include "tst_broken_files.moc"
