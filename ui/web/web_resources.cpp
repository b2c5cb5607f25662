#include "ui/web/web_resources.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QByteArray resource(const QString& name)
{
    QFile file(u":/pentimento/web/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the resource %s is missing from the program", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

QHash<QString, QByteArray> pageFiles(LibrarySet set)
{
    const QString folder = set == LibrarySet::P5Brush2 ? u"p5.brush-2/"_s : u"p5.brush-1/"_s;
    QHash<QString, QByteArray> files;
    for (const QString& name : {u"index.html"_s, u"hooks.js"_s, u"anchor.js"_s, u"lifecycle.js"_s})
        files.insert(u'/' + name, resource(u"page/"_s + name));
    for (const QString& name : {u"p5.js"_s, u"brush.js"_s})
        files.insert(u'/' + name, resource(folder + name));
    return files;
}

QString captureScript()
{
    return QString::fromUtf8(resource(u"page/capture.js"_s));
}

} // namespace pentimento
