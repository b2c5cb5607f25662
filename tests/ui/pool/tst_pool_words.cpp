#include "ui/pool/pool_words.h"

#include "core/metrics/colour_slice.h"
#include "tests/support/pool_rows.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPoolWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksOfAPicture_data()
    {
        QTest::addColumn<PoolRows::Row>("row");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("as the design says")
            << PoolRows::Row{u"1048"_s, {}, Tier::Love, u"peach"_s, false, {}} << u"Love, 1048, peach"_s;
        QTest::newRow("not rated, no hue") << PoolRows::Row{u"7"_s, {}, {}, {}, false, {}} << u"Not rated, 7"_s;
        QTest::newRow("unsure") << PoolRows::Row{u"7"_s, {}, Tier::Nope, u"neutral-dark"_s, true, {}}
                                << u"Nope, 7, dark neutral, unsure"_s;
        QTest::newRow("broken") << PoolRows::Row{u"a.png"_s, {}, {}, {}, false, u"it is empty"_s}
                                << u"Cannot be read, a.png, it is empty"_s;
    }
    void speaksOfAPicture()
    {
        QFETCH(const PoolRows::Row, row);
        PoolRows model;
        model.append(row);
        QTEST(spokenText(model.index(0)), "spoken");
    }

    // A swatch is of the hue it stands for, and each looks different.
    void namesAndShowsEachHue()
    {
        QSet<QString> names;
        for (int i = 0; i < HueCount; ++i) {
            const QString word = hueWord(Hue(i));
            QCOMPARE(hueWord(hueOf(labOf(hueSwatch(word).rgb()))), word);
            names.insert(hueName(word));
        }
        QCOMPARE(names.size(), HueCount);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(hueName(u"peach"_s), u"Peach"_s);
        QVERIFY(hueName(u"plaid"_s).isEmpty() && !hueSwatch({}).isValid());
    }

    void marksTiersByShapeAndColour()
    {
        QSet<QString> shapes;
        QSet<QRgb> inks;
        for (const MaybeTier tier :
            {MaybeTier(Tier::Love), MaybeTier(Tier::Okay), MaybeTier(Tier::Nope), MaybeTier()}) {
            shapes.insert(tierMarkName(tier));
            inks.insert(tierMarkInk(tier).rgb());
            QVERIFY(QFile::exists(u":/pentimento/icons/%1.svg"_s.arg(tierMarkName(tier))));
        }
        QCOMPARE(shapes.size(), 4);
        QCOMPARE(inks.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestPoolWords)
#include "tst_pool_words.moc"
