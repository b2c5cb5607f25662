#pragma once

#include <QFrame>

namespace pentimento {

// A small panel with a question of its own, over the window beside what it was asked for at. A click elsewhere or Esc
// puts it away, and the keyboard goes back to where it was. GUI thread.
class Popover : public QFrame {
    Q_OBJECT
public:
    explicit Popover(const QString& title, QWidget* parent);

    // Below `anchor`, or above where there is no room; within its screen. `first` gets the keyboard.
    void openAt(QWidget* anchor, QWidget* first);
};

} // namespace pentimento
