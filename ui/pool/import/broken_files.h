#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace pentimento {

class PoolImporter;

// What can be done about a file that could not be read, from its card in the grid and in the loupe. `path` is the
// file's, absolute. GUI thread.
class BrokenFiles : public QObject {
    Q_OBJECT
public:
    using HideFunction =
        std::function<Result<void>(const QString& path)>; // hideBroken(); called on a thread of its own

    BrokenFiles(PoolImporter& importer, HideFunction hide, QObject* parent = nullptr);
    ~BrokenFiles() override; // what was to be hidden is

    void retry(const QString& path); // the importer tells what came of it
    void hide(const QString& path); // hidden() or hideFailed() follows
    void reveal(const QString& path); // its folder, or the nearest there is, in the desktop's own program

Q_SIGNALS:
    void hidden(const QString& path);
    void hideFailed(const QString& path, const pentimento::Error& error);
    void revealFailed(const QString& folder); // there is no such program

private:
    PoolImporter& m_importer;
    const HideFunction m_hide;
    QThreadPool m_worker;
};

} // namespace pentimento
