#include "ui/theme/theme_switch.h"

#include "tests/support/waiting.h"
#include "ui/theme/icon.h"

#include <QDBusVariant>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestThemeSwitch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void portalValues_data();
    void portalValues();
    void changesWithoutRestart();
    void reducedMotionStopsEverything();
    void controlsHaveTheirHeight();
    void ringSurroundsTheKeyboardFocus();
    void keysOfAMenuEndAtOneEdge_data();
    void keysOfAMenuEndAtOneEdge();

private:
    // No bus: what the desktop asks for is not what is tested.
    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s),
        {AppearanceSettings::Theme::Dark, false, {}}};
};

void TestThemeSwitch::portalValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<int>("dark"); // -1: no preference
    const auto wrapped = [](const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); };
    QTest::newRow("none") << QVariant(0u) << -1;
    QTest::newRow("dark") << QVariant(1u) << 1;
    QTest::newRow("light") << QVariant(2u) << 0;
    QTest::newRow("dark, as Read wraps it") << wrapped(wrapped(1u)) << 1;
    QTest::newRow("a number to come") << QVariant(3u) << -1;
    QTest::newRow("no number") << wrapped(u"dark"_s) << -1;
    QTest::newRow("nothing") << QVariant() << -1;
}

void TestThemeSwitch::portalValues()
{
    QFETCH(QVariant, value);
    QFETCH(int, dark);
    const auto wanted = DesktopAppearance::darkOf(value);
    QCOMPARE(wanted.has_value() ? int(*wanted) : -1, dark);
}

void TestThemeSwitch::changesWithoutRestart()
{
    QSignalSpy changed(&m_switch, &ThemeSwitch::changed);
    QPushButton button(u"Run"_s);
    button.setProperty("primary", true);
    button.show();
    const auto ground = [&] { return button.grab().toImage().pixelColor(button.width() / 2, 3); };
    QCOMPARE(ground(), darkTheme().accentFill);
    m_switch.setAppearance({AppearanceSettings::Theme::Light, false, {}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme().bgWindow, lightTheme().bgWindow);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTheme().bgWindow);
    QCOMPARE(ground(), lightTheme().accentFill);
    m_switch.setAppearance({AppearanceSettings::Theme::Light, false, {}});
    QCOMPARE(changed.count(), 1);
    m_switch.setAppearance({AppearanceSettings::Theme::Dark, false, {}});
    QCOMPARE(ground(), darkTheme().accentFill);
}

void TestThemeSwitch::reducedMotionStopsEverything()
{
    QCOMPARE(theme().tSlow, darkTheme().tSlow);
    m_switch.setAppearance({AppearanceSettings::Theme::Dark, true, {}});
    QCOMPARE(theme().tQuick + theme().tSlow + theme().blink, 0);
    m_switch.setAppearance({AppearanceSettings::Theme::Dark, false, {}});
    QCOMPARE(theme().blink, darkTheme().blink);
}

void TestThemeSwitch::controlsHaveTheirHeight()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* button = new QPushButton(u"Run"_s);
    auto* field = new QLineEdit;
    auto* iconButton = new QToolButton;
    iconButton->setIcon(icon(u"stop"_s));
    auto* small = new QPushButton(u"Undo"_s);
    small->setProperty("small", true);
    for (QWidget* control : QList<QWidget*>{button, field, iconButton, small})
        layout->addWidget(control);
    window.show();
    QCOMPARE(button->height(), theme().hControl);
    QCOMPARE(field->height(), theme().hControl);
    QCOMPARE(iconButton->size(), QSize(theme().hControl, theme().hControl));
    QCOMPARE(small->height(), theme().hControlS);
}

void TestThemeSwitch::ringSurroundsTheKeyboardFocus()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* first = new QPushButton(u"First"_s);
    auto* second = new QPushButton(u"Second"_s);
    layout->addWidget(first);
    layout->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto outside = [&](const QWidget* control) {
        const QPoint beside = control->mapTo(&window, QPoint(-2, control->height() / 2));
        return window.grab().toImage().pixelColor(beside);
    };
    first->setFocus(Qt::MouseFocusReason);
    QVERIFY(outside(first) != theme().accent);
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QCOMPARE(outside(second), theme().accent);
    second->move(second->pos() + QPoint(0, 6));
    QTRY_COMPARE_WITH_TIMEOUT(outside(second), theme().accent, PatienceMs);
    delete second;
    first->clearFocus();
    first->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE_WITH_TIMEOUT(outside(first), theme().accent, PatienceMs);
}

void TestThemeSwitch::keysOfAMenuEndAtOneEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestThemeSwitch::keysOfAMenuEndAtOneEdge()
{
    QFETCH(Qt::LayoutDirection, direction);
    QMenu menu;
    menu.setLayoutDirection(direction);
    menu.addAction(u"A"_s)->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    menu.addAction(icon(u"run"_s), u"A much longer command"_s)->setShortcut(Qt::CTRL | Qt::Key_H);
    menu.popup({0, 0});
    const QImage picture = menu.grab().toImage();
    QList<int> ends;
    for (QAction* action : menu.actions()) {
        const QRect row = menu.actionGeometry(action).adjusted(4, 4, -4, -4);
        QVERIFY(row.right() < picture.width());
        const bool mirrored = direction == Qt::RightToLeft;
        const QRgb ground = picture.pixel(mirrored ? row.left() : row.right(), row.center().y());
        const auto hasInk = [&](int x) {
            for (int y = row.top(); y <= row.bottom(); ++y) {
                if (picture.pixel(x, y) != ground)
                    return true;
            }
            return false;
        };
        int x = mirrored ? row.left() : row.right();
        while (row.left() <= x && x <= row.right() && !hasInk(x))
            x += mirrored ? 1 : -1;
        ends.append(mirrored ? x - row.left() : row.right() - x);
    }
    QVERIFY2(qAbs(ends[0] - ends[1]) <= 2, qPrintable(u"%1 and %2"_s.arg(ends[0]).arg(ends[1]))); // of the letters
    QVERIFY(ends[0] < 16 && ends[1] < 16);
}

QTEST_MAIN(TestThemeSwitch)
#include "tst_theme_switch.moc"
