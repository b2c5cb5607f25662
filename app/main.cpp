#include "app/cli/command.h"
#include "app/decoder_entry.h"
#include "app/desktop.h"
#include "core/library/import/decode_service.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

// The window is for no arguments, or for files to open in it; everything else is a command. Settled before there is an
// application object, since commands must run where there is no display.
bool asksForWindow(const QStringList& arguments)
{
    if (!pentimento::hasDisplay())
        return false;
    for (const pentimento::Command& command : pentimento::commands()) {
        if (command.name == arguments.value(0))
            return false;
    }
    return std::all_of(
        arguments.begin(), arguments.end(), [](const QString& path) { return QFileInfo(path).isFile(); });
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that goes away is an error of write(2), not a death of the program: pictures in flight stay whole.
    std::signal(SIGPIPE, SIG_IGN);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.value(0) == QLatin1StringView(pentimento::DecodePicturesCommand))
        return pentimento::runPictureDecoding(argc, argv);
    if (asksForWindow(arguments))
        return pentimento::runDesktop(argc, argv, arguments);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pentimento"_s);
    return pentimento::runProgram(QCoreApplication::arguments().mid(1));
}
