#include "app/cli/batch_run.h"

#include "app/cli/engine.h"
#include "app/cli/line_writer.h"
#include "app/cli/render_text.h"
#include "app/cli/stop_signal.h"
#include "core/process/confinement.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// Found out before a minute of rendering is spent.
bool isWritableFolder(const QString& folder)
{
    return QDir().mkpath(folder) && QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
}

// The engine's own message said what is missing; this says what a person may choose.
void offerTheChoice(const QString& command)
{
    if (const Walls walls = probeWalls(); !walls.stand()) {
        refuse(command,
            u"sketches cannot be isolated here: %1. To render this time without isolation, with your own rights, "
            "add --without-isolation"_s.arg(walls.missing));
    }
}

} // namespace

int runBatch(
    const QString& command, const QList<PlannedRender>& plan, const RenderOptions& options, const OutcomeHook& hook)
{
    if (!options.gateOnly && !isWritableFolder(options.outFolder))
        return refuse(command, u"cannot write pictures into %1"_s.arg(options.outFolder));
    const StopSignal signal;
    const auto engine =
        makeEngine({.workers = options.jobs, .withoutIsolation = options.withoutIsolation, .cache = !options.noCache});
    LineWriter output(STDOUT_FILENO);
    ProgressLine progress;
    qsizetype done = 0;
    progress.show(u"[0/%1]"_s.arg(plan.size()));
    const auto print = [&](const PlannedRender& planned, const RenderOutcome& outcome) {
        progress.clear();
        output.write(options.json ? renderJson(planned, outcome) + '\n' : renderText(planned, outcome));
        if (hook)
            hook(planned, outcome);
        progress.show(u"[%1/%2]"_s.arg(++done).arg(plan.size()));
        return output.state() == LineWriter::State::Open;
    };
    const BatchReport report = renderBatch(plan, options, *engine, signal.flag(), print);
    progress.clear();
    if (output.state() == LineWriter::State::Closed)
        return ExitOutputClosed;
    if (output.state() == LineWriter::State::Failed)
        return refuse(command, u"cannot write to standard output"_s);
    if (report.environmentFailed && !options.withoutIsolation && !signal.caught())
        offerTheChoice(command);
    return batchExitCode(report, signal.caught());
}

int batchExitCode(const BatchReport& report, bool stoppedBySignal)
{
    if (stoppedBySignal)
        return ExitStopped;
    if (report.environmentFailed)
        return ExitUsage;
    return report.failed > 0 ? ExitSomeFailed : ExitOk;
}

} // namespace pentimento
