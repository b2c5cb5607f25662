#include "ui/theme/theme.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct NumberToken {
    QLatin1StringView name;
    int Theme::*value;
    QLatin1StringView unit;
};

struct ColorToken {
    QLatin1StringView name;
    QColor Theme::*value;
};

// clang-format off
constexpr NumberToken numberTokens[] = {
    {"sp-1"_L1, &Theme::sp1, "px"_L1}, {"sp-2"_L1, &Theme::sp2, "px"_L1}, {"sp-3"_L1, &Theme::sp3, "px"_L1},
    {"sp-4"_L1, &Theme::sp4, "px"_L1}, {"sp-5"_L1, &Theme::sp5, "px"_L1}, {"sp-6"_L1, &Theme::sp6, "px"_L1},
    {"sp-7"_L1, &Theme::sp7, "px"_L1}, {"fs-caption"_L1, &Theme::fsCaption, "px"_L1},
    {"lh-caption"_L1, &Theme::lhCaption, "px"_L1}, {"fs-small"_L1, &Theme::fsSmall, "px"_L1},
    {"lh-small"_L1, &Theme::lhSmall, "px"_L1}, {"fs-body"_L1, &Theme::fsBody, "px"_L1},
    {"lh-body"_L1, &Theme::lhBody, "px"_L1}, {"lh-code"_L1, &Theme::lhCode, "px"_L1},
    {"fs-title"_L1, &Theme::fsTitle, "px"_L1}, {"lh-title"_L1, &Theme::lhTitle, "px"_L1},
    {"fs-metric"_L1, &Theme::fsMetric, "px"_L1}, {"lh-metric"_L1, &Theme::lhMetric, "px"_L1},
    {"fs-hero"_L1, &Theme::fsHero, "px"_L1}, {"lh-hero"_L1, &Theme::lhHero, "px"_L1},
    {"radius-0"_L1, &Theme::radius0, "px"_L1}, {"radius-1"_L1, &Theme::radius1, "px"_L1},
    {"radius-2"_L1, &Theme::radius2, "px"_L1}, {"radius-3"_L1, &Theme::radius3, "px"_L1},
    {"line-w"_L1, &Theme::lineW, "px"_L1}, {"focus-w"_L1, &Theme::focusW, "px"_L1},
    {"select-w"_L1, &Theme::selectW, "px"_L1}, {"active-w"_L1, &Theme::activeW, "px"_L1},
    {"icon"_L1, &Theme::icon, "px"_L1}, {"icon-rail"_L1, &Theme::iconRail, "px"_L1},
    {"h-menubar"_L1, &Theme::hMenubar, "px"_L1}, {"h-bar"_L1, &Theme::hBar, "px"_L1},
    {"h-tabs"_L1, &Theme::hTabs, "px"_L1}, {"h-control"_L1, &Theme::hControl, "px"_L1},
    {"h-control-s"_L1, &Theme::hControlS, "px"_L1}, {"h-row"_L1, &Theme::hRow, "px"_L1},
    {"h-row-dense"_L1, &Theme::hRowDense, "px"_L1}, {"h-row-tall"_L1, &Theme::hRowTall, "px"_L1},
    {"h-header"_L1, &Theme::hHeader, "px"_L1}, {"h-status"_L1, &Theme::hStatus, "px"_L1},
    {"h-rate"_L1, &Theme::hRate, "px"_L1}, {"w-rail"_L1, &Theme::wRail, "px"_L1},
    {"w-dock"_L1, &Theme::wDock, "px"_L1}, {"w-card"_L1, &Theme::wCard, "px"_L1},
    {"thumb-s"_L1, &Theme::thumbS, "px"_L1}, {"thumb-m"_L1, &Theme::thumbM, "px"_L1},
    {"thumb-l"_L1, &Theme::thumbL, "px"_L1},
    {"fw-regular"_L1, &Theme::fwRegular, ""_L1}, {"fw-medium"_L1, &Theme::fwMedium, ""_L1},
    {"fw-strong"_L1, &Theme::fwStrong, ""_L1},
    {"t-instant"_L1, &Theme::tInstant, "ms"_L1}, {"t-quick"_L1, &Theme::tQuick, "ms"_L1},
    {"t-slow"_L1, &Theme::tSlow, "ms"_L1}, {"blink"_L1, &Theme::blink, "ms"_L1},
};

