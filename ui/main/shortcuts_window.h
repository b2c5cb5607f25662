#pragma once

#include "ui/main/shortcut_list.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace pentimento {

class Notice;

// Every command with its keys: to look up, and to change. New keys count at once; keys that another command has are
// taken from it only on request.
class ShortcutsWindow : public QDialog {
    Q_OBJECT
public:
    ShortcutsWindow(ActionRegistry& registry, QWidget* parent);

private:
    QTableView* makeTable();
    QLayout* makeEditor();
    QString currentId() const;
    void showCurrent();
    void tryKeys();
    void takeKeysOver();

    ActionRegistry& m_registry;
    ShortcutList m_list;
    QSortFilterProxyModel m_found;
    QTableView* m_table;
    QLabel* m_command;
    QKeySequenceEdit* m_keys;
    QPushButton* m_reset;
    Notice* m_notice;
    QAction* m_takeOver;
};

} // namespace pentimento
