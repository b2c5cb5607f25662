#include "ui/web/web_resources.h"

#include "core/sketch/page/page_scripts.h"

using namespace Qt::StringLiterals;

namespace pentimento {

QHash<QString, QByteArray> pageFiles(LibrarySet set)
{
    const QString folder = set == LibrarySet::P5Brush2 ? u"p5.brush-2/"_s : u"p5.brush-1/"_s;
    QHash<QString, QByteArray> files;
    for (const QString& name :
        {u"index.html"_s, u"hooks.js"_s, u"anchor.js"_s, u"seeding.js"_s, u"trace.js"_s, u"lifecycle.js"_s})
        files.insert(u'/' + name, pageScript(u"page/"_s + name));
    for (const QString& name : {u"p5.js"_s, u"brush.js"_s})
        files.insert(u'/' + name, pageScript(folder + name));
    return files;
}

QString captureScript()
{
    return QString::fromUtf8(pageScript(u"page/canvas.js"_s) + pageScript(u"page/capture.js"_s));
}

QString liveScript()
{
    return QString::fromUtf8(pageScript(u"page/canvas.js"_s) + pageScript(u"page/live.js"_s));
}

} // namespace pentimento
