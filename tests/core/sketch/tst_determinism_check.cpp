#include "core/base/hash.h"
#include "core/sketch/determinism.h"
#include "tests/support/fake_renderer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestDeterminismCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameBytesAreDeterministic();
    void otherBytesNameTheirCause();
    void noPictureIsNoAnswer();
    void stops();
};

namespace {

RenderResult pictureOf(QRgb colour)
{
    RenderResult result;
    result.ok = true;
    result.png = fakePng(QSize(4, 4), colour);
    result.sha256 = sha256Hex(result.png);
    return result;
}

const RenderRequest request{.sketch = {u"draw.py"_s, Medium::Python, "import os\nos.urandom(3)\n"}, .size = {}};

} // namespace

void TestDeterminismCheck::sameBytesAreDeterministic()
{
    int renders = 0;
    const auto found = checkDeterminism(
        [&renders](const RenderRequest&, const StopFlag&) {
            ++renders;
            return pictureOf(0xff112233);
        },
        request, {});
    QVERIFY(found);
    QVERIFY(found->same);
    QCOMPARE(renders, 2);
    QVERIFY(found->causes.isEmpty());
}

void TestDeterminismCheck::otherBytesNameTheirCause()
{
    QRgb colour = 0xff000000;
    const auto found =
        checkDeterminism([&colour](const RenderRequest&, const StopFlag&) { return pictureOf(++colour); }, request, {});
    QVERIFY(found);
    QVERIFY(!found->same);
    QCOMPARE(found->causes, (QList<ChanceSource>{{u"os.urandom"_s, 2}}));
}

void TestDeterminismCheck::noPictureIsNoAnswer()
{
    const auto found = checkDeterminism(
        [](const RenderRequest&, const StopFlag&) {
            RenderResult result;
            result.error = RenderError{RenderError::Kind::Runtime, u"x is not defined"_s};
            return result;
        },
        request, {});
    QVERIFY(!found);
    QCOMPARE(found.error().detail, u"x is not defined"_s);
}

void TestDeterminismCheck::stops()
{
    const auto found = checkDeterminism(
        [](const RenderRequest&, StopFlag stop) {
            stop.raise();
            return pictureOf(0);
        },
        request, {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestDeterminismCheck)
#include "tst_determinism_check.moc"
