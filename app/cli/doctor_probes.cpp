#include "app/cli/doctor_probes.h"

#include "app/cli/engine.h"
#include "app/cli/render_text.h"
#include "core/base/paths.h"
#include "core/process/confinement.h"
#include "core/sketch/page/library_versions.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

using State = DoctorRow::State;

constexpr int DBusTimeoutMs = 1000;
constexpr int PythonTimeoutMs = 20'000;
constexpr int LearnTimeoutMs = 60'000; // loading LibTorch from a cold disk is most of it
constexpr int RenderTimeoutMs = 30'000;

// Standard output of a program of ours or the system's; empty when it fails or takes longer.
QByteArray outputOf(const QString& program, const QStringList& arguments, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    process.kill();
    process.waitForFinished(1000);
    return {};
}

RenderResult renderOnce(const Sketch& sketch, const StopFlag& stop)
{
    RenderRequest request;
    request.sketch = sketch;
    request.timeoutMs = RenderTimeoutMs;
    return makeEngine({.workers = 1, .withoutIsolation = false, .cache = false})->render(request, stop);
}

QString whatFailed(const RenderResult& result)
{
    if (!result.error)
        return u"no picture"_s;
    return u"%1: %2"_s.arg(renderErrorName(result.error->kind), result.error->message);
}

QString renderedText(const RenderResult& result)
{
    return u"%1, a first picture in %2 ms"_s.arg(result.renderer).arg(result.wallMs);
}

// -I keeps the user's own packages and the current folder out, as the confinement does.
const char packageScript[] = R"(
import importlib, platform
print("Python " + platform.python_version())
for name, module, package in (("Pillow", "PIL", "python3-pil"), ("numpy", "numpy", "python3-numpy"),
                              ("matplotlib", "matplotlib", "python3-matplotlib"), ("cairo", "cairo", "python3-cairo")):
    try:
        found = importlib.import_module(module)
        print(name + " " + (getattr(found, "__version__", None) or found.version))
    except Exception:
        print("!" + package)
)";

bool hasFont(const QString& pattern)
{
    for (const QString& folder : {u"/usr/share/fonts"_s, u"/usr/local/share/fonts"_s}) {
        if (QDirIterator(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories).hasNext())
            return true;
    }
    return false;
}

// The nearest folder on the way to `folder` that is there.
QFileInfo nearestExisting(const QString& folder)
{
    QFileInfo info(QFileInfo(folder).absoluteFilePath());
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.path());
    return info;
}

bool names(const QDBusConnection& bus, const QString& method, const QString& service)
{
    const auto question = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
    const QDBusMessage answer = bus.call(question, QDBus::Block, DBusTimeoutMs);
    return answer.arguments().value(0).toStringList().contains(service);
}

// Asked only when an address is there: without one the library would start a bus of its own.
bool hasSessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
}

} // namespace

DoctorRow probeVersions()
{
    return {u"versions"_s, State::Ok,
        u"pentimento %1, Qt %2; p5.brush-2: %3; p5.brush-1: %4; %5"_s.arg(QStringLiteral(PENTIMENTO_VERSION),
            QString::fromLatin1(qVersion()), versionsText(libraryVersions(Medium::P5Brush2)),
            versionsText(libraryVersions(Medium::P5Brush1)),
            versionsText({{"tree-sitter-javascript", PENTIMENTO_GRAMMAR_javascript},
                {"tree-sitter-python", PENTIMENTO_GRAMMAR_python}}))};
}

DoctorRow probeConfinement()
{
    const Walls walls = probeWalls();
    QStringList standing;
    const std::pair<bool, QString> each[]{{walls.bubblewrap, u"bubblewrap"_s},
        {walls.namespaces, u"namespaces (user, mount, network, process, ipc, host name)"_s},
        {walls.nestedNamespaces, u"Chromium's own sandbox inside"_s}};
    for (const auto& [stands, wall] : each) {
        if (stands)
            standing.append(wall);
    }
    const QString text = standing.isEmpty() ? u"no wall stands"_s : u"walls: "_s + standing.join(u", "_s);
    if (walls.stand())
        return {u"confinement"_s, State::Ok, text};
    return {u"confinement"_s, State::Fail, u"%1; %2"_s.arg(text, walls.missing)};
}

DoctorRow probeRender(const StopFlag& stop)
{
    const RenderResult result = renderOnce({u"doctor.js"_s, Medium::P5Brush2,
                                               "function setup() { createCanvas(64, 64, WEBGL); background(255);"
                                               " fill(200, 0, 0); circle(0, 0, 40); noLoop(); }"},
        stop);
    if (result.ok)
        return {u"rendering"_s, State::Ok, renderedText(result)};
    return {u"rendering"_s, State::Fail, u"a small p5 sketch could not be rendered ("_s + whatFailed(result) + u')'};
}

