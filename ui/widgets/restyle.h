#pragma once

#include <QVariant>
#include <QWidget>

namespace pentimento {

// Sets a property that the style sheet looks at, and has the sheet look again. Nothing happens when it is set already.
void restyle(QWidget* widget, const char* property, const QVariant& value);

} // namespace pentimento
