#include "ui/text/moment_text.h"

using namespace Qt::StringLiterals;

namespace pentimento {

QString momentText(const QDateTime& local, const QDate& today, const QLocale& locale)
{
    const QString time = local.toString(u"HH:mm:ss"_s);
    return local.date() == today ? time : locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace pentimento
