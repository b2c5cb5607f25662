#include "ui/models/session_state.h"

#include "core/base/atomic_file.h"
#include "core/base/paths.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 MaxFileBytes = 8 << 20;
constexpr int MaxPathCharacters = 4096;

QStringList textList(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return {};
    QStringList texts;
    for (const Json& entry : *found) {
        if (entry.is_string())
            texts.append(entry.get<QString>().left(MaxPathCharacters));
    }
    return texts;
}

Json jsonList(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& text : texts)
        list.push_back(text);
    return list;
}

} // namespace

QString sessionPath()
{
    return stateFolder() + u"/session.json"_s;
}

SessionState loadSession(const QString& path)
{
    const auto text = readFile(path, MaxFileBytes);
    const Json json = text ? parseJson(*text) : Json();
    if (!json.is_object())
        return {};
    SessionState session;
    session.geometry = QByteArray::fromBase64(textField(json, "geometry", MaxPathCharacters).toLatin1());
    session.workspace = textField(json, "workspace");
    session.jobsShown = flagField(json, "jobsShown");
    session.recentFiles = textList(json, "recentFiles");
    session.recentCommands = textList(json, "recentCommands");
    if (const auto states = json.find("workspaces"); states != json.end() && states->is_object()) {
        for (const auto& [id, state] : states->items())
            session.workspaces.insert(QString::fromStdString(id), state);
    }
    return session;
}

Result<void> saveSession(const SessionState& session, const QString& path)
{
    Json states = Json::object();
    for (const auto& [id, state] : session.workspaces.asKeyValueRange())
        states[id.toStdString()] = state;
    const Json json{{"geometry", QString::fromLatin1(session.geometry.toBase64())}, {"workspace", session.workspace},
        {"jobsShown", session.jobsShown}, {"recentFiles", jsonList(session.recentFiles)},
        {"recentCommands", jsonList(session.recentCommands)}, {"workspaces", states}};
    return writeFileAtomically(path, jsonLine(json) + '\n');
}

QStringList withNewest(QStringList entries, const QString& entry, int most)
{
    entries.removeAll(entry);
    entries.prepend(entry);
    return entries.mid(0, most);
}

} // namespace pentimento
