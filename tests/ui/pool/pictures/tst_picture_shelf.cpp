#include "ui/pool/pictures/picture_shelf.h"
#include "ui/pool/pictures/prefetch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr qint64 EachBytes = 10 * 10 * 4;

ReadyPicture square(int side = 10, QSize fullSize = {100, 100})
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return {image, fullSize};
}

} // namespace

class TestPictureShelf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsTheLeastNeededGo()
    {
        PictureShelf shelf(3 * EachBytes);
        shelf.need({u"a"_s, u"b"_s});
        QVERIFY(shelf.put(u"b"_s, square(), {10, 10}));
        QVERIFY(shelf.put(u"a"_s, square(), {10, 10}));
        shelf.need({u"c"_s, u"d"_s, u"a"_s});
        QVERIFY(shelf.put(u"d"_s, square(), {10, 10}));
        QVERIFY(shelf.put(u"c"_s, square(), {10, 10}));
        QVERIFY(!shelf.find(u"b"_s));
        for (const QString& kept : {u"a"_s, u"c"_s, u"d"_s})
            QVERIFY(shelf.find(kept));
        QCOMPARE(shelf.bytes(), 3 * EachBytes);
    }

    void keepsNothingLessNeededThanAll()
    {
        PictureShelf shelf(2 * EachBytes);
        shelf.need({u"a"_s, u"b"_s, u"c"_s});
        QVERIFY(shelf.put(u"a"_s, square(), {10, 10}));
        QVERIFY(shelf.put(u"b"_s, square(), {10, 10}));
        QVERIFY(!shelf.put(u"c"_s, square(), {10, 10}));
        QVERIFY(!shelf.put(u"nobody's"_s, square(), {10, 10}));
        QCOMPARE(shelf.count(), 2);
        QVERIFY(!PictureShelf(EachBytes - 1).put(u"a"_s, square(), {10, 10}));
    }

    void replaces()
    {
        PictureShelf shelf(1000 * EachBytes);
        shelf.put(u"a"_s, square(10), {10, 10});
        shelf.put(u"a"_s, square(20), {20, 20});
        QCOMPARE(shelf.bytes(), 4 * EachBytes);
        QCOMPARE(shelf.image(u"a"_s).width(), 20);
        shelf.remove(u"a"_s);
        QCOMPARE(shelf.bytes(), 0);
        QVERIFY(shelf.image(u"a"_s).isNull());
    }

    void knowsWhatAnotherSizeWouldGive()
    {
        PictureShelf shelf(1000 * EachBytes);
        shelf.put(u"reduced"_s, square(10, {100, 100}), {10, 10});
        QVERIFY(shelf.has(u"reduced"_s, {10, 10}));
        QVERIFY(shelf.has(u"reduced"_s, {10, 50})); // the narrower side decides
        QVERIFY(!shelf.has(u"reduced"_s, {20, 20}));
        shelf.put(u"whole"_s, square(10, {10, 10}), {50, 50});
        QVERIFY(shelf.has(u"whole"_s, {4000, 3000}));
        QVERIFY(!shelf.has(u"whole"_s, {9, 9}));
        shelf.put(u"of a thumbnail"_s, square(10, {}), {10, 10});
        QVERIFY(!shelf.has(u"of a thumbnail"_s, {20, 20}));
    }

    void ordersWhatMayBeLookedAtNext()
    {
        QCOMPARE(prefetchOrder(10, 100), (QList<qsizetype>{10, 11, 12, 9, 13, 14, 8}));
        QCOMPARE(prefetchOrder(0, 3), (QList<qsizetype>{0, 1, 2}));
        QCOMPARE(prefetchOrder(2, 3), (QList<qsizetype>{2, 1, 0}));
        QVERIFY(prefetchOrder(0, 0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPictureShelf)
#include "tst_picture_shelf.moc"
