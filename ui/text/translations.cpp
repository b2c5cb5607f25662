#include "ui/text/translations.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace pentimento {

void installTranslations(QCoreApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, file, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The English one knows plural forms only, and stands behind every other.
    auto* english = new QTranslator(&application);
    if (english->load(u":/pentimento/translations/pentimento_en.qm"_s))
        QCoreApplication::installTranslator(english);
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"pentimento"_s, u":/pentimento/translations"_s);
}

} // namespace pentimento
