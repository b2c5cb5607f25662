#include "ui/pool/stats/stats_page.h"

#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/waiting.h"
#include "tests/ui/pool/stats/stats_sample.h"
#include "ui/pool/stats/tier_table.h"
#include "ui/pool/stats/tier_table_model.h"
#include "ui/theme/theme_switch.h"
#include "ui/widgets/charts/stacked_bars.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;

Q_DECLARE_METATYPE(pentimento::PoolFilter)

namespace {

template <typename Button> Button* buttonOf(QWidget& page, const QString& text)
{
    for (Button* button : page.findChildren<Button*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

TierTable* tableOf(QWidget& page, const QString& name)
{
    for (TierTable* table : page.findChildren<TierTable*>()) {
        if (table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

PoolFilter filterOf(const QSignalSpy& spy)
{
    return spy.isEmpty() ? PoolFilter() : spy.last().first().value<PoolFilter>();
}

} // namespace

class TestStatsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<StatsPage>();
        m_page->resize(1100, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void loadingIsSaidAfterAWhile()
    {
        m_page->setReport(std::nullopt);
        auto* state = m_page->findChild<EmptyState*>();
        QVERIFY(!state->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(state->isVisible(), PatienceMs);
        QCOMPARE(state->accessibleName(), u"Counting the decisions…"_s);
        QVERIFY(!m_page->exportAction()->isEnabled());
        m_page->setReport(sampleReport());
        QVERIFY(!state->isVisible());
        m_page->setReport(std::nullopt);
        QTest::qWait(StatsPage::LoadingAfterMs * 2); // what it must not do
        QVERIFY(m_page->findChild<QScrollArea*>()->isVisible());
    }

    void aReportThatComesAtOnceIsNotAnnounced()
    {
        m_page->setReport(std::nullopt);
        m_page->setReport(sampleReport());
        QTest::qWait(StatsPage::LoadingAfterMs * 2);
        QVERIFY(m_page->findChild<QScrollArea*>()->isVisible());
    }

    void nothingRated()
    {
        m_page->setReport(ratingReport({}, {}, 0, QTimeZone::utc()));
        auto* state = m_page->findChild<EmptyState*>();
        QVERIFY(state->isVisible());
        QCOMPARE(state->accessibleName(), u"Nothing rated yet"_s);
        QVERIFY(!m_page->exportAction()->isEnabled());
    }

    void aClickOnACellAsksForItsPictures()
    {
        show(sampleReport());
        TierTable* hues = tableOf(*m_page, u"Hues by tier"_s);
        QSignalSpy wanted(m_page.get(), &StatsPage::filterWanted);
        const QModelIndex cell = hues->model()->index(int(Hue::Peach), TierTableModel::OkayColumn);
        m_page->findChild<QScrollArea*>()->ensureWidgetVisible(hues);
        QTest::mouseClick(hues->viewport(), Qt::LeftButton, {}, hues->visualRect(cell).center());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(filterOf(wanted).hues, QStringList{u"peach"_s});
        QCOMPARE(filterOf(wanted).tiers, QList<MaybeTier>{Tier::Okay});
    }

    void keysChooseACell()
    {
        show(sampleReport());
        TierTable* subjects = tableOf(*m_page, u"Subjects by tier"_s);
        QSignalSpy wanted(m_page.get(), &StatsPage::filterWanted);
        subjects->setFocus(Qt::TabFocusReason);
        QTest::keyClick(subjects, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(subjects, Qt::Key_Return);
        QCOMPARE(filterOf(wanted).subjects, QStringList{u"hibiscus"_s});
        QVERIFY(filterOf(wanted).tiers.isEmpty());
        QTest::keyClick(subjects, Qt::Key_Down);
        for (int i = 0; i < TierTableModel::UnratedColumn; ++i)
            QTest::keyClick(subjects, Qt::Key_Right);
        QTest::keyClick(subjects, Qt::Key_Space);
        QCOMPARE(wanted.count(), 2);
        QVERIFY(filterOf(wanted).subjects != QStringList{u"hibiscus"_s});
        QCOMPARE(filterOf(wanted).tiers, QList<MaybeTier>{MaybeTier()});
    }

    void whatHasNoPicturesIsNotAskedFor()
    {
        show(sampleReport());
        TierTable* hues = tableOf(*m_page, u"Hues by tier"_s);
        QSignalSpy wanted(m_page.get(), &StatsPage::filterWanted);
        hues->setCurrentIndex(hues->model()->index(int(Hue::Blue), TierTableModel::LoveColumn));
        QTest::keyClick(hues, Qt::Key_Return);
        hues->setCurrentIndex(hues->model()->index(HueCount, TierTableModel::AllColumn)); // not measured yet
        QTest::keyClick(hues, Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
    }

    void theRevisionIsCopied()
    {
        const RatingReport report = sampleReport();
        show(report);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(buttonOf<QPushButton>(*m_page, u"Copy revision"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), report.stats.revision);
    }

    void exportIsAskedFor()
    {
        show(sampleReport());
        QSignalSpy wanted(m_page.get(), &StatsPage::exportWanted);
        QTest::mouseClick(buttonOf<QToolButton>(*m_page, u"Export as CSV…"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void aPictureIsAskedFor()
    {
        const RatingReport report = sampleReport();
        QVERIFY(!report.changed.isEmpty());
        show(report);
        QSignalSpy wanted(m_page.get(), &StatsPage::pictureWanted);
        const QString number = QString::number(report.changed.first().artworkId);
        QTest::mouseClick(buttonOf<QPushButton>(*m_page, number), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), report.changed.first().picture);
    }

    void barsShowWhatStood()
    {
        const RatingReport report = sampleReport();
        show(report);
        auto* bars = m_page->findChild<StackedBars*>();
        const auto words = [&] { return bars->wordsAt(int(bars->places().size()) - 1); };
        const TierTally& standing = report.days.last().standing;
        QVERIFY(!words().contains(u"Love "_s + QLocale().toString(standing.of(Tier::Love))));
        QTest::mouseClick(buttonOf<QToolButton>(*m_page, u"Standing"_s), Qt::LeftButton);
        QVERIFY(words().contains(u"Love "_s + QLocale().toString(standing.of(Tier::Love))));
        QCOMPARE(standing.of(Tier::Love), report.stats.love);
    }

    void lowAgreementIsSaid()
    {
        const RatingReport fickle = sampleReport(true);
        QVERIFY(fickle.stats.kappa && fickle.stats.kappa->kappa < 0.6);
        m_page->setReport(fickle);
        auto* notice = m_page->findChild<Notice*>();
        QVERIFY(notice->sentence().startsWith(u"Below 0.6"_s));
        const RatingReport steady = sampleReport();
        QVERIFY(steady.stats.kappa->kappa >= 0.6);
        m_page->setReport(steady);
        QVERIFY(notice->isHidden());
    }

    void everyControlHasAName()
    {
        show(sampleReport(true));
        QCOMPARE(unnamedControls(m_page.get()), QStringList());
    }

    void longerLanguagesFit_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("two columns") << 1100;
        QTest::newRow("the narrowest two") << 1060;
        QTest::newRow("one column, beside a dock") << 840;
    }
    void longerLanguagesFit()
    {
        QFETCH(const int, width);
        PseudoTranslator longer;
        QCoreApplication::installTranslator(&longer);
        StatsPage page;
        page.resize(width, 2400);
        page.show();
        page.setReport(sampleReport(true));
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(clippedTexts(&page), QStringList());
        auto* scroll = page.findChild<QScrollArea*>();
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
            qPrintable(u"%1 in %2"_s.arg(scroll->widget()->width()).arg(scroll->viewport()->width())));
        QCoreApplication::removeTranslator(&longer);
    }

private:
    void show(const RatingReport& report)
    {
        m_page->setReport(report);
        QCoreApplication::processEvents(); // until all lies where it will be clicked
    }

    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s),
        {AppearanceSettings::Theme::Dark, false, {}}};
    std::unique_ptr<StatsPage> m_page;
};

QTEST_MAIN(TestStatsPage)
#include "tst_stats_page.moc"
