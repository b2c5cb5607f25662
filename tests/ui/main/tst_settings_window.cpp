#include "ui/main/settings_window.h"

#include "tests/support/accessible_walk.h"
#include "ui/main/appearance_page.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSettingsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingChangesBeforeApply();
    void cancelForgets();
    void resetShowsWhatIsDelivered();
    void everyControlHasAName();

private:
    QPushButton* button(const QString& text) const;
    QRadioButton* radio(const QString& text) const;

    std::unique_ptr<ProgramSettings> m_settings;
    std::unique_ptr<SettingsWindow> m_window;
};

void TestSettingsWindow::init()
{
    Settings settings;
    settings.appearance.theme = AppearanceSettings::Theme::Dark;
    settings.studio.hangLimitMs = 7000;
    m_settings = std::make_unique<ProgramSettings>(settings);
    m_window = std::make_unique<SettingsWindow>(*m_settings, QList<SettingsPage*>{new AppearancePage}, nullptr);
    m_window->show();
}

QPushButton* TestSettingsWindow::button(const QString& text) const
{
    for (QPushButton* found : m_window->findChildren<QPushButton*>()) {
        if (found->text().remove(u'&') == text)
            return found;
    }
    return nullptr;
}

QRadioButton* TestSettingsWindow::radio(const QString& text) const
{
    for (QRadioButton* found : m_window->findChildren<QRadioButton*>()) {
        if (found->text().remove(u'&') == text)
            return found;
    }
    return nullptr;
}

void TestSettingsWindow::nothingChangesBeforeApply()
{
    QSignalSpy changed(m_settings.get(), &ProgramSettings::changed);
    QVERIFY(radio(u"Dark"_s)->isChecked());
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    radio(u"Light"_s)->click();
    QCOMPARE(changed.count(), 0);
    button(u"Apply"_s)->click();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_settings->settings().appearance.theme, AppearanceSettings::Theme::Light);
    QCOMPARE(m_settings->settings().studio.hangLimitMs, 7000);
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    button(u"OK"_s)->click();
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_window->isVisible());
}

void TestSettingsWindow::cancelForgets()
{
    radio(u"Light"_s)->click();
    button(u"Cancel"_s)->click();
    QCOMPARE(m_settings->settings().appearance.theme, AppearanceSettings::Theme::Dark);
}

void TestSettingsWindow::resetShowsWhatIsDelivered()
{
    button(u"Reset page"_s)->click();
    QVERIFY(radio(u"As the desktop"_s)->isChecked());
    QCOMPARE(m_settings->settings().appearance.theme, AppearanceSettings::Theme::Dark);
    button(u"OK"_s)->click();
    QCOMPARE(m_settings->settings().appearance, AppearanceSettings{});
}

void TestSettingsWindow::everyControlHasAName()
{
    QCOMPARE(unnamedControls(m_window.get()).join(u'\n'), QString());
}

QTEST_MAIN(TestSettingsWindow)
#include "tst_settings_window.moc"
