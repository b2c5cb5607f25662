#include "app/cli/doctor_report.h"

#include <QTest>

using namespace pentimento;
using namespace Qt::StringLiterals;
using State = DoctorRow::State;

class TestDoctorReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreOneLineEach()
    {
        QCOMPARE(doctorText({u"fonts"_s, State::Warn, u"a\nb"_s}), QByteArray("warn  fonts         a b\n"));
        QCOMPARE(doctorJson({u"fonts"_s, State::Ok, u"Inter"_s}),
            QByteArray("{\"type\":\"doctor\",\"name\":\"fonts\",\"state\":\"ok\",\"detail\":\"Inter\"}\n"));
    }

    void onlyAFailureStandsInTheWay()
    {
        const QList<DoctorRow> warned{{u"a"_s, State::Ok, {}}, {u"b"_s, State::Warn, {}}};
        const QList<DoctorRow> failed = warned + QList<DoctorRow>{{u"rendering"_s, State::Fail, {}}};
        QVERIFY(isReady(warned));
        QVERIFY(!isReady(failed));
        QCOMPARE(doctorEndText(warned), QByteArray("ready\n"));
        QVERIFY(doctorEndText(failed).startsWith("not ready: ") && doctorEndText(failed).contains("rendering"));
        QCOMPARE(doctorEndJson(warned), QByteArray("{\"type\":\"doctor-result\",\"ready\":true,\"failing\":[]}\n"));
        QCOMPARE(doctorEndJson(failed),
            QByteArray("{\"type\":\"doctor-result\",\"ready\":false,\"failing\":[\"rendering\"]}\n"));
    }

    void slowAlgebraIsNamed_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("says");
        const QByteArray form = R"({"type":"hello","torch":"1.13.1","cuda":0,"gflops":%})";
        QTest::newRow("OpenBLAS") << QByteArray(form).replace('%', "151.2") << true << u"151 GFLOP/s"_s;
        QTest::newRow("just enough") << QByteArray(form).replace('%', "20") << true << u"1.13.1"_s;
        QTest::newRow("reference BLAS") << QByteArray(form).replace('%', "3.4") << false << u"libopenblas0-pthread"_s;
        QTest::newRow("silence") << QByteArray() << false << u"does not answer"_s;
        QTest::newRow("no number") << QByteArray(form).replace('%', "\"x\"") << false << u"does not answer"_s;
        QTest::newRow("no object") << QByteArray("[]") << false << u"does not answer"_s;
    }

    void slowAlgebraIsNamed()
    {
        QFETCH(QByteArray, hello);
        QFETCH(bool, ok);
        QFETCH(QString, says);
        const DoctorRow row = learnRow(hello);
        QCOMPARE(row.state == State::Ok, ok);
        QVERIFY2(row.detail.contains(says), qPrintable(row.detail));
    }
};

QTEST_GUILESS_MAIN(TestDoctorReport)
#include "tst_doctor_report.moc"
