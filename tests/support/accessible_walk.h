#pragma once

#include <QStringList>
#include <QWidget>

namespace pentimento {

// Walks the accessibility tree of `root` as a screen reader would and names each visible control (anything that takes
// the focus, a click or a value) that has no name, by its class and where it is. Empty: all have one.
QStringList unnamedControls(QWidget* root);

} // namespace pentimento
