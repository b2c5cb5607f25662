#include "ui/pool/import/import_words.h"

#include "ui/text/job_text.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct ImportWords { // the translation context
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

int& counterOf(const QString& picture, ImportCounts& counts)
{
    const QString ending = QFileInfo(picture).suffix().toLower();
    if (ending == "png"_L1)
        return counts.png;
    if (ending == "webp"_L1)
        return counts.webp;
    return ending == "svg"_L1 ? counts.svg : counts.jpeg;
}

QString sumText(const ImportReport& report)
{
    const auto near = std::ranges::count_if(
        report.added, [](const ImportedPicture& added) { return !added.nearDuplicateOf.isEmpty(); });
    QStringList parts;
    if (!report.added.isEmpty())
        parts.append(ImportWords::tr("%Ln added", nullptr, int(report.added.size())));
    if (near > 0)
        parts.append(ImportWords::tr("%Ln of them much like another", "pictures just imported", int(near)));
    if (!report.duplicates.isEmpty())
        parts.append(ImportWords::tr("%Ln was/were here already", nullptr, int(report.duplicates.size())));
    if (!report.failures.isEmpty())
        parts.append(ImportWords::tr("%Ln could not be read", nullptr, int(report.failures.size())));
    return parts.isEmpty() ? ImportWords::tr("nothing added") : parts.join(u", "_s);
}

} // namespace

ImportCounts countsOf(const QList<ImportFile>& plan)
{
    ImportCounts counts;
    for (const ImportFile& file : plan) {
        if (file.picture.isEmpty())
            ++counts.sketches;
        else
            ++counterOf(file.picture, counts);
        counts.withCode += !file.picture.isEmpty() && !file.code.isEmpty() ? 1 : 0;
        counts.fromPool += file.facts ? 1 : 0;
        counts.rated += file.facts && file.facts->tier ? 1 : 0;
    }
    return counts;
}

QString whatText(const ImportCounts& counts)
{
    QString pictures = ImportWords::tr("%Ln picture(s)", nullptr, counts.pictures());
    QString sketches = ImportWords::tr("%Ln sketch(es)", nullptr, counts.sketches);
    if (counts.sketches == 0)
        return pictures;
    return counts.pictures() == 0 ? sketches
                                  : ImportWords::tr("%1 and %2", "pictures and sketches").arg(pictures, sketches);
}

QString formatsText(const ImportCounts& counts)
{
    QStringList parts;
    const auto add = [&parts](const QString& format, int count) {
        if (count > 0)
            parts.append(format + u' ' + QLocale().toString(count));
    };
    add(u"PNG"_s, counts.png);
    add(u"JPEG"_s, counts.jpeg);
    add(u"WebP"_s, counts.webp);
    add(u"SVG"_s, counts.svg);
    return parts.join(u" · "_s);
}

QString importTitle(const ImportCounts& counts)
{
    return ImportWords::tr("Importing %1", "a number of pictures").arg(whatText(counts));
}

QString reportText(const ImportReport& report)
{
    const QString sum = sumText(report);
    if (report.end)
        return ImportWords::tr("The import could not go on: %1. %2").arg(sum, errorSentence(*report.end));
    return report.stopped ? ImportWords::tr("Stopped: %1").arg(sum) : sum.at(0).toUpper() + sum.mid(1);
}

} // namespace pentimento
