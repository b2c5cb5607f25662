#include "ui/pool/pool_model.h"

#include "core/library/pool/pool_stats.h"
#include "tests/ui/pool/session_rig.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

using Reporting = QAbstractItemModelTester::FailureReportingMode;

namespace {

BrokenFile broken(const QString& name)
{
    return {u"/pictures/"_s + name, u"not a picture: "_s + name, {}};
}

QList<PoolItem> twoHues()
{
    QList<PoolItem> items;
    for (int n = 0; n < 20; ++n) {
        items.append(poolItem(n));
        items.last().hue = n % 2 == 0 ? u"peach"_s : u"teal"_s;
        if (n < FewestLovesOfAHue * 2)
            items.last().tier = n % 2 == 0 ? Tier::Love : Tier::Nope;
    }
    items.append(poolItem(20)); // not measured
    return items;
}

PoolFilter byHue(const QList<MaybeTier>& tiers = {})
{
    return filterOf(tiers, PoolSort::Hue);
}

} // namespace

class TestPoolModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysConsistent();
    void tellsWhatTheGridShows();
    void ratingChangesItsRowAlone();
    void bulkRatingChangesRuns();
    void blindTitles();
    void brokenFilesAreCards();
    void groupsByHue();
    void groupsFollowRatings();
    void noGroupsInAnotherOrder();
    void aRepeatSplitsNoGroup();
};

void TestPoolModel::staysConsistent()
{
    RatingSettings settings;
    settings.repeatShare = 0.3;
    SessionRig rig(100, settings);
    PoolModel model(&rig.session);
    const QAbstractItemModelTester tester(&model, Reporting::QtTest);
    rig.session.applyFilter(filterOf(OnlyUnrated));
    for (int i = 0; i < 60; ++i)
        rig.press(i % 7 == 6 ? PoolCommand::Undo : PoolCommand::Okay);
    model.setBrokenFiles({broken(u"a.png"_s), broken(u"b.png"_s)});
    rig.session.addItem(poolItem(200));
    rig.session.rateSelection({pictureOf(80), pictureOf(81), pictureOf(90)}, Tier::Nope);
    rig.session.previous();
    model.setBrokenFiles({broken(u"b.png"_s)});
    rig.session.applyFilter(byHue());
    QCOMPARE(model.rowCount(), rig.session.count() + 1);
    rig.session.setItems({});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void TestPoolModel::tellsWhatTheGridShows()
{
    SessionRig rig(0);
    QList<PoolItem> items = twoHues();
    items[1].isUnsure = true;
    rig.session.setItems(items);
    const PoolModel model(&rig.session);
    const QModelIndex index = model.index(1);
    QCOMPARE(index.data().toString(), u"1"_s);
    QCOMPARE(index.data(PictureRole).toString(), pictureOf(1));
    QCOMPARE(index.data(TierRole).toInt(), int(Tier::Nope));
    QCOMPARE(index.data(HueRole).toString(), u"teal"_s);
    QVERIFY(index.data(UnsureRole).toBool());
    QVERIFY(!index.data(FailureRole).isValid());
    const QModelIndex plain = model.index(20);
    QVERIFY(!plain.data(TierRole).isValid());
    QVERIFY(!plain.data(HueRole).isValid());
    QVERIFY(!plain.data(UnsureRole).toBool());
    rig.session.pictureFailed(pictureOf(20), u"damaged"_s);
    QCOMPARE(plain.data(FailureRole).toString(), u"damaged"_s);
    QCOMPARE(model.brokenCount(), 1);
}

void TestPoolModel::ratingChangesItsRowAlone()
{
    SessionRig rig(1000);
    const PoolModel model(&rig.session);
    rig.session.goTo(7);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    rig.press(PoolCommand::Love);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 7);
    QCOMPARE(changed[0][1].toModelIndex().row(), 7);
    QVERIFY(reset.isEmpty() && removed.isEmpty());
}

void TestPoolModel::bulkRatingChangesRuns()
{
    SessionRig rig(100);
    const PoolModel model(&rig.session);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    rig.session.rateSelection({pictureOf(3), pictureOf(5), pictureOf(4), pictureOf(50)}, Tier::Okay);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 3);
    QCOMPARE(changed[0][1].toModelIndex().row(), 5);
    QCOMPARE(changed[1][0].toModelIndex().row(), 50);
}

