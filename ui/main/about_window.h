#pragma once

#include <QDialog>

namespace pentimento {

// What this is, its version and its licence.
class AboutWindow : public QDialog {
    Q_OBJECT
public:
    explicit AboutWindow(QWidget* parent);
};

} // namespace pentimento
