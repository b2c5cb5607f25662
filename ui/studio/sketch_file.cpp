#include "ui/studio/sketch_file.h"

#include "core/base/atomic_file.h"

#include <QFileInfo>

namespace pentimento {

namespace {

constexpr int SettleMs = 100;

} // namespace

Result<std::unique_ptr<SketchFile>> SketchFile::open(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    PM_TRY(sketch, readSketch(absolute));
    return std::unique_ptr<SketchFile>(new SketchFile(sketch, absolute));
}

std::unique_ptr<SketchFile> SketchFile::untitled(const Sketch& sketch)
{
    return std::unique_ptr<SketchFile>(new SketchFile(sketch, {}));
}

SketchFile::SketchFile(const Sketch& sketch, const QString& path)
    : m_path(path)
    , m_name(sketch.name)
    , m_medium(sketch.medium)
    , m_savedCode(sketch.code)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    connect(&m_settle, &QTimer::timeout, this, &SketchFile::look);
    watch();
}

Result<void> SketchFile::save(const QByteArray& code, const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    PM_CHECK(writeFileAtomically(absolute, code));
    m_savedCode = code;
    m_missing = false;
    m_unreadable = false;
    if (absolute != m_path) {
        m_path = absolute;
        m_name = QFileInfo(absolute).fileName();
    }
    watch();
    Q_EMIT savedCodeChanged();
    return {};
}

void SketchFile::accept(const QByteArray& code)
{
    m_savedCode = code;
    Q_EMIT savedCodeChanged();
}

// A file that is replaced leaves the watcher's list, its folder stays on it.
void SketchFile::watch()
{
    if (m_path.isEmpty())
        return;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& old : watched) {
        if (old != m_path && old != QFileInfo(m_path).path())
            m_watcher.removePath(old);
    }
    for (const QString& path : {m_path, QFileInfo(m_path).path()}) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void SketchFile::look()
{
    watch();
    if (!QFileInfo::exists(m_path)) {
        if (!std::exchange(m_missing, true))
            Q_EMIT removedFromDisk();
        return;
    }
    m_missing = false;
    const auto sketch = readSketch(m_path, m_medium);
    m_unreadable = !sketch && sketch.error().kind != Error::Kind::NotFound;
    if (m_unreadable)
        Q_EMIT unreadableOnDisk(sketch.error());
    if (!sketch)
        return;
    if (sketch->code == m_savedCode)
        Q_EMIT foundAsSaved();
    else
        Q_EMIT changedOnDisk(sketch->code);
}

} // namespace pentimento
