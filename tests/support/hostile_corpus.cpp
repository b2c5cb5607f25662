#include "tests/support/hostile_corpus.h"

#include "core/base/atomic_file.h"
#include "core/base/json.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString Folder = QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/hostile/");
const QString PythonFolder = u"python/"_s;
constexpr int DefaultTimeoutMs = 30'000;

QList<HostileScript> readManifest(const QString& folder, Medium medium)
{
    QList<HostileScript> scripts;
    const auto text = readFile(Folder + folder + u"manifest.json"_s, 1 << 20);
    const Json rows = text ? parseJson(*text) : Json();
    for (const Json& row : rows) {
        HostileScript script{folder + row.value("file", QString()), medium, {}, row.value("why", QString()),
            row.value("timeoutMs", DefaultTimeoutMs), row.value("line", 0)};
        for (const Json& kind : row["expect"])
            script.expected.append(kind.get<QString>());
        scripts.append(script);
    }
    return scripts;
}

} // namespace

QList<HostileScript> readHostileCorpus()
{
    const QList<HostileScript> sketches = readManifest({}, Medium::P5Brush2);
    const QList<HostileScript> scripts = readManifest(PythonFolder, Medium::Python);
    return sketches.isEmpty() || scripts.isEmpty() ? QList<HostileScript>() : sketches + scripts;
}

QStringList hostileFiles()
{
    QStringList files = QDir(Folder).entryList({u"*.js"_s}, QDir::Files);
    for (const QString& file : QDir(Folder + PythonFolder).entryList({u"*.py"_s}, QDir::Files))
        files.append(PythonFolder + file);
    files.sort();
    return files;
}

QByteArray hostileCode(const HostileScript& script, quint16 tcpPort, quint16 udpPort)
{
    QByteArray code = readFile(Folder + script.path, MaxSketchBytes).value();
    code.replace("__TCP__", QByteArray::number(tcpPort));
    return code.replace("__UDP__", QByteArray::number(udpPort));
}

} // namespace pentimento
