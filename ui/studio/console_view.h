#pragma once

#include "core/sketch/sketch_renderer.h"

#include <QListView>

namespace pentimento {

class ConsoleFilter;
class ConsoleModel;

// The console of one sketch: time, level, text, how often, and the line, which a click or Enter goes to. Follows the
// newest line as long as it is scrolled to the end. GUI thread.
class ConsoleView : public QListView {
    Q_OBJECT
public:
    explicit ConsoleView(QWidget* parent = nullptr);

    void show(ConsoleModel& model); // must outlive being shown
    void setLeastLevel(ConsoleLine::Level level); // what is lower is not shown

Q_SIGNALS:
    void lineActivated(int line);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void activate(const QModelIndex& index);
    void copy();

    ConsoleModel* m_model = nullptr;
    ConsoleFilter* m_filter;
    bool m_follows = true;
};

} // namespace pentimento
