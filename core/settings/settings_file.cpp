#include "core/settings/settings_file.h"

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/settings/settings_fields.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using Theme = AppearanceSettings::Theme;

constexpr qint64 MaxFileBytes = 1 << 20;
constexpr char ShortcutsGroup[] = "shortcuts";
constexpr std::array<std::pair<Theme, const char*>, 3> themeWords{{
    {Theme::System, "system"},
    {Theme::Dark, "dark"},
    {Theme::Light, "light"},
}};

bool take(const Json& json, bool& field)
{
    if (json.is_boolean())
        field = json.get<bool>();
    return json.is_boolean();
}

bool take(const Json& json, QString& field)
{
    if (json.is_string())
        field = json.get<QString>();
    return json.is_string();
}

bool take(const Json& json, Theme& field)
{
    for (const auto& [theme, word] : themeWords) {
        if (json != word)
            continue;
        field = theme;
        return true;
    }
    return false;
}

bool take(const Json& json, int& field, int least, int most)
{
    const bool good = json.is_number_integer() && json >= least && json <= most;
    if (good)
        field = json.get<int>();
    return good;
}

Json jsonOf(const QString& field)
{
    return field;
}

Json jsonOf(Theme theme)
{
    for (const auto& [each, word] : themeWords) {
        if (each == theme)
            return word;
    }
    Q_UNREACHABLE();
}

Json jsonOf(bool field)
{
    return field;
}

Json jsonOf(int field)
{
    return field;
}

// Moves what it knows out of `document` into the fields; what is left there is unknown.
struct Reader {
    Json& document;
    QStringList& problems;

    template <typename Field, typename... Range>
    void operator()(const char* group, const char* key, Field& field, Range... range) const
    {
        const auto fields = document.find(group);
        if (fields == document.end() || !fields->contains(key))
            return;
        if (!take((*fields)[key], field, range...))
            problems.append(u"%1.%2 has no usable value"_s.arg(QString::fromLatin1(group), QString::fromLatin1(key)));
        fields->erase(key);
        if (fields->empty())
            document.erase(group);
    }
};

struct Writer {
    Json& document;

    template <typename Field, typename... Range>
    void operator()(const char* group, const char* key, const Field& field, Range...) const
    {
        document[group][key] = jsonOf(field);
    }
};

// A group that is no object would be in the way of reading and writing alike.
void dropWrongGroups(Json& document, QStringList& problems)
{
    for (const char* group : {"studio", "appearance", ShortcutsGroup}) {
        const auto found = document.find(group);
        if (found == document.end() || found->is_object())
            continue;
        problems.append(u"%1 is no group of settings"_s.arg(QString::fromLatin1(group)));
        document.erase(group);
    }
}

QMap<QString, QString> takeShortcuts(Json& document, QStringList& problems)
{
    QMap<QString, QString> shortcuts;
    const auto group = document.find(ShortcutsGroup);
    if (group == document.end())
        return shortcuts;
    for (const auto& entry : group->items()) {
        const QString action = QString::fromStdString(entry.key());
        if (entry.value().is_string())
            shortcuts[action] = entry.value().get<QString>();
        else
            problems.append(u"the shortcut of %1 is no text"_s.arg(action));
    }
    document.erase(ShortcutsGroup);
    return shortcuts;
}

LoadedSettings putAside(const QString& path, const QString& why)
{
    LoadedSettings loaded;
    const QString copy = path + u".broken"_s;
    loaded.problems.append(u"%1 was put aside: %2"_s.arg(path, why));
    if (const auto moved = renameDurably(path, copy); moved)
        loaded.brokenCopy = copy;
    else
        loaded.problems.append(moved.error().detail);
    return loaded;
}

} // namespace

QString settingsPath()
{
    return configFolder() + u"/settings.json"_s;
}

LoadedSettings loadSettings(const QString& path)
{
    const auto text = readFile(path, MaxFileBytes);
    if (!text && text.error().kind == Error::Kind::NotFound)
        return {};
    if (!text && text.error().kind == Error::Kind::Storage) // the file may be good, so it stays where it is
        return {{}, {text.error().detail}, {}};
    if (!text)
        return putAside(path, text.error().detail);
    Json document = parseJson(*text);
    if (!document.is_object())
        return putAside(path, u"it is no JSON object"_s);
    LoadedSettings loaded;
    dropWrongGroups(document, loaded.problems);
    visitFields(loaded.settings, Reader{document, loaded.problems});
    loaded.settings.shortcuts = takeShortcuts(document, loaded.problems);
    loaded.settings.unknown = document;
    return loaded;
}

Result<void> saveSettings(const Settings& settings, const QString& path)
{
    if (const QStringList problems = problemsOf(settings); !problems.isEmpty())
        return Unexpected(Error::Kind::InvalidInput, problems.join(u"; "_s));
    Json document = settings.unknown;
    visitFields(settings, Writer{document});
    for (auto shortcut = settings.shortcuts.begin(); shortcut != settings.shortcuts.end(); ++shortcut)
        document[ShortcutsGroup][shortcut.key().toStdString()] = shortcut.value();
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace);
    return writeFileAtomically(path, QByteArray::fromStdString(text) + '\n');
}

} // namespace pentimento
