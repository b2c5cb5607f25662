#include "ui/pool/tier_buttons.h"

#include "ui/theme/theme.h"
#include "ui/theme/theme_switch.h"

#include <QAction>
#include <QApplication>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestTierButtons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theyNameTheTiers();
    void whatStandsIsFilled();
    void withoutRoomTheShapesStandAlone();
    void theKeyboardReachesEach();
    void offTheySayWhy();

private:
    struct Rig {
        Rig()
        {
            for (const QString& text : {u"Rate as nop&e"_s, u"Rate as o&kay"_s, u"Rate as lo&ve"_s}) {
                auto* action = new QAction(text, &owner);
                action->setCheckable(true);
                action->setToolTip(text);
                actions.append(action);
            }
            buttons = new TierButtons(actions, &owner);
            owner.resize(400, 100);
            buttons->resize(248, 28);
            owner.show();
        }
        QToolButton* button(int at) const { return buttons->findChildren<QToolButton*>().at(at); }
        // How many of its pixels are of that colour, as far as smoothing leaves any.
        static int inked(QToolButton* button, const QColor& ink)
        {
            const QImage image = button->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y).rgb() == ink.rgb() ? 1 : 0;
            }
            return count;
        }

        QWidget owner;
        QList<QAction*> actions;
        TierButtons* buttons = nullptr;
    };
};

void TestTierButtons::init()
{
    static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
    look.settle();
}

void TestTierButtons::theyNameTheTiers()
{
    const Rig rig;
    const QStringList names{u"Nope"_s, u"Okay"_s, u"Love"_s};
    for (int at = 0; at < 3; ++at) {
        QCOMPARE(rig.button(at)->text(), names[at]);
        QCOMPARE(rig.button(at)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        QCOMPARE(rig.button(at)->toolTip(), rig.actions[at]->toolTip());
    }
    QVERIFY(!rig.buttons->accessibleName().isEmpty());
    QCOMPARE(rig.actions[2]->text(), u"Rate as lo&ve"_s); // as the menus have it
}

void TestTierButtons::whatStandsIsFilled()
{
    const Rig rig;
    const QList<QColor> inks{theme().nopeMark, theme().okayMark, theme().loveMark};
    const QStringList shapes{u"nope"_s, u"okay"_s, u"love"_s};
    for (int at = 0; at < 3; ++at) {
        QCOMPARE(rig.button(at)->icon().name(), shapes[at]);
        QVERIFY(Rig::inked(rig.button(at), inks[at]) > 0);
        rig.actions[at]->setChecked(true);
        QCOMPARE(rig.button(at)->icon().name(), QString(shapes[at] + u"-filled"_s));
        rig.actions[at]->setChecked(false);
        QCOMPARE(rig.button(at)->icon().name(), shapes[at]);
    }
}

void TestTierButtons::withoutRoomTheShapesStandAlone()
{
    const Rig rig;
    rig.buttons->resize(3 * theme().hControl, theme().hControl);
    QCOMPARE(rig.button(0)->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(rig.buttons->minimumSizeHint().width() <= 3 * theme().hControl);
    rig.buttons->resize(248, theme().hControl);
    for (int at = 0; at < 3; ++at) {
        QCOMPARE(rig.button(at)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        QVERIFY(rig.button(at)->width() >= rig.button(at)->sizeHint().width());
    }
    QVERIFY(qAbs(rig.button(0)->width() - rig.button(2)->width()) <= 1);
}

void TestTierButtons::theKeyboardReachesEach()
{
    const Rig rig;
    rig.owner.window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(rig.owner.window()));
    rig.button(0)->setFocus();
    for (int at = 0; at < 3; ++at) {
        QCOMPARE(QApplication::focusWidget(), rig.button(at));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(rig.actions[at]->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
}

void TestTierButtons::offTheySayWhy()
{
    const Rig rig;
    rig.actions[1]->setEnabled(false);
    rig.actions[1]->setToolTip(u"Read only"_s);
    QVERIFY(!rig.button(1)->isEnabled());
    QCOMPARE(rig.button(1)->toolTip(), u"Read only"_s);
    QCOMPARE(Rig::inked(rig.button(1), theme().okayMark), 0);
}

QTEST_MAIN(TestTierButtons)
#include "tst_tier_buttons.moc"
