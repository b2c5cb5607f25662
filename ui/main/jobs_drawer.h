#pragma once

#include "ui/models/job_list_model.h"

#include <QFrame>

class QAction;
class QVBoxLayout;

namespace pentimento {

class EmptyState;

// The list of jobs above the status line: what each does, how far it is, how long it still takes, and Stop.
class JobsDrawer : public QFrame {
    Q_OBJECT
public:
    JobsDrawer(JobListModel& jobs, QAction* show, QWidget* parent = nullptr);

private:
    class Row;
    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void updateRows(int first, int last);
    void showEmptiness();
    QWidget* makeHeader(QAction* show);

    JobListModel& m_jobs;
    EmptyState* m_empty;
    QWidget* m_list;
    QVBoxLayout* m_layout;
    QList<Row*> m_rows;
    QAction* m_clear;
};

} // namespace pentimento
