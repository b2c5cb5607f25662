#pragma once

#include <QListView>

namespace pentimento {

class HistoryModel;

// The kept pictures of a sketch side by side, newest first: time below each, and what kept it. Enter or a double click
// restores one. GUI thread.
class HistoryStrip : public QListView {
    Q_OBJECT
public:
    explicit HistoryStrip(QWidget* parent = nullptr);

    void show(HistoryModel& model); // must outlive being shown
    // Said while there is nothing; empty: runs and saves are kept.
    void setWhyNotKept(const QString& why) { m_whyNotKept = why; }
    void reset() override;

Q_SIGNALS:
    void restoreAsked(int row);
    void compareAsked(int row);
    void countChanged(int versions);

protected:
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QString m_whyNotKept;
};

} // namespace pentimento
