#include "ui/theme/palette.h"

namespace pentimento {

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.bgWindow);
    palette.setColor(QPalette::Base, theme.bgBase);
    palette.setColor(QPalette::AlternateBase, theme.bgPanel);
    palette.setColor(QPalette::Button, theme.bgRaised);
    palette.setColor(QPalette::ToolTipBase, theme.bgRaised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::BrightText, theme.onAccent);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Light, theme.bgHover);
    palette.setColor(QPalette::Midlight, theme.bgHover);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.lineStrong);
    palette.setColor(QPalette::Shadow, theme.keyline);
    palette.setColor(QPalette::Highlight, theme.accentFill);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.bgPressed);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.disabled);
    return palette;
}

} // namespace pentimento
