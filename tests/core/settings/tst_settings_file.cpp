#include "core/settings/settings_file.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

Settings changed()
{
    Settings settings;
    settings.studio.autoRun = false;
    settings.studio.hangLimitMs = 5000;
    settings.studio.defaultSizePx = 800;
    settings.appearance.theme = AppearanceSettings::Theme::Dark;
    settings.appearance.reduceMotion = true;
    settings.appearance.language = u"de"_s;
    settings.shortcuts = {{u"sketch.run"_s, u"Ctrl+R"_s}, {u"view.zoom"_s, QString()}};
    return settings;
}

} // namespace

class TestSettingsFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void liesInTheConfigFolder();
    void noFileIsNoProblem();
    void roundTrip_data();
    void roundTrip();
    void keepsWhatItDoesNotKnow();
    void keepsDefaultsForWrongValues_data();
    void keepsDefaultsForWrongValues();
    void putsABrokenFileAside_data();
    void putsABrokenFileAside();
    void leavesAnUnreadableFile();
    void savesNoNonsense();

private:
    QString path() const { return m_folder->filePath(u"deep/settings.json"_s); }
    QByteArray text() const
    {
        const auto bytes = readFile(path(), 1 << 20);
        return bytes ? *bytes : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSettingsFile::liesInTheConfigFolder()
{
    qputenv("XDG_CONFIG_HOME", "/some/config");
    QCOMPARE(settingsPath(), u"/some/config/pentimento/settings.json"_s);
}

void TestSettingsFile::noFileIsNoProblem()
{
    const LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.settings, Settings());
    QCOMPARE(loaded.problems, QStringList());
    QVERIFY(!QFile::exists(path()));
}

void TestSettingsFile::roundTrip_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::newRow("defaults") << Settings();
    QTest::newRow("changed") << changed();
    Settings light;
    light.appearance.theme = AppearanceSettings::Theme::Light;
    QTest::newRow("light") << light;
}

void TestSettingsFile::roundTrip()
{
    QFETCH(Settings, settings);
    QVERIFY(saveSettings(settings, path()));
    const LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.problems, QStringList());
    QCOMPARE(loaded.settings, settings);
    const QByteArray first = text();
    QVERIFY(saveSettings(loaded.settings, path()));
    QCOMPARE(text(), first);
}

void TestSettingsFile::keepsWhatItDoesNotKnow()
{
    QVERIFY(writeFileAtomically(
        path(), R"({"future":{"a":[1]},"studio":{"autoRun":false,"newer":7},"shortcuts":{"x":"F5"}})"));
    LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.problems, QStringList());
    QVERIFY(!loaded.settings.studio.autoRun);
    loaded.settings.studio.autoRun = true;
    loaded.settings.shortcuts.clear();
    QVERIFY(saveSettings(loaded.settings, path()));
    const Json json = parseJson(text());
    QVERIFY(json["future"]["a"] == Json{1});
    QVERIFY(json["studio"]["newer"] == 7);
    QVERIFY(json["studio"]["autoRun"] == true);
    QVERIFY(!json.contains("shortcuts")); // taken back, so not unknown
}

void TestSettingsFile::keepsDefaultsForWrongValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* json, const QString& problem) {
        QTest::newRow(name) << QByteArray(json) << problem;
    };
    row("a flag in words", R"({"studio":{"autoRun":"yes"}})", u"studio.autoRun"_s);
    row("a number too large", R"({"studio":{"hangLimitMs":600001}})", u"studio.hangLimitMs"_s);
    row("a number past 32 bits", R"({"studio":{"hangLimitMs":4294968296}})", u"studio.hangLimitMs"_s);
    row("a fraction", R"({"studio":{"defaultSizePx":1000.5}})", u"studio.defaultSizePx"_s);
    row("nothing", R"({"studio":{"defaultSizePx":null}})", u"studio.defaultSizePx"_s);
    row("an unknown theme", R"({"appearance":{"theme":"blue"}})", u"appearance.theme"_s);
    row("a theme as number", R"({"appearance":{"theme":1}})", u"appearance.theme"_s);
    row("a language as list", R"({"appearance":{"language":["de"]}})", u"appearance.language"_s);
    row("a group that is none", R"({"studio":5})", u"studio"_s);
    row("shortcuts that are none", R"({"shortcuts":[]})", u"shortcuts"_s);
    row("a shortcut as number", R"({"shortcuts":{"run":5}})", u"run"_s);
}

void TestSettingsFile::keepsDefaultsForWrongValues()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    QVERIFY(writeFileAtomically(path(), json));
    const LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.settings, Settings());
    QCOMPARE(loaded.problems.size(), 1);
    QVERIFY2(loaded.problems[0].contains(problem), qPrintable(loaded.problems[0]));
    QCOMPARE(loaded.brokenCopy, QString());
    QVERIFY(saveSettings(loaded.settings, path()));
    QCOMPARE(loadSettings(path()).problems, QStringList());
}

void TestSettingsFile::putsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"studio":{"autoRun":fal)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe", 3);
    QTest::newRow("too large") << QByteArray(2 << 20, ' ');
}

void TestSettingsFile::putsABrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFileAtomically(path() + u".broken"_s, "an earlier one"));
    QVERIFY(writeFileAtomically(path(), bytes));
    const LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.settings, Settings());
    QCOMPARE(loaded.problems.size(), 1);
    QCOMPARE(loaded.brokenCopy, path() + u".broken"_s);
    QVERIFY(*readFile(loaded.brokenCopy, 4 << 20) == bytes);
    QVERIFY(!QFile::exists(path()));
}

void TestSettingsFile::leavesAnUnreadableFile()
{
    QVERIFY(QDir().mkpath(path())); // a folder: root, too, cannot read it
    const LoadedSettings loaded = loadSettings(path());
    QCOMPARE(loaded.settings, Settings());
    QCOMPARE(loaded.problems.size(), 1);
    QCOMPARE(loaded.brokenCopy, QString());
    QVERIFY(QFile::exists(path()));
}

void TestSettingsFile::savesNoNonsense()
{
    QVERIFY(saveSettings(changed(), path()));
    const QByteArray before = text();
    Settings wrong = changed();
    wrong.studio.hangLimitMs = 0;
    const auto saved = saveSettings(wrong, path());
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(text(), before);
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settings_file.moc"
