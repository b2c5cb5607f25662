#include "core/base/result.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const Error missing{Error::Kind::NotFound, u"no such brush"_s};

Result<int> number(bool there)
{
    if (there)
        return 7;
    return Unexpected(missing);
}

Result<void> step(bool succeeds)
{
    if (succeeds)
        return {};
    return Unexpected(Error::Kind::Storage, u"disk full"_s);
}

Result<QString> describe(bool there, bool succeeds)
{
    PM_TRY(value, number(there));
    PM_CHECK(step(succeeds));
    return QString::number(value);
}

Result<void> describeNothing(bool there)
{
    PM_TRY(text, describe(there, true));
    Q_UNUSED(text);
    return {};
}

Result<std::unique_ptr<int>> owned(bool there)
{
    PM_TRY(value, number(there));
    return std::make_unique<int>(value);
}

Result<int> unwrap(bool there)
{
    PM_TRY(pointer, owned(there)); // what cannot be copied is moved out
    return *pointer;
}

} // namespace

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void value();
    void error();
    void macros_data();
    void macros();
    void moveOnly();
    void errorAsValue();
};

void TestResult::value()
{
    Result<QString> result = u"wash"_s;
    QVERIFY(result);
    QVERIFY(result.has_value());
    QCOMPARE(result.value(), u"wash"_s);
    QCOMPARE(result->size(), 4);
    *result = u"hatch"_s;
    const QString taken = *std::move(result);
    QCOMPARE(taken, u"hatch"_s);
}

void TestResult::error()
{
    const Result<int> result = number(false);
    QVERIFY(!result);
    QVERIFY(!result.has_value());
    QVERIFY(result.error() == missing);
    QVERIFY(step(true));
    QVERIFY(!step(false));
    QCOMPARE(step(false).error().kind, Error::Kind::Storage);
    QCOMPARE(step(false).error().detail, u"disk full"_s);
}

void TestResult::macros_data()
{
    QTest::addColumn<bool>("there");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all well") << true << true << u"7"_s;
    QTest::newRow("PM_TRY returns") << false << true << u"no such brush"_s;
    QTest::newRow("PM_CHECK returns") << true << false << u"disk full"_s;
    QTest::newRow("the first error wins") << false << false << u"no such brush"_s;
}

void TestResult::macros()
{
    QFETCH(bool, there);
    QFETCH(bool, succeeds);
    QFETCH(QString, expected);
    const Result<QString> result = describe(there, succeeds);
    QCOMPARE(result ? *result : result.error().detail, expected);
    QCOMPARE(describeNothing(there).has_value(), there);
}

void TestResult::moveOnly()
{
    const Result<int> result = unwrap(true);
    QVERIFY(result);
    QCOMPARE(*result, 7);
    QVERIFY(unwrap(false).error() == missing);
}

// A result whose value is itself an Error must not take it for a failure.
void TestResult::errorAsValue()
{
    const Result<Error> result = missing;
    QVERIFY(result);
    QVERIFY(*result == missing);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
