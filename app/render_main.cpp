// pentimento-render: the web engine in a process of its own. Started by the render pool, or with --live=FD by the
// live view, under bubblewrap; speaks the worker protocol on standard input and output (core/README.md).

#include "ui/web/live_service.h"
#include "ui/web/private_display.h"
#include "ui/web/render_service.h"
#include "ui/web/sketch_scheme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// Chromium and Mesa may print; only the protocol may reach the pipe.
int takeStandardOutput()
{
    const int channel = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return channel;
}

int refuse(const Error& error)
{
    std::fprintf(stderr, "pentimento-render: %s\n", qPrintable(error.detail));
    return 2;
}

// The prepared shaders are read-only; Mesa wants to write where it reads.
void copyShaders()
{
    const QString own = qEnvironmentVariable("MESA_SHADER_CACHE_DIR");
    if (own.isEmpty() || own == "/shaders"_L1)
        return;
    QDirIterator files(u"/shaders"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = own + from.mid(QString(u"/shaders"_s).size());
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(from, to);
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    }
}

// Nothing here is worth a tidy end, and Chromium's takes a second.
void leave()
{
    ::_exit(0);
}

// The memory of the live view's frames; none without --live=FD.
Result<std::optional<FrameMemory>> openFrames(int argc, char** argv)
{
    const QByteArray option = "--live=";
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (!argument.startsWith(option))
            continue;
        PM_TRY(frames, FrameMemory::open(argument.mid(option.size()).toInt()));
        return std::optional<FrameMemory>(std::move(frames));
    }
    return std::optional<FrameMemory>();
}

int live(FrameMemory frames, int output)
{
    LiveService service(STDIN_FILENO, output, std::move(frames));
    QObject::connect(&service, &LiveService::closed, leave);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const int output = takeStandardOutput();
    auto frames = openFrames(argc, argv); // first: no process started from here shall hold their descriptor
    if (!frames)
        return refuse(frames.error());
    const auto display = startPrivateDisplay();
    if (!display)
        return refuse(display.error());
    qputenv("DISPLAY", *display);
    if (const auto fonts = usePrivateFonts(); !fonts)
        return refuse(fonts.error());
    copyShaders();
    SketchScheme::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QGuiApplication application(argc, argv);
    for (const int fd : {STDIN_FILENO, output})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    if (*frames)
        return live(**std::move(frames), output);
    const bool older = application.arguments().contains(u"--first=p5.brush-1"_s);
    RenderService service(STDIN_FILENO, output, older ? LibrarySet::P5Brush1 : LibrarySet::P5Brush2);
    QObject::connect(&service, &RenderService::closed, leave);
    return QGuiApplication::exec();
}
