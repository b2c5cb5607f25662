#include "core/base/atomic_file.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

using Declarations = QHash<QString, QString>;

// The three blocks of tokens.css: what both themes share, dark, light.
QList<Declarations> readTokens()
{
    const auto css = readFile(QStringLiteral(PENTIMENTO_SOURCE_DIR) + u"/resources/theme/tokens.css"_s, 1 << 20);
    if (!css)
        return {};
    static const QRegularExpression comment(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression block(u"\\{([^}]*)\\}"_s);
    static const QRegularExpression declaration(u"--([a-z0-9-]+):\\s*([^;]+);"_s);
    const QString text = QString::fromUtf8(*css).remove(comment);
    QList<Declarations> blocks;
    for (const auto& found : block.globalMatch(text)) {
        Declarations declarations;
        for (const auto& pair : declaration.globalMatch(found.captured(1)))
            declarations.insert(pair.captured(1), pair.captured(2));
        blocks.append(declarations);
    }
    return blocks;
}

QString resolved(const QString& value, const Declarations& shared)
{
    static const QRegularExpression reference(u"^var\\(--(.*)\\)$"_s);
    const auto match = reference.match(value);
    return match.hasMatch() ? shared.value(match.captured(1)) : value;
}

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensAreThoseOfTheFile();
    void textReadsOnEveryGround_data();
    void textReadsOnEveryGround();
    void everyPlaceholderIsAToken_data();
    void everyPlaceholderIsAToken();
};

void TestTheme::tokensAreThoseOfTheFile()
{
    const QList<Declarations> blocks = readTokens();
    QCOMPARE(blocks.size(), 3);
    QSet<QString> names;
    for (const Declarations& block : blocks)
        names.unite({block.keyBegin(), block.keyEnd()});
    const QStringList ours = tokenNames();
    QCOMPARE(QSet<QString>(ours.begin(), ours.end()), names);
    for (const QString& name : ours) {
        const QString shared = resolved(blocks[0].value(name), blocks[0]);
        QCOMPARE(tokenText(darkTheme(), name), shared.isEmpty() ? blocks[1].value(name) : shared);
        QCOMPARE(tokenText(lightTheme(), name), shared.isEmpty() ? blocks[2].value(name) : shared);
    }
}

void TestTheme::textReadsOnEveryGround_data()
{
    QTest::addColumn<const Theme*>("theme");
    QTest::newRow("dark") << &darkTheme();
    QTest::newRow("light") << &lightTheme();
}

void TestTheme::textReadsOnEveryGround()
{
    QFETCH(const Theme*, theme);
    const Theme& t = *theme;
    const QList<QColor> grounds{t.bgWindow, t.bgPanel, t.bgBase, t.bgRaised, t.bgHover, t.bgPressed};
    const QList<QColor> inks{
        t.text, t.text2, t.muted, t.accent, t.love, t.okay, t.nope, t.warn, t.error, t.good, t.change};
    for (const QColor& ink : inks) {
        for (const QColor& ground : grounds) {
            const QString pair = ink.name() + u" on "_s + ground.name();
            QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(pair));
        }
    }
    const QList<std::pair<QColor, QColor>> pairs{{t.onAccent, t.accentFill}, {t.onAccent, t.accentFill2},
        {t.accent, t.accentTint}, {t.text, t.accentTint}, {t.text, t.warnTint}, {t.text, t.errorTint},
        {t.text, t.goodTint}, {t.love, t.loveTint}, {t.okay, t.okayTint}, {t.nope, t.nopeTint},
        {t.change, t.changeTint}, {t.plateText, t.plateBg}, {t.plateMuted, t.plateBg}};
    for (const auto& [ink, ground] : pairs)
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + u" on "_s + ground.name()));
}

void TestTheme::everyPlaceholderIsAToken_data()
{
    textReadsOnEveryGround_data();
}

void TestTheme::everyPlaceholderIsAToken()
{
    QFETCH(const Theme*, theme);
    QString sheet = styleSheetOf(*theme);
    QVERIFY(sheet.size() > 1000);
    static const QRegularExpression comment(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    sheet.remove(comment);
    const qsizetype at = sheet.indexOf(u'@');
    QVERIFY2(at < 0, qPrintable(sheet.mid(at, 40)));
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
