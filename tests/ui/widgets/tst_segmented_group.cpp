#include "ui/widgets/segmented_group.h"

#include "ui/widgets/action_button.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSegmentedGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsOn();
    void arrowsSwitch();
    void arrowsMirror();
};

namespace {

struct Modes {
    QAction loupe{u"Loupe"_s}, grid{u"Grid"_s}, survey{u"Survey"_s};
    Modes()
    {
        for (QAction* mode : {&loupe, &grid, &survey})
            mode->setCheckable(true);
        loupe.setChecked(true);
    }
    QList<QAction*> all() { return {&loupe, &grid, &survey}; }
};

} // namespace

void TestSegmentedGroup::oneIsOn()
{
    Modes modes;
    const SegmentedGroup group(u"View"_s, modes.all());
    modes.grid.trigger();
    QVERIFY(modes.grid.isChecked() && !modes.loupe.isChecked());
    const auto buttons = group.findChildren<ActionButton*>();
    QCOMPARE(buttons.size(), 3);
    for (const ActionButton* button : buttons)
        QCOMPARE(button->focusPolicy(), button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
}

void TestSegmentedGroup::arrowsSwitch()
{
    Modes modes;
    SegmentedGroup group(u"View"_s, modes.all());
    const auto buttons = group.findChildren<ActionButton*>();
    QTest::keyClick(buttons[0], Qt::Key_Right);
    QVERIFY(modes.grid.isChecked());
    QTest::keyClick(buttons[1], Qt::Key_Left);
    QTest::keyClick(buttons[0], Qt::Key_Left); // there is none further left
    QVERIFY(modes.loupe.isChecked());
}

void TestSegmentedGroup::arrowsMirror()
{
    Modes modes;
    SegmentedGroup group(u"View"_s, modes.all());
    group.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(group.findChildren<ActionButton*>().first(), Qt::Key_Left);
    QVERIFY(modes.grid.isChecked());
}

QTEST_MAIN(TestSegmentedGroup)
#include "tst_segmented_group.moc"
