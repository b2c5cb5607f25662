#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace pentimento {

class OpenSketch;

// The seed of the sketch in view: a field, a lock (off: each asked-for run draws a new one) and a die. GUI thread.
class SeedBox : public QWidget {
    Q_OBJECT
public:
    explicit SeedBox(QWidget* parent = nullptr);

    void show(OpenSketch* sketch); // null: none, disabled

Q_SIGNALS:
    void seedChosen(); // by hand: the sketch should run with it

private:
    void read();
    void apply();

    OpenSketch* m_sketch = nullptr;
    QLineEdit* m_field;
    QToolButton* m_lock;
    QToolButton* m_dice;
};

} // namespace pentimento
