#include "ui/pool/session/silent_repeats.h"

#include <QTest>

using namespace pentimento;

namespace {

QStringList decided(int count)
{
    QStringList pictures;
    for (int n = 0; n < count; ++n)
        pictures.append(QString::number(n));
    return pictures;
}

bool any(const QString&)
{
    return true;
}

} // namespace

class TestSilentRepeats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsFarEnough()
    {
        SilentRepeats repeats(1, 1);
        QVERIFY(!repeats.next(decided(0), any));
        QVERIFY(!repeats.next(decided(20), any));
        QCOMPARE(*repeats.next(decided(21), any), QStringLiteral("0"));
    }

    void whatCameAgainIsNear()
    {
        SilentRepeats repeats(1, 1);
        QStringList pictures = decided(22);
        pictures.append(QStringLiteral("0"));
        for (int i = 0; i < 20; ++i) {
            const auto next = repeats.next(pictures, any);
            QVERIFY(!next || *next != QStringLiteral("0"));
        }
    }

    void neverTwoInARow()
    {
        SilentRepeats repeats(1, 1);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(repeats.next(decided(100), any).has_value(), i % 2 == 0);
    }

    void asksWhetherItMay()
    {
        SilentRepeats repeats(1, 1);
        const auto only = [](const QString& picture) { return picture == QStringLiteral("17"); };
        QCOMPARE(*repeats.next(decided(100), only), QStringLiteral("17"));
        SilentRepeats none(1, 1);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!none.next(decided(100), [](const QString&) { return false; }));
    }

    void asOftenAsAsked()
    {
        for (const double share : {0.0, 0.03, 0.2}) {
            SilentRepeats repeats(share, 5);
            int count = 0;
            for (int i = 0; i < 20'000; ++i)
                count += repeats.next(decided(40), any) ? 1 : 0;
            const double expected = share / (1 + share); // one in a row at most
            QVERIFY2(qAbs(count / 20'000.0 - expected) < 0.006, qPrintable(QString::number(count)));
        }
    }

    void sameSeedSameAnswers()
    {
        SilentRepeats one(0.3, 9);
        SilentRepeats other(0.3, 9);
        SilentRepeats different(0.3, 10);
        int differences = 0;
        for (int n = 0; n < 200; ++n) {
            const auto next = one.next(decided(n), any);
            QCOMPARE(other.next(decided(n), any), next);
            differences += different.next(decided(n), any) != next ? 1 : 0;
        }
        QVERIFY(differences > 20);
    }
};

QTEST_GUILESS_MAIN(TestSilentRepeats)
#include "tst_silent_repeats.moc"
