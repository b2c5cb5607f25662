#include "ui/pool/import/dropped_paths.h"

#include "core/library/import/import_plan.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace pentimento {

QStringList droppedPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        if (!path.isEmpty() && (isSketchName(path) || opensInPool(path)))
            paths.append(path);
    }
    return paths;
}

bool opensInPool(const QString& path)
{
    return isPictureName(path) || isPoolName(path) || QFileInfo(path).isDir();
}

} // namespace pentimento
