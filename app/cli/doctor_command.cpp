#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/doctor_probes.h"
#include "app/cli/line_writer.h"
#include "app/cli/stop_signal.h"

#include <functional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

int runDoctor(const QStringList& arguments)
{
    CLI::App app("Say what this machine offers and what is missing. Exit code 1 when sketches cannot be rendered.",
        "pentimento doctor");
    std::string library;
    bool json = false;
    app.add_flag("--json", json, "Print one JSON object for each row");
    addLibraryOption(app, library);
    if (const auto end = readCommandLine(app, arguments))
        return finish(*end);

    const StopSignal signal;
    const QString folder = libraryFolder(library);
    const std::function<DoctorRow()> probes[]{probeVersions, probeConfinement,
        [&] { return probeRender(signal.flag()); }, probePythonPackages,
        [&] { return probePythonRender(signal.flag()); }, probeLearning, probeSqlite,
        [&] { return probeLibrary(folder); }, probeKeyring, probeFonts};
    LineWriter output(STDOUT_FILENO);
    QList<DoctorRow> rows;
    for (const auto& probe : probes) {
        rows.append(probe());
        if (signal.caught())
            return ExitStopped;
        output.write(json ? doctorJson(rows.last()) : doctorText(rows.last()));
    }
    output.write(json ? doctorEndJson(rows) : doctorEndText(rows));
    return isReady(rows) ? ExitOk : ExitSomeFailed;
}

} // namespace pentimento