DoctorRow probePythonPackages()
{
    const QByteArray output = outputOf(
        u"/usr/bin/python3"_s, {u"-I"_s, u"-B"_s, u"-c"_s, QString::fromLatin1(packageScript)}, PythonTimeoutMs);
    const QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return {u"python"_s, State::Warn, u"/usr/bin/python3 does not answer; install python3"_s};
    QStringList there;
    QStringList missing;
    for (const QString& line : lines)
        (line.startsWith(u'!') ? missing : there).append(line.startsWith(u'!') ? line.mid(1) : line);
    if (missing.isEmpty())
        return {u"python"_s, State::Ok, there.join(u", "_s)};
    return {u"python"_s, State::Warn, there.join(u", "_s) + u"; install "_s + missing.join(u' ')};
}

DoctorRow probePythonRender(const StopFlag& stop)
{
    const RenderResult result = renderOnce({u"doctor.py"_s, Medium::Python,
                                               "from PIL import Image, ImageDraw\n"
                                               "i = Image.new('RGB', (64, 64), 'white')\n"
                                               "ImageDraw.Draw(i).ellipse((12, 12, 52, 52), fill='red')\n"
                                               "i.save('out.png')\n"},
        stop);
    if (result.ok)
        return {u"python-draw"_s, State::Ok, renderedText(result)};
    return {u"python-draw"_s, State::Warn, u"a small script could not be drawn ("_s + whatFailed(result) + u')'};
}

DoctorRow probeLearning()
{
    const QString program = siblingProgram(u"pentimento-learn"_s);
    if (program.isEmpty())
        return {u"learning"_s, State::Warn, u"pentimento-learn is not built; taste and training are not available"_s};
    return learnRow(outputOf(program, {u"hello"_s}, LearnTimeoutMs));
}

// The headers' version is what was tested at build time; an older library may lack what it offers.
DoctorRow probeSqlite()
{
    const QString version = u"SQLite "_s + QString::fromLatin1(sqlite3_libversion());
    if (sqlite3_libversion_number() < SQLITE_VERSION_NUMBER)
        return {u"sqlite"_s, State::Warn, version + u", older than " SQLITE_VERSION " that this was built with"_s};
    return {u"sqlite"_s, State::Ok, version};
}

DoctorRow probeLibrary(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return {u"library"_s, State::Warn, u"%1 is not a folder"_s.arg(folder)};
    const QFileInfo nearest = nearestExisting(folder);
    if (!nearest.isDir() || !nearest.isWritable())
        return {u"library"_s, State::Warn, u"%1 cannot be written"_s.arg(folder)};
    return {u"library"_s, State::Ok, info.exists() ? folder : folder + u" (made when it is first needed)"_s};
}

DoctorRow probeKeyring()
{
    const QString keys = u"keys come from the environment only"_s;
    if (!hasSessionBus())
        return {u"keyring"_s, State::Warn, u"no D-Bus session bus; "_s + keys};
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return {u"keyring"_s, State::Warn, u"the D-Bus session bus does not answer; "_s + keys};
    const QString service = u"org.freedesktop.secrets"_s;
    if (names(bus, u"ListNames"_s, service))
        return {u"keyring"_s, State::Ok, u"Secret Service runs"_s};
    if (names(bus, u"ListActivatableNames"_s, service))
        return {u"keyring"_s, State::Ok, u"Secret Service starts when needed"_s};
    return {u"keyring"_s, State::Warn, u"no Secret Service on the session bus (install gnome-keyring); "_s + keys};
}

DoctorRow probeFonts()
{
    struct Font {
        QString name;
        QString pattern;
        QString package;
    };
    const Font fonts[]{{u"DejaVu"_s, u"DejaVuSans.ttf"_s, u"fonts-dejavu-core"_s},
        {u"Inter"_s, u"Inter*.?tf"_s, u"fonts-inter"_s},
        {u"JetBrains Mono"_s, u"JetBrainsMono*.?tf"_s, u"fonts-jetbrains-mono"_s}};
    QStringList there;
    QStringList missing;
    for (const Font& font : fonts)
        hasFont(font.pattern) ? there.append(font.name) : missing.append(font.package);
    if (missing.isEmpty())
        return {u"fonts"_s, State::Ok, there.join(u", "_s)};
    return {u"fonts"_s, State::Warn, (there + QStringList{u"install "_s + missing.join(u' ')}).join(u"; "_s)};
}

} // namespace pentimento
