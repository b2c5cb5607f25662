#include "ui/web/private_display.h"

#include "core/base/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

[[noreturn]] void becomeXvfb(int numberFd)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const QByteArray fd = QByteArray::number(numberFd);
    const int silent = ::open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(silent, standard);
    ::execl("/usr/bin/Xvfb", "Xvfb", "-displayfd", fd.constData(), "-screen", "0", "1280x1024x24", "-nolisten", "tcp",
        "-noreset", "-nocursor", static_cast<char*>(nullptr));
    ::_exit(127);
}

// The server writes its number and the line's end apart, and gives up when it cannot write both.
QByteArray readLine(int fd, int timeoutMs)
{
    QByteArray line;
    char character = 0;
    pollfd answer{fd, POLLIN, 0};
    while (::poll(&answer, 1, timeoutMs) > 0 && ::read(fd, &character, 1) == 1) {
        if (character == '\n')
            return line;
        line.append(character);
    }
    return {};
}

} // namespace

Result<QByteArray> startPrivateDisplay()
{
    if (::access("/usr/bin/Xvfb", X_OK) != 0)
        return Unexpected(Error::Kind::Environment, u"Xvfb is not installed (Debian package xvfb)"_s);
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return Unexpected(Error::Kind::Process, qt_error_string(errno));
    const pid_t server = ::fork();
    if (server < 0)
        return Unexpected(Error::Kind::Process, qt_error_string(errno));
    if (server == 0) {
        ::close(ends[0]);
        becomeXvfb(ends[1]);
    }
    ::close(ends[1]);
    const QByteArray number = readLine(ends[0], 10'000);
    ::close(ends[0]);
    if (number.isEmpty())
        return Unexpected(Error::Kind::Environment, u"Xvfb did not start"_s);
    return ":" + number;
}

Result<void> usePrivateFonts()
{
    QTemporaryFile file(QDir::tempPath() + u"/pentimento-fonts-XXXXXX"_s);
    file.setAutoRemove(false);
    if (!file.open())
        return Unexpected(Error::Kind::Storage, u"cannot write the font configuration: "_s + file.errorString());
    file.write("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
    for (const QString& folder : pageFontFolders())
        file.write("  <dir>" + folder.toUtf8() + "</dir>\n");
    file.write(R"(  <cachedir>/tmp/fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
)");
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return Unexpected(Error::Kind::Storage, u"cannot write the font configuration: "_s + file.errorString());
    qputenv("FONTCONFIG_FILE", QFile::encodeName(file.fileName()));
    return {};
}

} // namespace pentimento
