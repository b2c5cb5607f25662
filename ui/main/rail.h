#pragma once

#include <QAction>
#include <QFrame>

class QVBoxLayout;

namespace pentimento {

// The column at the left edge: one entry for each workspace, in the order they were added, and what is not a place to
// work (the settings) at the bottom. Entries are buttons of actions; the checked one is marked. A label has room for
// ten letters and is shortened beyond; the tooltip has all of it.
class Rail : public QFrame {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void addWorkspace(QAction* show);
    void addAtBottom(QAction* action, const QString& label);

private:
    QVBoxLayout* m_workspaces;
    QVBoxLayout* m_bottom;
};

} // namespace pentimento
