#include "ui/theme/style_sheet.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace pentimento {

QString styleSheetOf(const Theme& theme)
{
    QFile file(u":/pentimento/theme/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const QString& name : tokenNames())
        sheet.replace(u'@' + name + u'@', tokenText(theme, name));
    return sheet;
}

} // namespace pentimento
