#include "app/cli/command_line.h"

#include "app/cli/line_writer.h"
#include "core/base/paths.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

void print(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString oneLine(QString text)
{
    return printable(text.replace(u'\n', u' '));
}

CommandEnd badUsage(const QString& command, const QString& reason)
{
    return {ExitUsage, u"%1: %2 (see %1 --help)\n"_s.arg(command, oneLine(reason))};
}

} // namespace

std::optional<CommandEnd> readCommandLine(CLI::App& app, const QStringList& arguments)
{
    std::vector<std::string> reversed; // the order CLI11 takes a vector in
    for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return CommandEnd{ExitOk, QString::fromStdString(app.help())};
    } catch (const CLI::ParseError& error) {
        return badUsage(QString::fromStdString(app.get_name()), QString::fromLocal8Bit(error.what()));
    }
    return std::nullopt;
}

int finish(const CommandEnd& end)
{
    print(end.exitCode == ExitOk ? stdout : stderr, end.text);
    return end.exitCode;
}

int refuse(const QString& command, const QString& reason)
{
    print(stderr, u"%1: %2\n"_s.arg(command, oneLine(reason)));
    return ExitUsage;
}

void addLibraryOption(CLI::App& app, std::string& library)
{
    app.add_option("--library", library, "Library folder (default: the user's library)")->type_name("DIR");
}

QString libraryFolder(const std::string& given)
{
    return given.empty() ? defaultLibraryFolder() : QString::fromStdString(given);
}

CLI::App* addSubcommand(CLI::App& app, const std::string& name, const std::string& help)
{
    CLI::App* command = app.add_subcommand(name, help);
    command->fallthrough();
    return command;
}

CLI::Validator wholeNumber(quint64 least, quint64 most)
{
    const auto check = [least, most](std::string& text) -> std::string {
        bool isNumber = false;
        const auto value = QString::fromStdString(text).toULongLong(&isNumber, 10);
        if (isNumber && std::to_string(value) == text && value >= least && value <= most)
            return {};
        return text + " is not a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    };
    return CLI::Validator(check, "");
}

} // namespace pentimento
