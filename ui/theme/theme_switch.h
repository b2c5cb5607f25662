#pragma once

#include "core/settings/settings.h"
#include "ui/theme/desktop_appearance.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace pentimento {

// Dresses the whole application: style, palette, fonts, style sheet and what `theme()` answers; again, without a
// restart, when the choice or the desktop's own setting changes. Under System it follows the portal, and without one
// the lightness of the palette the application started with. One per application, made before its first widget.
// GUI thread.
class ThemeSwitch : public QObject {
    Q_OBJECT
public:
    ThemeSwitch(
        QApplication& application, const QDBusConnection& sessionBus, const AppearanceSettings& appearance = {});

    const AppearanceSettings& appearance() const { return m_appearance; }
    void setAppearance(const AppearanceSettings& appearance);

    // Takes the portal's answer if it has come by now: called before a window is first shown, it spares a flash.
    void settle() { apply(); }

Q_SIGNALS:
    // The new theme is on: widgets will be repainted, caches of painted things must go.
    void changed(const pentimento::Theme& theme);

private:
    bool wantsDark();
    void apply();

    QApplication& m_application;
    DesktopAppearance m_desktop;
    AppearanceSettings m_appearance;
    bool m_paletteIsDark = false;
    bool m_dressed = false;
};

} // namespace pentimento
