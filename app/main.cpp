#include "app/cli/command.h"

#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    // A reader that goes away is an error of write(2), not a death of the program: pictures in flight stay whole.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pentimento"_s);
    return pentimento::runProgram(QCoreApplication::arguments().mid(1));
}
