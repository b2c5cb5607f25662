#include "ui/pool/import/dropped_paths.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// As the workspace uses it.
class Target : public QWidget {
public:
    Target() { setAcceptDrops(true); }
    QStringList dropped;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override
    {
        if (!droppedPaths(event->mimeData()).isEmpty())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent* event) override
    {
        dropped = droppedPaths(event->mimeData());
        event->acceptProposedAction();
    }
};

} // namespace

class TestDroppedPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatCanBeRead();
    void refusesTheRest_data();
    void refusesTheRest();
    void knowsWhatIsThePools();

private:
    bool enters(const QMimeData& data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&m_target, &enter);
        return enter.isAccepted();
    }

    QTemporaryDir m_folder;
    Target m_target;
};

void TestDroppedPaths::takesWhatCanBeRead()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/one.PNG"_s), QUrl::fromLocalFile(u"/a/notes.txt"_s),
        QUrl(u"https://example.org/two.png"_s), QUrl::fromLocalFile(u"/a/ä sketch.js"_s),
        QUrl::fromLocalFile(u"/a/pool.json"_s), QUrl::fromLocalFile(m_folder.path())});
    QVERIFY(enters(data));
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_target, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(m_target.dropped, (QStringList{u"/a/one.PNG"_s, u"/a/ä sketch.js"_s, u"/a/pool.json"_s, m_folder.path()}));
}

void TestDroppedPaths::refusesTheRest_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QList<QUrl>() << QString();
    QTest::newRow("text that looks like a path") << QList<QUrl>() << u"/a/one.png"_s;
    QTest::newRow("of another computer") << QList<QUrl>{QUrl(u"https://example.org/two.png"_s)} << QString();
    QTest::newRow("of another kind") << QList<QUrl>{QUrl::fromLocalFile(u"/a/notes.txt"_s)} << QString();
}

void TestDroppedPaths::refusesTheRest()
{
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(urls);
    if (!text.isEmpty())
        data.setText(text);
    QVERIFY(!enters(data));
}

void TestDroppedPaths::knowsWhatIsThePools()
{
    QVERIFY(opensInPool(u"/a/one.webp"_s));
    QVERIFY(opensInPool(u"/a/pool.json"_s));
    QVERIFY(opensInPool(m_folder.path()));
    QVERIFY(!opensInPool(u"/a/sketch.js"_s)); // the Studio's
    QVERIFY(!opensInPool(u"/a/bundle.p5sketch"_s));
}

QTEST_MAIN(TestDroppedPaths)
#include "tst_dropped_paths.moc"
