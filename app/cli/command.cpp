#include "app/cli/command.h"

#include "app/cli/command_line.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString programHelp()
{
    QString help = u"A workbench for drawings made of code.\n"
                   "Usage: pentimento [FILE...]            open the window; without a display, render the gallery\n"
                   "       pentimento COMMAND [OPTIONS]    (pentimento COMMAND --help says more)\n\n"
                   "Commands:\n"_s;
    for (const Command& command : commands())
        help += u"  %1%2\n"_s.arg(command.name, -12).arg(command.help);
    return help
        + u"\nEvery command takes --library DIR and --help.\n"
          "Options:\n  -h, --help    print this and exit\n  --version     print the version and exit\n"_s;
}

} // namespace

QList<Command> commands()
{
    return {
        {u"render"_s, u"Render sketches (.js, .py) into pictures"_s, runRender},
        {u"gallery"_s, u"Render the samples and a contact sheet"_s, runGallery},
        {u"pool"_s, u"Rate pictures, list them and their statistics"_s, runPool},
        {u"library"_s, u"Check, back up, restore or compact a library"_s, runLibrary},
        {u"doctor"_s, u"Say what this machine offers and what is missing"_s, runDoctor},
    };
}

int runProgram(const QStringList& arguments)
{
    const QString first = arguments.value(0);
    if (first == "--help"_L1 || first == "-h"_L1)
        return finish({ExitOk, programHelp()});
    if (first == "--version"_L1)
        return finish({ExitOk, QStringLiteral("pentimento " PENTIMENTO_VERSION "\n")});
    if (arguments.isEmpty() || first.startsWith(u'-'))
        return runGallery(arguments);
    for (const Command& command : commands()) {
        if (command.name == first)
            return command.run(arguments.mid(1));
    }
    return refuse(u"pentimento"_s, u"there is no command %1 (see pentimento --help)"_s.arg(first));
}

} // namespace pentimento
