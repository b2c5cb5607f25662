#include "ui/theme/theme_switch.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/pentimento_style.h"
#include "ui/theme/style_sheet.h"

#include <QToolTip>

namespace pentimento {

namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Theme themeFor(bool dark, bool reduceMotion)
{
    Theme theme = dark ? darkTheme() : lightTheme();
    if (reduceMotion)
        theme.tQuick = theme.tSlow = theme.blink = 0;
    return theme;
}

} // namespace

ThemeSwitch::ThemeSwitch(
    QApplication& application, const QDBusConnection& sessionBus, const AppearanceSettings& appearance)
    : m_application(application)
    , m_desktop(sessionBus)
    , m_appearance(appearance)
    , m_paletteIsDark(isDark(QApplication::palette()))
{
    connect(&m_desktop, &DesktopAppearance::changed, this, &ThemeSwitch::apply);
    QApplication::setStyle(new PentimentoStyle);
    new FocusRing(application);
    apply();
}

void ThemeSwitch::setAppearance(const AppearanceSettings& appearance)
{
    m_appearance = appearance;
    apply();
}

bool ThemeSwitch::wantsDark()
{
    if (m_appearance.theme == AppearanceSettings::Theme::System)
        return m_desktop.dark().value_or(m_paletteIsDark);
    return m_appearance.theme == AppearanceSettings::Theme::Dark;
}

void ThemeSwitch::apply()
{
    const Theme wanted = themeFor(wantsDark(), m_appearance.reduceMotion);
    const bool sameLook = m_dressed && wanted.dark == theme().dark;
    if (sameLook && wanted.blink == theme().blink)
        return;
    m_dressed = true;
    setTheme(wanted);
    if (!sameLook) {
        QApplication::setFont(uiFont(wanted.fsBody));
        QApplication::setPalette(paletteOf(wanted));
        QToolTip::setPalette(paletteOf(wanted));
        m_application.setStyleSheet(styleSheetOf(wanted));
    }
    Q_EMIT changed(theme());
}

} // namespace pentimento
