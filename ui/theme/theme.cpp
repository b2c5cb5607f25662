#include "ui/theme/theme.h"

namespace pentimento {

namespace {

Theme& shownTheme()
{
    static Theme shown = darkTheme();
    return shown;
}

} // namespace

// In the order of tokens.css, a family a line.
// clang-format off
const Theme& darkTheme()
{
    static const Theme dark{
        .dark = true,
        .bgWindow = 0x1b1b1bu, .bgPanel = 0x222222u, .bgBase = 0x1e1e1eu, .bgRaised = 0x2b2b2bu, .bgHover = 0x313131u,
        .bgPressed = 0x333333u, .tray = 0x1e1e1eu, .keyline = 0x101010u, .line = 0x363636u, .lineStrong = 0x505050u,
        .lineGrid = 0x2e2e2eu,
        .text = 0xe8e8e8u, .text2 = 0xb9b9b9u, .muted = 0x9c9c9cu, .disabled = 0x6b6b6bu,
        .accent = 0x53c2b3u, .accentFill = 0x147a70u, .accentFill2 = 0x178377u, .onAccent = 0xffffffu,
        .accentTint = 0x233634u, .accentLine = 0x2f6f68u,
        .love = 0xf47ea4u, .loveMark = 0xf47ea4u, .loveTint = 0x3b2830u, .loveLine = 0x8a4a62u,
        .okay = 0xe3b64au, .okayMark = 0xe3b64au, .okayTint = 0x383122u, .okayLine = 0x7d6730u,
        .nope = 0x9fb0c3u, .nopeMark = 0x9fb0c3u, .nopeTint = 0x2b3036u, .nopeLine = 0x566473u,
        .warn = 0xf39a56u, .warnTint = 0x392c22u, .warnLine = 0x80552fu,
        .error = 0xff8073u, .errorTint = 0x3b2624u, .errorLine = 0x8c433bu,
        .good = 0x74c485u, .goodTint = 0x243128u, .goodLine = 0x41694au,
        .change = 0xb3a1f4u, .changeTint = 0x2e2b3cu, .changeLine = 0x655a92u,
        .s1 = 0x86b6eau, .s2 = 0xb3a1f4u, .s3 = 0xd8b48au, .s4 = 0xe79ad6u, .s5 = 0x74c485u, .s6 = 0x9c9c9cu,
        .synComment = 0x8f8f8fu, .synKeyword = 0xc3a6eeu, .synString = 0xd9b37au, .synNumber = 0x8fbbe8u,
        .synFunction = 0x7cc7bbu, .synPunct = 0xb0b0b0u, .synParam = 0xf0a58fu,
        .diffAdd = 0x74c485u, .diffAddBg = 0x22301fu, .diffDel = 0xff8073u, .diffDelBg = 0x382422u,
        .diffMod = 0x8fbbe8u, .caretLine = 0x262626u,
    };
    return dark;
}

const Theme& lightTheme()
{
    static const Theme light{
        .dark = false,
        .bgWindow = 0xe6e6e6u, .bgPanel = 0xf3f3f3u, .bgBase = 0xfbfbfbu, .bgRaised = 0xffffffu, .bgHover = 0xe9e9e9u,
        .bgPressed = 0xdcdcdcu, .tray = 0xdcdcdcu, .keyline = 0xbdbdbdu, .line = 0xd2d2d2u, .lineStrong = 0xb0b0b0u,
        .lineGrid = 0xe6e6e6u,
        .text = 0x1a1a1au, .text2 = 0x454545u, .muted = 0x5a5a5au, .disabled = 0x9a9a9au,
        .accent = 0x0a675eu, .accentFill = 0x0f7268u, .accentFill2 = 0x0b625au, .onAccent = 0xffffffu,
        .accentTint = 0xd8ebe8u, .accentLine = 0x8cc4bdu,
        .love = 0xb81e58u, .loveMark = 0xd12f6au, .loveTint = 0xf9e1eau, .loveLine = 0xe09ab6u,
        .okay = 0x7a5600u, .okayMark = 0x9c6b00u, .okayTint = 0xf6ebcfu, .okayLine = 0xd3b66du,
        .nope = 0x475872u, .nopeMark = 0x56698au, .nopeTint = 0xe4e8eeu, .nopeLine = 0xa9b4c4u,
        .warn = 0x964300u, .warnTint = 0xfae8d8u, .warnLine = 0xdfae84u,
        .error = 0xad221bu, .errorTint = 0xfae2dfu, .errorLine = 0xe2a09au,
        .good = 0x1e6634u, .goodTint = 0xdff0e3u, .goodLine = 0x94c4a1u,
        .change = 0x5a40b0u, .changeTint = 0xe8e3f7u, .changeLine = 0xb3a5ddu,
        .s1 = 0x1f5f9eu, .s2 = 0x5a40b0u, .s3 = 0x85561fu, .s4 = 0x962c84u, .s5 = 0x1e6634u, .s6 = 0x5a5a5au,
        .synComment = 0x646464u, .synKeyword = 0x6a3aa8u, .synString = 0x8a5200u, .synNumber = 0x1f5f9eu,
        .synFunction = 0x0a675eu, .synPunct = 0x505050u, .synParam = 0xa8401fu,
        .diffAdd = 0x1e6634u, .diffAddBg = 0xe3f2e6u, .diffDel = 0xad221bu, .diffDelBg = 0xfae5e3u,
        .diffMod = 0x1f5f9eu, .caretLine = 0xf1f1f1u,
    };
    return light;
}
// clang-format on

const Theme& theme()
{
    return shownTheme();
}

void setTheme(const Theme& theme)
{
    shownTheme() = theme;
}

} // namespace pentimento
