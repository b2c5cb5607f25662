#include "core/settings/settings.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pentimento;

using Edit = std::function<void(Settings&)>;
Q_DECLARE_METATYPE(Edit)

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void ranges_data();
    void ranges();
};

void TestSettings::defaults()
{
    const Settings settings;
    QCOMPARE(problemsOf(settings), QStringList());
    QVERIFY(settings.studio.autoRun);
    QCOMPARE(settings.studio.hangLimitMs, 20'000);
    QCOMPARE(settings.studio.defaultSizePx, 1024);
    QCOMPARE(settings.appearance.theme, AppearanceSettings::Theme::System);
}

void TestSettings::ranges_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("problem"); // empty: none
    const auto row = [](const char* name, const Edit& edit, const QString& problem) {
        QTest::newRow(name) << edit << problem;
    };
    row("least limit", [](Settings& s) { s.studio.hangLimitMs = 1000; }, {});
    row("most limit", [](Settings& s) { s.studio.hangLimitMs = 600'000; }, {});
    row(
        "limit too short", [](Settings& s) { s.studio.hangLimitMs = 999; },
        u"studio.hangLimitMs is 999, not within 1000 and 600000"_s);
    row(
        "limit too long", [](Settings& s) { s.studio.hangLimitMs = 600'001; },
        u"studio.hangLimitMs is 600001, not within 1000 and 600000"_s);
    row(
        "size too small", [](Settings& s) { s.studio.defaultSizePx = 0; },
        u"studio.defaultSizePx is 0, not within 64 and 4096"_s);
    row(
        "size too large", [](Settings& s) { s.studio.defaultSizePx = 4097; },
        u"studio.defaultSizePx is 4097, not within 64 and 4096"_s);
}

void TestSettings::ranges()
{
    QFETCH(Edit, edit);
    QFETCH(QString, problem);
    Settings settings;
    edit(settings);
    QCOMPARE(problemsOf(settings), problem.isEmpty() ? QStringList() : QStringList{problem});
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
