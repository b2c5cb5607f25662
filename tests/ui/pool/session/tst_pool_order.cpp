#include "ui/pool/session/pool_order.h"

#include <QTest>

using namespace pentimento;

class TestPoolOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces()
    {
        PoolOrder order;
        order.freeze({4, 2, 0}, 6);
        QCOMPARE(order.count(), 3);
        QCOMPARE(order.placeOf(2), 1);
        QCOMPARE(order.placeOf(3), -1);
        QCOMPARE(order.frozenPlaceOf(0), 2);
        QCOMPARE(order.frozenPlaceOf(5), -1);
        QCOMPARE(order.frozenPlaceOf(-1), -1);
        QCOMPARE(order.frozenPlaceOf(6), -1);
        QCOMPARE(order.placesOf({0, 4, 5}), (QList<int>{0, 2}));
        QVERIFY(order.placesOf({}).isEmpty());
        QCOMPARE(order.missing({0, 3, 4}), QList<int>{3});
    }

    void knowsWhereWhatLeftBelongs()
    {
        PoolOrder order;
        order.freeze({5, 4, 3, 2, 1}, 6);
        order.remove(1, 3);
        QCOMPARE(order.count(), 2);
        QCOMPARE(order.placeForReturn(3), 1);
        order.insert(1, {3});
        QCOMPARE(order.placeForReturn(4), 1);
        QCOMPARE(order.placeForReturn(2), 2);
        QCOMPARE(order.placeForReturn(0), -1);
        order.remove(2, 2);
        QCOMPARE(order.placeForReturn(1), 2);
    }

    void repeatsAreNoPlaces()
    {
        PoolOrder order;
        order.freeze({0, 1, 2}, 3);
        order.insert(1, {2, true});
        QCOMPARE(order.placeOf(2), 3);
        QCOMPARE(order.placesOf({2}), (QList<int>{1, 3}));
        order.answer(1, true);
        QVERIFY(order.at(1).isAnswered);
        order.remove(2, 2);
        QCOMPARE(order.placeForReturn(1), 2);
    }

    void newItemsComeLast()
    {
        PoolOrder order;
        order.freeze({1, 0}, 2);
        order.append(2);
        QCOMPARE(order.placeOf(2), 2);
        order.remove(2, 2);
        QCOMPARE(order.placeForReturn(2), 2);
        order.freeze({}, 0);
        QCOMPARE(order.count(), 0);
        QCOMPARE(order.placeForReturn(2), -1);
    }
};

QTEST_GUILESS_MAIN(TestPoolOrder)
#include "tst_pool_order.moc"