void TestPoolModel::blindTitles()
{
    SessionRig rig(3);
    const PoolModel model(&rig.session);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.index(1).data(PoolModel::TitleRole).toString().isEmpty());
    rig.session.setBlind(false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(1).data(PoolModel::TitleRole).toString(), u"title 1"_s);
}

void TestPoolModel::brokenFilesAreCards()
{
    SessionRig rig(2);
    PoolModel model(&rig.session);
    model.setBrokenFiles({broken(u"a.png"_s), broken(u"b.png"_s)});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.brokenCount(), 2);
    const QModelIndex card = model.index(3);
    QCOMPARE(card.data().toString(), u"b.png"_s);
    QCOMPARE(card.data(FailureRole).toString(), u"not a picture: b.png"_s);
    QCOMPARE(card.data(PoolModel::PathRole).toString(), u"/pictures/b.png"_s);
    QVERIFY(!card.data(PictureRole).isValid());
    QVERIFY(!card.data(TierRole).isValid());
    rig.press({PoolCommand::Okay, PoolCommand::Okay});
    QCOMPARE(rig.current(), 1); // they are never gone to
}

void TestPoolModel::groupsByHue()
{
    SessionRig rig(0);
    rig.session.setItems(twoHues());
    rig.session.applyFilter(byHue());
    PoolModel model(&rig.session);
    model.setBrokenFiles({broken(u"a.png"_s)});
    const QList<HueGroup>& groups = model.groups();
    QCOMPARE(groups.size(), 4);
    QCOMPARE(groups[0].hue, u"peach"_s);
    QCOMPARE(groups[0].counts, (TierCounts{8, 0, 0, 2}));
    QVERIFY(!groups[0].isThin());
    QCOMPARE(groups[1].hue, u"teal"_s);
    QCOMPARE(groups[1].first, 10);
    QCOMPARE(groups[1].counts, (TierCounts{0, 0, 8, 2}));
    QVERIFY(groups[1].isThin());
    QCOMPARE(groups[2].hue, QString());
    QVERIFY(!groups[2].isThin());
    QVERIFY(groups[3].isBroken);
    int rows = 0;
    for (const HueGroup& group : groups) {
        QCOMPARE(group.first, rows);
        rows += group.rows;
    }
    QCOMPARE(rows, model.rowCount());
    rig.session.applyFilter(byHue({MaybeTier()}));
    QCOMPARE(model.groups()[0].counts, (TierCounts{0, 0, 0, 2}));
    QVERIFY(!model.groups()[0].isThin()); // its loves are there, only not shown
}

void TestPoolModel::groupsFollowRatings()
{
    SessionRig rig(0);
    rig.session.setItems(twoHues());
    rig.session.applyFilter(byHue());
    const PoolModel model(&rig.session);
    QVERIFY(!model.groups()[0].isThin());
    const QSignalSpy changed(&model, &PoolModel::groupsChanged);
    rig.session.home();
    rig.press(PoolCommand::Nope);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.groups()[0].counts, (TierCounts{7, 0, 1, 2}));
    QVERIFY(model.groups()[0].isThin());
}

void TestPoolModel::noGroupsInAnotherOrder()
{
    SessionRig rig(0);
    rig.session.setItems(twoHues());
    PoolModel model(&rig.session);
    model.setBrokenFiles({broken(u"a.png"_s)});
    QVERIFY(model.groups().isEmpty());
}

void TestPoolModel::aRepeatSplitsNoGroup()
{
    RatingSettings settings;
    settings.repeatShare = 1;
    SessionRig rig(0, settings);
    QList<PoolItem> items = poolItems(60);
    for (int n = 0; n < 60; ++n)
        items[n].hue = n < 30 ? u"peach"_s : u"teal"_s;
    rig.session.setItems(items);
    rig.session.applyFilter(byHue());
    const PoolModel model(&rig.session);
    rig.session.goTo(32);
    rig.session.rateSelection({pictureOf(0)}, Tier::Love);
    for (int n = 31; n < 60 && !rig.session.isRepeat(rig.session.place()); ++n)
        rig.press(PoolCommand::Okay);
    QVERIFY(rig.session.isRepeat(rig.session.place()));
    QCOMPARE(rig.current(), 0);
    QCOMPARE(model.groups().size(), 2);
    QCOMPARE(model.groups()[1].rows, 31);
    QVERIFY(!model.index(rig.session.place()).data(TierRole).isValid());
}

QTEST_GUILESS_MAIN(TestPoolModel)
#include "tst_pool_model.moc"
