#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace pentimento {

// Where a person was when the window closed.
struct SessionState {
    QByteArray geometry; // of the window, as QWidget::saveGeometry() writes it
    QString workspace; // id of the one shown
    bool jobsShown = false;
    QMap<QString, Json> workspaces; // id → what Workspace::saveState() returned
    QStringList recentFiles; // newest first
    QStringList recentCommands; // ids, newest first

    bool operator==(const SessionState&) const = default;
};

QString sessionPath(); // stateFolder()/session.json

// Cannot fail: what is missing or of another type is as new. A session is a convenience, not a possession.
SessionState loadSession(const QString& path);
Result<void> saveSession(const SessionState& session, const QString& path);

// Puts `entry` first, drops its older mention and what goes over `most`.
QStringList withNewest(QStringList entries, const QString& entry, int most);

} // namespace pentimento
