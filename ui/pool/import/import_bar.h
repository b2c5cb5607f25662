#pragma once

#include "core/jobs/job_info.h"
#include "core/library/import/pool_import.h"

#include <QFrame>

class QAction;
class QProgressBar;

namespace pentimento {

class ActionButton;
class ElidedLabel;
class IconLabel;

// A slim bar over the pictures while an import works: how far it is, Pause and Stop. Afterwards what came of it, until
// it is closed. Empty and hidden at first. GUI thread.
class ImportBar : public QFrame {
    Q_OBJECT
public:
    explicit ImportBar(QWidget* parent = nullptr);

    void display(const JobInfo& job, bool isPaused);
    void summarise(const ImportReport& report);

    QString text() const; // what it says, in one line

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();
    void stopWanted();
    void failuresWanted(); // show what could not be read
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* makeAction(const QString& iconName, const QString& text, const QString& tip);
    void layOut();
    void setWorking(bool isWorking);
    void setPaused(bool isPaused);
    void dismiss();
    void keepPlaces();

    bool m_isPaused = false;
    IconLabel* m_icon;
    ElidedLabel* m_title;
    QProgressBar* m_meter;
    ElidedLabel* m_detail;
    QAction* m_pause;
    QAction* m_stop;
    QAction* m_show;
    QAction* m_close;
    ActionButton* m_pauseButton;
    QList<QWidget*> m_workingParts;
    QList<QWidget*> m_summaryParts;
};

} // namespace pentimento
