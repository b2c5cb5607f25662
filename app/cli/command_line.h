#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace pentimento {

enum ExitCode { // of every command
    ExitOk = 0,
    ExitSomeFailed = 1,
    ExitUsage = 2, // or the environment does not allow it
    ExitStopped = 130, // SIGINT or SIGTERM
    ExitOutputClosed = 141, // the reader of standard output went away
};

// How a command line ended before any work: with help on standard output, or one line on standard error.
struct CommandEnd {
    int exitCode = ExitOk;
    QString text;
};

// Fills the variables bound to `app`. Empty: go on. Bad usage is one line that names the command.
std::optional<CommandEnd> readCommandLine(CLI::App& app, const QStringList& arguments);

// Prints what it says and returns its exit code.
int finish(const CommandEnd& end);

// One line on standard error in the name of `command`; returns ExitUsage.
int refuse(const QString& command, const QString& reason);

// --library, which every command takes.
void addLibraryOption(CLI::App& app, std::string& library);
// The user's library where none is given.
QString libraryFolder(const std::string& given);

// A command of a command, such as `check` of `pentimento library`; options of `app` may follow it.
CLI::App* addSubcommand(CLI::App& app, const std::string& name, const std::string& help);

// Accepts a decimal whole number without sign or leading zeros (CLI11 alone would read 010 as 8).
CLI::Validator wholeNumber(quint64 least, quint64 most);

} // namespace pentimento
