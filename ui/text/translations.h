#pragma once

#include <QCoreApplication>

namespace pentimento {

// Makes the program speak `language` ("de"), or that of the desktop when it is empty: its own sentences, Qt's, numbers
// and dates, and the direction of the layout. English where there is no translation. Before the first widget is made.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace pentimento
