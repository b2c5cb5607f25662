#include "core/sketch/cache/engine_identity.h"

#include "core/base/hash.h"
#include "core/base/paths.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
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
    + matching(libraries, {u"libgallium*.so*"_s, u"libLLVM*.so*"_s}) + pageFontFolders();
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

QByteArray stateOf(const QFileInfo& file)
{
    return file.filePath().toUtf8() + ' ' + QByteArray::number(file.size()) + ' '
        + QByteArray::number(file.lastModified().toMSecsSinceEpoch()) + '\n';
}

} // namespace

QByteArray engineIdentity(Medium medium)
{
    QFile processors(u"/proc/cpuinfo"_s);
    const QByteArray cpuInfo = processors.open(QIODevice::ReadOnly) ? processors.readAll() : QByteArray();
    return sha256Hex(fileStates(medium == Medium::Python ? pythonFiles() : webEngineFiles()) + processorKind(cpuInfo));
}

QByteArray fileStates(const QStringList& paths)
{
    QByteArray states;
    for (const QString& path : paths) {
        states += stateOf(QFileInfo(path));
        for (const QFileInfo& file : QDir(path).entryInfoList(QDir::Files, QDir::Name))
            states += stateOf(file);
    }
    return states;
}

QByteArray processorKind(const QByteArray& cpuInfo)
{
    // On x86 and on ARM, as arch/*/kernel/cpu/proc.c and arch/arm64/kernel/cpuinfo.c write them.
    static const QList<QByteArray> telling{"vendor_id", "cpu family", "model", "model name", "stepping", "flags",
        "Features", "CPU implementer", "CPU architecture", "CPU variant", "CPU part", "CPU revision"};
    QByteArray kind;
    for (const QByteArray& line : cpuInfo.left(cpuInfo.indexOf("\n\n")).split('\n')) {
        if (telling.contains(line.left(line.indexOf(':')).trimmed()))
            kind += line + '\n';
    }
    return kind;
}

} // namespace pentimento
