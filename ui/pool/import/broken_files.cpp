#include "ui/pool/import/broken_files.h"

#include "ui/pool/import/pool_importer.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace pentimento {

namespace {

QString nearestFolder(const QString& path)
{
    QString folder = QFileInfo(path).path();
    while (!QFileInfo(folder).isDir() && folder != QDir::rootPath())
        folder = QFileInfo(folder).path();
    return folder;
}

} // namespace

BrokenFiles::BrokenFiles(PoolImporter& importer, HideFunction hide, QObject* parent)
    : QObject(parent)
    , m_importer(importer)
    , m_hide(std::move(hide))
{
    m_worker.setMaxThreadCount(1);
}

BrokenFiles::~BrokenFiles()
{
    m_worker.waitForDone();
}

void BrokenFiles::retry(const QString& path)
{
    m_importer.retry(path);
}

void BrokenFiles::hide(const QString& path)
{
    m_worker.start([this, path] {
        const auto done = m_hide(path);
        if (done)
            Q_EMIT hidden(path);
        else
            Q_EMIT hideFailed(path, done.error());
    });
}

void BrokenFiles::reveal(const QString& path)
{
    const QString folder = nearestFolder(path);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        Q_EMIT revealFailed(folder);
}

} // namespace pentimento