constexpr ColorToken colorTokens[] = {
    {"surround-mid"_L1, &Theme::surroundMid}, {"surround-black"_L1, &Theme::surroundBlack},
    {"surround-white"_L1, &Theme::surroundWhite}, {"surround-paper"_L1, &Theme::surroundPaper},
    {"surround"_L1, &Theme::surround}, {"plate-bg"_L1, &Theme::plateBg}, {"plate-text"_L1, &Theme::plateText},
    {"plate-muted"_L1, &Theme::plateMuted}, {"map-0"_L1, &Theme::map0}, {"map-1"_L1, &Theme::map1},
    {"map-2"_L1, &Theme::map2}, {"map-3"_L1, &Theme::map3}, {"map-4"_L1, &Theme::map4},
    {"bg-window"_L1, &Theme::bgWindow}, {"bg-panel"_L1, &Theme::bgPanel}, {"bg-base"_L1, &Theme::bgBase},
    {"bg-raised"_L1, &Theme::bgRaised}, {"bg-hover"_L1, &Theme::bgHover}, {"bg-pressed"_L1, &Theme::bgPressed},
    {"tray"_L1, &Theme::tray}, {"keyline"_L1, &Theme::keyline}, {"line"_L1, &Theme::line},
    {"line-strong"_L1, &Theme::lineStrong}, {"line-grid"_L1, &Theme::lineGrid}, {"text"_L1, &Theme::text},
    {"text-2"_L1, &Theme::text2}, {"muted"_L1, &Theme::muted}, {"disabled"_L1, &Theme::disabled},
    {"accent"_L1, &Theme::accent}, {"accent-fill"_L1, &Theme::accentFill}, {"accent-fill-2"_L1, &Theme::accentFill2},
    {"on-accent"_L1, &Theme::onAccent}, {"accent-tint"_L1, &Theme::accentTint}, {"accent-line"_L1, &Theme::accentLine},
    {"love"_L1, &Theme::love}, {"love-mark"_L1, &Theme::loveMark}, {"love-tint"_L1, &Theme::loveTint},
    {"love-line"_L1, &Theme::loveLine}, {"okay"_L1, &Theme::okay}, {"okay-mark"_L1, &Theme::okayMark},
    {"okay-tint"_L1, &Theme::okayTint}, {"okay-line"_L1, &Theme::okayLine}, {"nope"_L1, &Theme::nope},
    {"nope-mark"_L1, &Theme::nopeMark}, {"nope-tint"_L1, &Theme::nopeTint}, {"nope-line"_L1, &Theme::nopeLine},
    {"warn"_L1, &Theme::warn}, {"warn-tint"_L1, &Theme::warnTint}, {"warn-line"_L1, &Theme::warnLine},
    {"error"_L1, &Theme::error}, {"error-tint"_L1, &Theme::errorTint}, {"error-line"_L1, &Theme::errorLine},
    {"good"_L1, &Theme::good}, {"good-tint"_L1, &Theme::goodTint}, {"good-line"_L1, &Theme::goodLine},
    {"change"_L1, &Theme::change}, {"change-tint"_L1, &Theme::changeTint}, {"change-line"_L1, &Theme::changeLine},
    {"s1"_L1, &Theme::s1}, {"s2"_L1, &Theme::s2}, {"s3"_L1, &Theme::s3}, {"s4"_L1, &Theme::s4}, {"s5"_L1, &Theme::s5},
    {"s6"_L1, &Theme::s6}, {"syn-comment"_L1, &Theme::synComment}, {"syn-keyword"_L1, &Theme::synKeyword},
    {"syn-string"_L1, &Theme::synString}, {"syn-number"_L1, &Theme::synNumber},
    {"syn-function"_L1, &Theme::synFunction}, {"syn-punct"_L1, &Theme::synPunct}, {"syn-param"_L1, &Theme::synParam},
    {"diff-add"_L1, &Theme::diffAdd}, {"diff-add-bg"_L1, &Theme::diffAddBg}, {"diff-del"_L1, &Theme::diffDel},
    {"diff-del-bg"_L1, &Theme::diffDelBg}, {"diff-mod"_L1, &Theme::diffMod}, {"caret-line"_L1, &Theme::caretLine},
};
// clang-format on

QString families(const QStringList& names, QLatin1StringView generic)
{
    return u"'%1', %2"_s.arg(names.join(u"', '"_s), generic);
}

QMap<QString, QString> tokensOf(const Theme& theme)
{
    QMap<QString, QString> texts{
        {u"font-ui"_s, families(theme.fontUi, "sans-serif"_L1)},
        {u"font-mono"_s, families(theme.fontMono, "monospace"_L1)},
        {u"fs-code"_s, QString::number(theme.fsCode) + u"px"_s},
    };
    for (const NumberToken& token : numberTokens)
        texts.insert(token.name, QString::number(theme.*token.value) + token.unit);
    for (const ColorToken& token : colorTokens)
        texts.insert(token.name, (theme.*token.value).name());
    return texts;
}

} // namespace

QString tokenText(const Theme& theme, const QString& name)
{
    static const QMap<QString, QString> dark = tokensOf(darkTheme());
    static const QMap<QString, QString> light = tokensOf(lightTheme());
    return (theme.dark ? dark : light).value(name);
}

QStringList tokenNames()
{
    return tokensOf(darkTheme()).keys();
}

} // namespace pentimento
