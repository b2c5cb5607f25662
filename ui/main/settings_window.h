#pragma once

#include "ui/main/settings_page.h"
#include "ui/models/program_settings.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace pentimento {

// Pages of settings, applied together: nothing changes before Apply or OK.
class SettingsWindow : public QDialog {
    Q_OBJECT
public:
    // Takes the pages over.
    SettingsWindow(ProgramSettings& settings, const QList<SettingsPage*>& pages, QWidget* parent);

private:
    QWidget* makeButtons();
    void apply();
    void resetPage();

    ProgramSettings& m_settings;
    QList<SettingsPage*> m_pages;
    QListWidget* m_titles;
    QLabel* m_title;
    QStackedWidget* m_stack;
    QPushButton* m_apply;
};

} // namespace pentimento
