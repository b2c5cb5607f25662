#include "app/cli/batch_run.h"
#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString commandName = u"pentimento render"_s;

} // namespace

int runRender(const QStringList& arguments)
{
    RenderOptions options;
    if (const auto end = readRenderOptions(arguments, options))
        return finish(*end);
    const auto plan = planRenders(options.paths, options.outFolder);
    if (!plan)
        return refuse(commandName, plan.error().detail);
    return runBatch(commandName, *plan, options);
}

} // namespace pentimento
