#include "ui/text/moment_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestMomentText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheDayUnlessItIsToday_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today") << QDate(2026, 3, 9) << u"en_US"_s << u"12:03:07"_s;
        QTest::newRow("yesterday") << QDate(2026, 3, 10) << u"en_US"_s << u"3/9/26 12:03:07"_s;
        QTest::newRow("in German") << QDate(2026, 3, 10) << u"de_DE"_s << u"09.03.26 12:03:07"_s;
        QTest::newRow("a year ago") << QDate(2027, 3, 9) << u"en_GB"_s << u"09/03/2026 12:03:07"_s;
    }
    void namesTheDayUnlessItIsToday()
    {
        QFETCH(QDate, today);
        QFETCH(QString, language);
        const QDateTime at(QDate(2026, 3, 9), QTime(12, 3, 7));
        QTEST(momentText(at, today, QLocale(language)), "expected");
    }
};

QTEST_GUILESS_MAIN(TestMomentText)
#include "tst_moment_text.moc"
