#pragma once

#include <QByteArray>
#include <QString>

namespace pentimento {

// A file of resources/web/page ("page/anchor.js") or of a drawing library ("p5.brush-2/p5.js"), all compiled into this
// library, which the web engine and the export of web pages share. A missing one is a broken build and ends the
// program.
QByteArray pageScript(const QString& name);

} // namespace pentimento
