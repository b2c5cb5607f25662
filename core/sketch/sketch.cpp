#include "core/sketch/sketch.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

bool isSketchName(const QString& name)
{
    return name.endsWith(u".js"_s) || name.endsWith(u".py"_s);
}

void collect(const QDir& folder, QStringList& found)
{
    const auto entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const bool skipped = entry.fileName() == "node_modules"_L1 || entry.isSymLink();
        if (entry.isDir() && !skipped)
            collect(QDir(entry.filePath()), found);
        else if (entry.isFile() && isSketchName(entry.fileName()))
            found.append(entry.filePath());
    }
}

} // namespace

QString mediumName(Medium medium)
{
    switch (medium) {
    case Medium::P5Brush2:
        return u"p5.brush-2"_s;
    case Medium::P5Brush1:
        return u"p5.brush-1"_s;
    case Medium::Python:
        return u"python"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Medium> mediumFromName(QStringView name)
{
    for (const Medium medium : {Medium::P5Brush2, Medium::P5Brush1, Medium::Python}) {
        if (mediumName(medium) == name)
            return medium;
    }
    return std::nullopt;
}

Result<Sketch> readSketch(const QString& path, std::optional<Medium> medium)
{
    PM_TRY(code, readFile(path, MaxSketchBytes));
    if (code.startsWith("\xef\xbb\xbf"))
        code.remove(0, 3);
    if (code.contains('\0'))
        return Unexpected(Error::Kind::InvalidInput, u"%1 is a binary file"_s.arg(path));
    // The way back tells: a decoder reports no error for a character that is cut off by the end.
    if (QString::fromUtf8(code).toUtf8() != code)
        return Unexpected(Error::Kind::InvalidInput, u"%1 is not UTF-8"_s.arg(path));
    const Medium byName = path.endsWith(u".py"_s) ? Medium::Python : Medium::P5Brush2;
    return Sketch{QFileInfo(path).fileName(), medium.value_or(byName), code};
}

Result<QStringList> findSketches(const QStringList& paths)
{
    QStringList found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return Unexpected(Error::Kind::NotFound, u"%1 does not exist"_s.arg(path));
        if (info.isDir())
            collect(QDir(path), found);
        else
            found.append(path);
    }
    return found;
}

} // namespace pentimento
