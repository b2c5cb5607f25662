#include "ui/theme/fonts.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QScreen>

namespace pentimento {

namespace {

constexpr qreal PointsPerInch = 72;
constexpr qreal UsualPixelsPerInch = 96;

QFont fontOf(const QStringList& families, int pixels, int weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(QFont::Weight(weight));
    return font;
}

} // namespace

QFont uiFont(int pixels, int weight)
{
    return fontOf(theme().fontUi, pixels, weight);
}

QFont monoFont(int pixels, int weight)
{
    QFont font = fontOf(theme().fontMono, pixels, weight);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont codeFont()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    QFont font = monoFont(theme().fsBody);
    font.setPointSizeF(theme().fsCode * PointsPerInch / (screen ? screen->logicalDotsPerInchY() : UsualPixelsPerInch));
    return font;
}

} // namespace pentimento
