#include "app/decoder_entry.h"

#include "core/library/import/decode_service.h"

#include <QGuiApplication>

#include <fcntl.h>
#include <unistd.h>

namespace pentimento {

namespace {

// The libraries may print; only the protocol may reach the pipe. Nobody reads the pipe of errors once pictures come,
// and a full one would stop us.
int takeStandardOutput()
{
    const int channel = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
        ::dup2(nowhere, fd);
    return channel;
}

} // namespace

int runPictureDecoding(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const int output = takeStandardOutput();
    for (const int fd : {STDIN_FILENO, output})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    serveDecoding(STDIN_FILENO, output);
    ::_exit(0); // nothing here is worth a tidy end
}

} // namespace pentimento
