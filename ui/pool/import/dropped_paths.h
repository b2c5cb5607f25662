#pragma once

#include <QStringList>

class QMimeData;

namespace pentimento {

// The local files and folders of a drop that an import may find something in: pictures, sketches, exported pools,
// folders. Empty: refuse the drop.
QStringList droppedPaths(const QMimeData* data);

// What a file dropped on the window or named on the command line is for: pictures, exported pools and folders are the
// Pool's; sketches are the Studio's.
bool opensInPool(const QString& path);

} // namespace pentimento
