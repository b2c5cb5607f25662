#pragma once

#include <QListView>

namespace pentimento {

class ProblemModel;

// What is wrong with the sketch, one row a problem; a click or Enter goes to its place. GUI thread.
class ProblemView : public QListView {
    Q_OBJECT
public:
    explicit ProblemView(QWidget* parent = nullptr);

    void show(ProblemModel& model); // must outlive being shown

Q_SIGNALS:
    void problemActivated(int line, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace pentimento
