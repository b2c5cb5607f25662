#include "core/library/draft_store.h"

#include "core/base/atomic_file.h"
#include "core/base/file_lock.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/paths.h"
#include "core/library/timestamp.h"

#include <QDir>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

// A draft's file is one line of JSON, then the text in UTF-8: core/README.md, "Drafts".
namespace pentimento {

namespace {

constexpr auto FormatName = "pentimento-draft"_L1;
constexpr auto LockName = "lock"_L1;
constexpr qint64 MaxHeadBytes = 64 << 10;

QByteArray fileBytes(const Draft& draft, const QByteArray& text)
{
    const Json head{{"type", QString(FormatName)}, {"version", 1}, {"key", draft.key}, {"path", draft.path},
        {"medium", mediumName(draft.medium)}, {"cursor", draft.cursor}, {"saved", draft.savedAt.toMSecsSinceEpoch()},
        {"sha256", sha256Hex(text).toStdString()}};
    return jsonLine(head) + '\n' + text;
}

qint64 numberField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<qint64>() : 0;
}

std::optional<Draft> readDraft(const QString& path)
{
    const auto file = readFile(path, DraftStore::MaxDraftBytes + MaxHeadBytes);
    if (!file)
        return std::nullopt;
    const qsizetype end = file->indexOf('\n');
    const Json head = parseJson(file->left(qMax<qsizetype>(end, 0)));
    if (!head.is_object() || textField(head, "type") != FormatName)
        return std::nullopt;
    const QByteArray text = file->mid(end + 1);
    const auto medium = mediumFromName(textField(head, "medium"));
    if (!medium || textField(head, "sha256") != QString::fromLatin1(sha256Hex(text)))
        return std::nullopt;
    Draft draft{textField(head, "key"), QString::fromUtf8(text), 0, textField(head, "path", MaxHeadBytes), *medium,
        timeFromMs(numberField(head, "saved"))};
    draft.cursor = qBound<qint64>(0, numberField(head, "cursor"), draft.text.size());
    return draft;
}

} // namespace

// A folder of drafts and the lock that says its program lives. Destruction takes an empty folder away.
class DraftStore::Session {
public:
    static Result<std::unique_ptr<Session>> take(const QString& folder)
    {
        PM_TRY(lock, FileLock::take(folder + u'/' + LockName));
        return std::unique_ptr<Session>(new Session(folder, std::move(lock)));
    }
    ~Session()
    {
        if (!files().isEmpty())
            return;
        QFile::remove(m_folder + u'/' + LockName);
        QDir().rmdir(m_folder);
    }
    Q_DISABLE_COPY_MOVE(Session)

    QString folder() const { return m_folder; }
    QStringList files() const // paths
    {
        QStringList paths;
        for (const QFileInfo& file : QDir(m_folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (file.fileName() != LockName)
                paths.append(file.filePath());
        }
        return paths;
    }

private:
    Session(QString folder, FileLock lock) : m_folder(std::move(folder)), m_lock(std::move(lock)) { }

    const QString m_folder;
    const FileLock m_lock;
};

DraftStore::DraftStore(std::unique_ptr<Session> own)
{
    m_sessions.push_back(std::move(own));
}

DraftStore::DraftStore(DraftStore&& other) noexcept = default;
DraftStore::~DraftStore() = default;

Result<DraftStore> DraftStore::open(const QString& folder)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    PM_TRY(own, Session::take(QDir(folder).absoluteFilePath(name)));
    return DraftStore(std::move(own));
}

// Empty when the key is none.
QString DraftStore::fileOf(const QString& key) const
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    return pattern.match(key).hasMatch() ? u"%1/%2.draft"_s.arg(m_sessions.front()->folder(), key) : QString();
}

Result<void> DraftStore::write(Draft draft)
{
    const QString file = fileOf(draft.key);
    const QByteArray text = draft.text.toUtf8();
    if (file.isEmpty() || text.size() > MaxDraftBytes || draft.path.size() > MaxHeadBytes / 16)
        return Unexpected(Error::Kind::InvalidInput, u"the draft '%1' cannot be kept"_s.arg(draft.key.left(100)));
    draft.savedAt = timeOrNow({});
    return writeFileAtomically(file, fileBytes(draft, text));
}

Result<void> DraftStore::remove(const QString& key)
{
    const QString file = fileOf(key);
    if (!file.isEmpty() && QFile::exists(file) && !QFile::remove(file))
        return Unexpected(Error::Kind::Storage, u"cannot remove %1"_s.arg(file));
    return {};
}

DraftStore::Leftovers DraftStore::takeLeftovers()
{
    Leftovers leftovers;
    const QDir folder = QFileInfo(m_sessions.front()->folder()).dir();
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        auto session = Session::take(entry.filePath());
        if (!session && session.error().kind != Error::Kind::Busy)
            leftovers.unreadable.append(entry.filePath());
        if (!session) // a program that lives, or this one
            continue;
        for (const QString& file : (*session)->files()) {
            if (auto draft = readDraft(file))
                leftovers.drafts.append({*std::move(draft), file});
            else
                leftovers.unreadable.append(file);
        }
        m_sessions.push_back(*std::move(session));
    }
    std::sort(leftovers.drafts.begin(), leftovers.drafts.end(),
        [](const Leftover& a, const Leftover& b) { return a.draft.savedAt > b.draft.savedAt; });
    return leftovers;
}

Result<void> DraftStore::discard(const Leftover& leftover)
{
    if (QFile::exists(leftover.file) && !QFile::remove(leftover.file))
        return Unexpected(Error::Kind::Storage, u"cannot remove %1"_s.arg(leftover.file));
    return {};
}

QString draftFolder()
{
    return stateFolder() + u"/drafts"_s;
}

} // namespace pentimento
