#pragma once

#include "ui/main/action_registry.h"

#include <QAbstractListModel>

namespace pentimento {

class Workspace;

// The commands that can be used now and match what was typed, best first; with nothing typed, those used last first,
// then in the order of the menus. GUI thread.
class CommandList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        PositionsRole, // QList<int>: the matched letters of the display text
        PlaceRole, // "Sketch": the menu it is in, empty for none
        KeysRole, // "Ctrl+Return"
    };

    explicit CommandList(const ActionRegistry& registry, QObject* parent = nullptr);

    // Takes the commands of the window and of `workspace` that are enabled now.
    void gather(const Workspace* workspace, const QStringList& recentIds);
    void filter(const QString& typed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Command {
        QString id;
        QString text;
        QString place;
        QString keys;
        QString iconName;
        int rank = 0; // among those that match alike: recent first
    };
    struct Row {
        qsizetype command = 0;
        int score = 0;
        QList<int> positions;
    };

    const ActionRegistry& m_registry;
    QList<Command> m_commands;
    QList<Row> m_rows;
};

QString menuTitle(MenuPlace place); // "File"; empty for None

} // namespace pentimento
