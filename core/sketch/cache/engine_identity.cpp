#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/sketch/sketch_engine.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QStringList matching(const QString& folder, const QStringList& patterns)
{
    QStringList paths;
    for (const QFileInfo& file : QDir(folder).entryInfoList(patterns, QDir::Files, QDir::Name))
        paths.append(file.filePath());
    return paths;
}

// Mesa draws through LLVM, whose code generator can change a picture as well.
QStringList webEngineFiles()
{
    const QString libraries = QLibraryInfo::path(QLibraryInfo::LibrariesPath);
    return QStringList{siblingProgram(u"pentimento-render"_s), libraries + u"/libQt6WebEngineCore.so.6"_s,
               libraries + u"/dri/swrast_dri.so"_s}
    + matching(libraries, {u"libgallium*.so*"_s, u"libLLVM*.so*"_s});
}

// The prelude that seeds a script is compiled into the running program.
QStringList pythonFiles()
{
    QStringList paths{QCoreApplication::applicationFilePath(), u"/usr/bin/python3"_s, u"/usr/share/fonts"_s,
        u"/usr/share/fonts/truetype"_s, u"/usr/share/fonts/opentype"_s};
    for (const QString& package : {u"PIL"_s, u"numpy"_s, u"matplotlib"_s, u"cairo"_s})
        paths.append(u"/usr/lib/python3/dist-packages/"_s + package);
    return paths;
}

} // namespace

QByteArray engineIdentity(Medium medium)
{
    QByteArray state;
    for (const QString& path : medium == Medium::Python ? pythonFiles() : webEngineFiles()) {
        const QFileInfo file(path);
        state += path.toUtf8() + ' ' + QByteArray::number(file.size()) + ' '
            + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n';
    }
    return sha256Hex(state);
}

} // namespace pentimento
