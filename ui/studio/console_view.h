#pragma once

#include <QListView>

namespace pentimento {

class ConsoleModel;

// The console of one sketch: time, level, text, how often, and the line, which a click or Enter goes to. Follows the
// newest line as long as it is scrolled to the end. GUI thread.
class ConsoleView : public QListView {
    Q_OBJECT
public:
    explicit ConsoleView(QWidget* parent = nullptr);

    void show(ConsoleModel& model); // must outlive being shown

Q_SIGNALS:
    void lineActivated(int line);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void activate(const QModelIndex& index);
    void copy();

    ConsoleModel* m_model = nullptr;
    bool m_follows = true;
};

} // namespace pentimento
