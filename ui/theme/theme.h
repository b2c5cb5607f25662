#pragma once

#include <QColor>
#include <QStringList>

namespace pentimento {

// Every number and colour a widget uses, with the names of resources/theme/tokens.css in camel case: that file is the
// truth and explains each one, tests/ui/theme/tst_theme.cpp holds this to it. Lengths in device-independent pixels,
// times in milliseconds, font weights in QFont's units.
struct Theme {
    bool dark = true;

    int sp1 = 2, sp2 = 4, sp3 = 8, sp4 = 12, sp5 = 16, sp6 = 24, sp7 = 32;

    QStringList fontUi{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    QStringList fontMono{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
    int fsCaption = 11, lhCaption = 14;
    int fsSmall = 12, lhSmall = 16;
    int fsBody = 13, lhBody = 18;
    qreal fsCode = 12.5;
    int lhCode = 19;
    int fsTitle = 15, lhTitle = 20;
    int fsMetric = 20, lhMetric = 24;
    int fsHero = 28, lhHero = 32;
    int fwRegular = 400, fwMedium = 500, fwStrong = 600;

    int radius0 = 0, radius1 = 3, radius2 = 4, radius3 = 6;
    int lineW = 1, focusW = 2, selectW = 2, activeW = 3;

    int icon = 16, iconRail = 20;
    int hMenubar = 28, hBar = 40, hTabs = 32, hControl = 28, hControlS = 24;
    int hRow = 30, hRowDense = 22, hRowTall = 44, hHeader = 26, hStatus = 24, hRate = 48;
    int wRail = 68, wDock = 272, wCard = 316;
    int thumbS = 36, thumbM = 72, thumbL = 108;

    int tInstant = 0, tQuick = 90, tSlow = 160, blink = 667;

    // The same in both themes: what surrounds a picture must not change how it is judged.
    QColor surroundMid = 0x777777u, surroundBlack = 0x000000u, surroundWhite = 0xffffffu, surroundPaper = 0xf4efe4u;
    QColor surround = surroundMid;
    QColor plateBg = 0x1b1b1bu, plateText = 0xf2f2f2u, plateMuted = 0xb4b4b4u;
    QColor map0 = 0x000004u, map1 = 0x51127cu, map2 = 0xb73779u, map3 = 0xfc8961u, map4 = 0xfcfdbfu;

    QColor bgWindow, bgPanel, bgBase, bgRaised, bgHover, bgPressed, tray, keyline, line, lineStrong, lineGrid;
    QColor text, text2, muted, disabled;
    QColor accent, accentFill, accentFill2, onAccent, accentTint, accentLine;
    QColor love, loveMark, loveTint, loveLine;
    QColor okay, okayMark, okayTint, okayLine;
    QColor nope, nopeMark, nopeTint, nopeLine;
    QColor warn, warnTint, warnLine;
    QColor error, errorTint, errorLine;
    QColor good, goodTint, goodLine;
    QColor change, changeTint, changeLine;
    QColor s1, s2, s3, s4, s5, s6;
    QColor synComment, synKeyword, synString, synNumber, synFunction, synPunct, synParam;
    QColor diffAdd, diffAddBg, diffDel, diffDelBg, diffMod, caretLine;
};

const Theme& darkTheme();
const Theme& lightTheme();

// The theme on screen now, dark before the first ThemeSwitch. For painting: read it in each paintEvent, keep no copy.
// Under "reduce motion" its times are 0, and a blink of 0 is none. GUI thread.
const Theme& theme();
void setTheme(const Theme& theme); // ThemeSwitch alone calls this

// What a token of tokens.css stands for in this theme, as CSS writes it ("28px", "#1b1b1b"); empty for a name that
// is none. For the style sheet and the tests.
QString tokenText(const Theme& theme, const QString& name);
QStringList tokenNames();

} // namespace pentimento
