#include "core/sketch/export/html_page.h"

#include "core/base/json.h"
#include "core/sketch/page/library_versions.h"
#include "core/sketch/page/page_scripts.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// Inside a script element only these two end or change what follows, wherever they stand; a script that holds one goes
// into an address instead, where nothing has a meaning.
QByteArray scriptElement(const QByteArray& code)
{
    const QByteArray lower = code.toLower();
    if (!lower.contains("</script") && !lower.contains("<!--"))
        return "<script>\n" + code + "\n</script>\n";
    return "<script src=\"data:text/javascript;charset=utf-8;base64," + code.toBase64() + "\"></script>\n";
}

QString versionsText(Medium medium)
{
    QStringList versions;
    const Json libraries = libraryVersions(medium);
    for (const auto& [name, version] : libraries.items())
        versions.append(QString::fromStdString(name) + u' ' + version.get<QString>());
    return versions.join(u" + "_s);
}

QByteArray head(const RenderRequest& request)
{
    const QString title = request.sketch.name.toHtmlEscaped();
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"Pentimento " PENTIMENTO_VERSION "\">\n<title>"
        + title.toUtf8()
        + "</title>\n<style>\nhtml { height: 100% }\nbody { margin: 0; min-height: 100%; display: grid; place-content: "
          "center; "
          "background: #777 }\nmain { display: contents }\ncanvas { display: block; max-width: 100vw; max-height: "
          "100vh; "
          "object-fit: contain }\n</style>\n</head>\n<body>\n<main></main>\n<!-- seed "
        + QByteArray::number(request.seed) + ", " + versionsText(request.sketch.medium).toUtf8() + " -->\n";
}

} // namespace

Result<QByteArray> htmlPage(const RenderRequest& request)
{
    const Medium medium = request.sketch.medium;
    if (medium == Medium::Python)
        return Unexpected(Error::Kind::InvalidInput, u"a browser runs no Python"_s);
    const Json job{{"seed", request.seed}, {"anchored", request.anchored}};
    const QString library = mediumName(medium);
    QByteArray html = head(request) + scriptElement("globalThis.pentimentoJob = " + jsonLine(job) + ";");
    for (const QString& name : {u"page/standalone.js"_s, library + u"/p5.js"_s, library + u"/brush.js"_s,
             u"page/anchor.js"_s, u"page/seeding.js"_s, u"page/standalone-start.js"_s})
        html += scriptElement(pageScript(name));
    return html + scriptElement(request.sketch.code) + "</body>\n</html>\n";
}

} // namespace pentimento
