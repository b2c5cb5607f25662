#include "core/base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pentimento {

QString defaultLibraryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pentimento/library"_s;
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/pentimento"_s;
}

// QStandardPaths learns of XDG_STATE_HOME in Qt 6.7. A relative path there is invalid by the specification.
QString stateFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(home) ? home : QDir::homePath() + u"/.local/state"_s) + u"/pentimento"_s;
}

QString renderCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/pentimento/renders"_s;
}

QString shaderCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/pentimento/shaders"_s;
}

QString thumbnailCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/pentimento/thumbnails"_s;
}

QStringList pageFontFolders()
{
    return {u"/usr/share/fonts/truetype/dejavu"_s, u"/usr/share/fonts/truetype/jetbrains-mono"_s,
        u"/usr/share/fonts/opentype/inter"_s};
}

QString siblingProgram(const QString& name)
{
    const QFileInfo file(QCoreApplication::applicationDirPath() + u'/' + name);
    return file.isExecutable() ? file.canonicalFilePath() : QString();
}

} // namespace pentimento
