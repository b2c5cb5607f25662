#include "app/cli/render_plan.h"

#include "core/sketch/sketch.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString withoutEnding(const QString& path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') + 1 ? path.left(dot) : path;
}

QString unused(const QString& name, const QSet<QString>& taken)
{
    QString candidate = name;
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = u"%1-%2"_s.arg(name).arg(number);
    return candidate;
}

} // namespace

QStringList pictureNames(const QStringList& relativePaths)
{
    QHash<QString, int> uses;
    for (const QString& path : relativePaths)
        ++uses[withoutEnding(path)];
    QSet<QString> taken;
    QStringList names;
    for (const QString& path : relativePaths) {
        const QString stem = withoutEnding(path);
        const QString name = unused(uses[stem] == 1 ? stem : path, taken);
        taken.insert(name);
        names.append(name + u".png"_s);
    }
    return names;
}

Result<QList<PlannedRender>> planRenders(const QStringList& paths, const QString& outFolder)
{
    QStringList found;
    QStringList relative;
    QSet<QString> seen;
    for (const QString& path : paths) {
        PM_TRY(sketches, findSketches({path}));
        const QFileInfo given(path);
        const QDir root(given.isDir() ? given.absoluteFilePath() : given.absolutePath());
        for (const QString& sketch : sketches) {
            const QString canonical = QFileInfo(sketch).canonicalFilePath();
            if (seen.contains(canonical))
                continue;
            seen.insert(canonical);
            found.append(sketch);
            relative.append(root.relativeFilePath(QFileInfo(sketch).absoluteFilePath()));
        }
    }
    if (found.isEmpty())
        return Unexpected(Error::Kind::InvalidInput, u"no sketch (.js, .py) under %1"_s.arg(paths.join(u", "_s)));
    const QStringList names = pictureNames(relative);
    QList<PlannedRender> plan;
    for (qsizetype i = 0; i < found.size(); ++i)
        plan.append({found[i], found[i], QDir::cleanPath(outFolder + u'/' + names[i])});
    return plan;
}

} // namespace pentimento
