#include "tests/support/waiting.h"
#include "ui/widgets/charts/line_chart.h"
#include "ui/widgets/charts/stacked_bars.h"

#include <QAccessible>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr QSize ChartSize(400, 200);

QList<ChartPlace> days(int count)
{
    QList<ChartPlace> places;
    for (int i = 0; i < count; ++i)
        places.append({u"day %1"_s.arg(i), u"The day %1"_s.arg(i)});
    return places;
}

LineChart::Series line(const QList<double>& values, int style = 0)
{
    LineChart::Series series{u"line %1"_s.arg(style), style, {}};
    for (const double value : values)
        series.values.append(LineChart::Value{value, {}});
    return series;
}

// Pixels of just that colour along a column of the plot, from the top.
QList<int> rowsOf(const Chart& chart, const QImage& image, int x, const QColor& colour)
{
    QList<int> rows;
    for (int y = int(chart.plot().top()); y < image.height(); ++y) {
        if (image.pixel(x, y) == colour.rgb())
            rows.append(y);
    }
    return rows;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bars = std::make_unique<StackedBars>(u"Tiers"_s);
        m_bars->resize(ChartSize);
        m_bars->setBars({{u"Love"_s, &Theme::love, {}, &Theme::love}, {u"Nope"_s, &Theme::nope, {}, &Theme::nope}},
            days(3), {{10, 30}, {0, 0}, {20, 20}});
        m_bars->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bars.get()));
    }
    void cleanup() { m_bars.reset(); }

    // 10 and 30 of 40, on a scale up to 40: a quarter of the plot is love, at the bottom.
    void barsAreAsHighAsTheirCounts()
    {
        QCOMPARE(m_bars->scale().top, 40.0);
        const QImage image = m_bars->grab().toImage();
        const double height = m_bars->plot().height();
        const int x = int(m_bars->xOf(0));
        const QList<int> love = rowsOf(*m_bars, image, x, theme().love);
        const QList<int> nope = rowsOf(*m_bars, image, x, theme().nope);
        QVERIFY(qAbs(double(love.size()) - height / 4) <= 2);
        QVERIFY(qAbs(double(nope.size()) - height * 3 / 4) <= 2);
        QVERIFY(nope.last() < love.first());
        const QList<int> below = rowsOf(*m_bars, image, int(m_bars->xOf(1)), theme().love);
        QVERIFY(below.isEmpty());
    }

    void keysGoFromPlaceToPlace_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("to");
        QTest::newRow("begins at the newest") << QList<int>{} << 2;
        QTest::newRow("left") << QList<int>{Qt::Key_Left} << 1;
        QTest::newRow("home") << QList<int>{Qt::Key_Home} << 0;
        QTest::newRow("left of the first") << QList<int>{Qt::Key_Home, Qt::Key_Left} << 0;
        QTest::newRow("right") << QList<int>{Qt::Key_Home, Qt::Key_Right} << 1;
        QTest::newRow("end") << QList<int>{Qt::Key_Home, Qt::Key_End} << 2;
        QTest::newRow("right of the last") << QList<int>{Qt::Key_End, Qt::Key_Right} << 2;
    }
    void keysGoFromPlaceToPlace()
    {
        QFETCH(const QList<int>, keys);
        m_bars->activateWindow();
        m_bars->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY_WITH_TIMEOUT(m_bars->hasFocus(), PatienceMs);
        for (const int key : keys)
            QTest::keyClick(m_bars.get(), Qt::Key(key));
        QTEST(m_bars->current(), "to");
    }

    void aPlaceIsSpoken()
    {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(m_bars.get());
        QCOMPARE(accessible->role(), QAccessible::Chart);
        QCOMPARE(accessible->text(QAccessible::Name), u"Tiers"_s);
        QCOMPARE(accessible->text(QAccessible::Description), u"The day 2, Love 20, Nope 20"_s);
        QTest::keyClick(m_bars.get(), Qt::Key_Home);
        QCOMPARE(accessible->text(QAccessible::Description), u"The day 0, Love 10, Nope 30"_s);
        QCOMPARE(m_bars->wordsAt(7), QString());
    }

    void thePointerTellsWhatStandsThere()
    {
        const QPoint there(int(m_bars->xOf(1)), int(m_bars->plot().center().y()));
        QTest::mouseMove(m_bars.get(), there - QPoint(2, 0));
        QTest::mouseMove(m_bars.get(), there);
        QTRY_COMPARE_WITH_TIMEOUT(QToolTip::text(), u"The day 1\nLove 0\nNope 0"_s, PatienceMs);
        QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, there);
        QCOMPARE(m_bars->current(), 1);
        QCOMPARE(m_bars->placeAt({2, 2}), -1);
    }

    void withoutPlacesItSaysSo()
    {
        m_bars->setEmptyText(u"Nothing yet"_s);
        m_bars->setBars({}, {}, {});
        QCOMPARE(m_bars->accessibleDescription(), u"Nothing yet"_s);
        QCOMPARE(m_bars->current(), -1);
        QTest::keyClick(m_bars.get(), Qt::Key_Left);
        QCOMPARE(m_bars->current(), -1);
        QVERIFY(!m_bars->grab().isNull());
    }

    void linesSayTheirValues()
    {
        LineChart chart(u"Pace"_s);
        chart.setValueText([](double value) { return QString::number(value, 'f', 1); });
        LineChart::Series gaps = line({1, 2, 3}, 1);
        gaps.values[1].reset();
        gaps.values[2]->interval = {{2.5, 3.5}};
        chart.setLines(days(3), {line({5, 6, 7}), gaps});
        QCOMPARE(chart.wordsAt(1), u"The day 1\nline 0 6.0\nline 1 –"_s);
        QCOMPARE(chart.wordsAt(2), u"The day 2\nline 0 7.0\nline 1 3.0 (2.5 to 3.5)"_s);
        QCOMPARE(chart.scale().top, 8.0);
    }

    void aLineGoesThroughItsValues()
    {
        LineChart chart(u"Pace"_s);
        chart.resize(ChartSize);
        chart.setLines(days(60), {line(QList<double>(60, 4.0))}); // too many for markers
        const QImage image = chart.grab().toImage();
        const QRectF plot = chart.plot();
        const int y = int(plot.bottom() - plot.height() * 4.0 / chart.scale().top);
        int inked = 0;
        for (int x = int(plot.left()) + 10; x < int(plot.right()) - 10; ++x) {
            const QColor there = image.pixelColor(x, y);
            inked += qAbs(there.blue() - theme().s1.blue()) < 60 && there.blue() > there.red() + 40 ? 1 : 0;
        }
        QVERIFY2(inked > plot.width() * 0.8, qPrintable(QString::number(inked)));
    }

    void anIntervalIsDrawnAndFits()
    {
        LineChart chart(u"κ"_s);
        LineChart::Series series = line({0.5});
        series.values[0]->interval = {{0.2, 0.95}};
        chart.setLines(days(1), {series});
        QVERIFY(chart.scale().top >= 0.95);
    }

private:
    std::unique_ptr<StackedBars> m_bars;
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
