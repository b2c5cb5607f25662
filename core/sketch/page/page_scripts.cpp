#include "core/sketch/page/page_scripts.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace pentimento {

QByteArray pageScript(const QString& name)
{
    QFile file(u":/pentimento/web/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the resource %s is missing from the program", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace pentimento
