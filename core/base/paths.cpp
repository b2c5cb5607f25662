#include "core/base/paths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pentimento {

QString defaultLibraryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pentimento/library"_s;
}

QString renderCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/pentimento/renders"_s;
}

QString shaderCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/pentimento/shaders"_s;
}

QString siblingProgram(const QString& name)
{
    const QFileInfo file(QCoreApplication::applicationDirPath() + u'/' + name);
    return file.isExecutable() ? file.canonicalFilePath() : QString();
}

} // namespace pentimento
