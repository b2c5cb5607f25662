#include "core/sketch/code/chance.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestChance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
};

void TestChance::names_data()
{
    QTest::addColumn<Medium>("medium");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QStringList>("found"); // "name line"
    QTest::newRow("seeded JavaScript") << Medium::P5Brush2
                                       << QByteArray("x = Math.random() + Date.now() + performance.now()")
                                       << QStringList();
    QTest::newRow("time origin") << Medium::P5Brush2 << QByteArray("let a;\nx = performance.timeOrigin;")
                                 << QStringList{u"performance.timeOrigin 2"_s};
    QTest::newRow("in a comment") << Medium::P5Brush2 << QByteArray("// performance.timeOrigin\n'event.timeStamp'")
                                  << QStringList();
    QTest::newRow("seeded Python") << Medium::Python << QByteArray("random.random()\nnp.random.rand()")
                                   << QStringList();
    QTest::newRow("Python") << Medium::Python << QByteArray("import os\na = os.urandom(4)\nb = time.time()")
                            << QStringList{u"os.urandom 2"_s, u"time.time 3"_s};
    QTest::newRow("a generator of its own")
        << Medium::Python << QByteArray("a = random.Random(3)\nb = random.Random()\nc = np.random.default_rng()")
        << QStringList{u"random.Random 2"_s, u"np.random.default_rng 3"_s};
    QTest::newRow("broken") << Medium::Python << QByteArray("x = os.urandom(\n") << QStringList{u"os.urandom 1"_s};
    QTest::newRow("empty") << Medium::Python << QByteArray() << QStringList();
}

void TestChance::names()
{
    QFETCH(Medium, medium);
    QFETCH(QByteArray, code);
    QFETCH(QStringList, found);
    QStringList seen;
    for (const ChanceSource& source : chanceSources({u"s"_s, medium, code}))
        seen.append(u"%1 %2"_s.arg(source.name).arg(source.line));
    QCOMPARE(seen, found);
}

QTEST_GUILESS_MAIN(TestChance)
#include "tst_chance.moc"
