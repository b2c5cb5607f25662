// pentimento-render: the web engine in a process of its own. Started by the render pool under bubblewrap; speaks
// the worker protocol on standard input and output (core/README.md).

#include "ui/web/private_display.h"
#include "ui/web/render_service.h"
#include "ui/web/sketch_scheme.h"

#include <QGuiApplication>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace pentimento;

namespace {

// Chromium and Mesa may print; only the protocol may reach the pipe.
int takeStandardOutput()
{
    const int channel = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return channel;
}

} // namespace

int main(int argc, char** argv)
{
    const int output = takeStandardOutput();
    const auto display = startPrivateDisplay();
    if (!display) {
        std::fprintf(stderr, "pentimento-render: %s\n", qPrintable(display.error().detail));
        return 2;
    }
    qputenv("DISPLAY", *display);
    usePrivateFonts();
    SketchScheme::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QGuiApplication application(argc, argv);
    for (const int fd : {STDIN_FILENO, output})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    const bool older = application.arguments().contains(QStringLiteral("--first=p5.brush-1"));
    RenderService service(STDIN_FILENO, output, older ? LibrarySet::P5Brush1 : LibrarySet::P5Brush2);
    // Nothing here is worth a tidy end, and Chromium's takes a second.
    QObject::connect(&service, &RenderService::closed, [] { ::_exit(0); });
    return QGuiApplication::exec();
}
