#include "ui/widgets/notice.h"

#include "ui/theme/theme_switch.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/empty_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAndOffers();
    void looksLikeItsKind_data();
    void looksLikeItsKind();
    void emptyStateOffersItsAction();

private:
    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s),
        {AppearanceSettings::Theme::Dark, false, {}}};
};

void TestNotice::saysAndOffers()
{
    Notice notice;
    QVERIFY(notice.isHidden());
    QAction edit(u"Edit"_s);
    QAction runLonger(u"Run 60 s"_s);
    notice.say(Notice::Kind::Error, u"Stopped after 10 s without a frame."_s, {&edit, &runLonger});
    QVERIFY(notice.isVisible());
    QCOMPARE(notice.accessibleName(), u"Stopped after 10 s without a frame."_s);
    const auto buttons = notice.findChildren<ActionButton*>();
    QCOMPARE(buttons.size(), 2);
    QCOMPARE(buttons[0]->height(), theme().hControlS);
    QSignalSpy triggered(&runLonger, &QAction::triggered);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    notice.say(Notice::Kind::Warning, u"Seeds differ."_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(notice.findChildren<ActionButton*>().isEmpty());
    notice.clear();
    QVERIFY(notice.isHidden());
}

void TestNotice::looksLikeItsKind_data()
{
    QTest::addColumn<Notice::Kind>("kind");
    QTest::addColumn<QColor>("edge");
    QTest::addColumn<QColor>("ground");
    QTest::newRow("error") << Notice::Kind::Error << theme().error << theme().errorTint;
    QTest::newRow("warning") << Notice::Kind::Warning << theme().warn << theme().warnTint;
    QTest::newRow("stale") << Notice::Kind::Stale << theme().muted << theme().bgRaised;
}

void TestNotice::looksLikeItsKind()
{
    QFETCH(Notice::Kind, kind);
    Notice notice;
    notice.say(kind, u"A sentence."_s);
    const QImage image = notice.grab().toImage();
    QTEST(image.pixelColor(1, 1), "edge");
    QTEST(image.pixelColor(theme().activeW, 1), "ground");
    notice.setLayoutDirection(Qt::RightToLeft);
    QTEST(notice.grab().toImage().pixelColor(notice.width() - 1, 1), "edge");
}

void TestNotice::emptyStateOffersItsAction()
{
    EmptyState state;
    QAction clearFilters(u"Clear filters"_s);
    state.say(EmptyState::Kind::Empty, u"No pictures match"_s, u"Love and violet, 0 of 1,664"_s, &clearFilters);
    QCOMPARE(state.accessibleName(), u"No pictures match"_s);
    QSignalSpy triggered(&clearFilters, &QAction::triggered);
    QTest::mouseClick(state.findChild<ActionButton*>(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    state.say(EmptyState::Kind::Error, u"Could not read e13.png"_s, {});
    QVERIFY(!state.findChild<ActionButton*>());
}

QTEST_MAIN(TestNotice)
#include "tst_notice.moc"
