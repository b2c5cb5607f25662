#pragma once

#include <QStringList>
#include <QWidget>

namespace pentimento {

// The visible labels and buttons under `root` that have less room than their text needs, with the text. Labels that
// shorten their text by themselves (ElidedLabel) are left out; so is what lies in a scroll area's hidden part.
QStringList clippedTexts(QWidget* root);

} // namespace pentimento
