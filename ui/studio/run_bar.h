#pragma once

#include "ui/studio/run_control.h"

#include <QToolButton>
#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;

namespace pentimento {

class OpenSketch;
class SeedBox;

// The bar above the picture: run, stop, Auto, seed, size, export. Its buttons are the actions they are given, so that
// menus, keys and the palette do the same. GUI thread.
class RunBar : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction* run = nullptr;
        QAction* stop = nullptr;
        QAction* autoRun = nullptr; // checkable
        QAction* exportMenu = nullptr; // carries the menu
    };
    RunBar(const Actions& actions, QWidget* parent = nullptr);

    void show(OpenSketch* sketch); // null: none, disabled
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seedChosen();
    void sizeChosen();

private:
    void readSize();

    OpenSketch* m_sketch = nullptr;
    SeedBox* m_seed;
    QComboBox* m_size;
};

} // namespace pentimento
