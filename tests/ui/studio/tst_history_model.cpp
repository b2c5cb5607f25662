#include "ui/studio/history_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pentimento;

class TestHistoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void asksForEachPictureOnce();
    void picturesArriveLate();
};

namespace {

Artwork artwork(qint64 id)
{
    Artwork made;
    made.id = id;
    made.title = QString::number(id);
    return made;
}

} // namespace

void TestHistoryModel::showsTheNewestFirst()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setArtworks({artwork(1), artwork(2)});
    model.add(artwork(3));
    model.add(artwork(3)); // heard twice
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.artwork(0).id, 3);
    QCOMPARE(model.rowOf(1), 2);
    QCOMPARE(model.rowOf(9), -1);
}

void TestHistoryModel::asksForEachPictureOnce()
{
    HistoryModel model;
    QSignalSpy wanted(&model, &HistoryModel::pictureWanted);
    model.setArtworks({artwork(1), artwork(2)});
    model.add(artwork(3));
    QCOMPARE(wanted.size(), 3);
}

void TestHistoryModel::picturesArriveLate()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setArtworks({artwork(1)});
    QVERIFY(model.index(0).data(HistoryModel::PictureRole).value<QImage>().isNull());
    QImage picture(2, 2, QImage::Format_RGB32);
    model.setPicture(1, picture);
    model.setPicture(7, picture); // its sketch was closed
    QCOMPARE(model.index(0).data(HistoryModel::PictureRole).value<QImage>().size(), QSize(2, 2));
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_history_model.moc"
