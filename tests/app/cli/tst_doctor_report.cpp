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

    void theLibraryIsJudgedByItsNameAndNotByItsSpeed_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QString>("says");
        const auto hello = [](const char* gflops, const char* blas, const char* threads = "") {
            return QByteArray("{\"type\":\"hello\",\"torch\":\"1.13.1\",\"cuda\":0,\"gflops\":") + gflops
                + ",\"blas\":\"" + blas + "\",\"openblasThreads\":\"" + threads + "\"}";
        };
        const char* openBlas = "/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3";
        const char* reference = "/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0";
        QTest::newRow("OpenBLAS") << hello("151.2", openBlas) << true << u"151 GFLOP/s by /usr/lib"_s;
        QTest::newRow("OpenBLAS on a busy machine") << hello("3.1", openBlas) << true << u"3.1 GFLOP/s"_s;
        QTest::newRow("its threads") << hello("151.2", openBlas) << true << u"OPENBLAS_NUM_THREADS is not set"_s;
        QTest::newRow("its threads, set") << hello("9", openBlas, "2") << true << u"OPENBLAS_NUM_THREADS is 2"_s;
        QTest::newRow("reference BLAS") << hello("3.4", reference) << false << u"libopenblas0-pthread"_s;
        QTest::newRow("fast reference BLAS") << hello("40", reference) << false << u"libopenblas0-pthread"_s;
        QTest::newRow("LibTorch's own") << hello("151.2", "") << true << u"LibTorch's own BLAS"_s;
        QTest::newRow("silence") << QByteArray() << false << u"does not answer"_s;
        QTest::newRow("no number") << hello("\"x\"", openBlas) << false << u"does not answer"_s;
        QTest::newRow("no object") << QByteArray("[]") << false << u"does not answer"_s;
    }

    void theLibraryIsJudgedByItsNameAndNotByItsSpeed()
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
