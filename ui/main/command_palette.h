#pragma once

#include "ui/main/command_list.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QListView;

namespace pentimento {

class SearchField;

// Every command by a few of its letters. Lies over the window while it is open; Escape, a click beside it or a command
// closes it and gives the focus back to where it was.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(ActionRegistry& registry, QWidget* window);

    void open(const Workspace* workspace, const QStringList& recentIds);

Q_SIGNALS:
    void chosen(const QString& id); // before its action is triggered

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void run(const QModelIndex& index);
    void close();
    void place();

    ActionRegistry& m_registry;
    CommandList m_commands;
    SearchField* m_field;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace pentimento
