#include "app/cli/batch_run.h"
#include "app/cli/command.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString Name = u"pentimento render"_s;

} // namespace

int runRender(const QStringList& arguments)
{
    RenderOptions options;
    if (const auto end = readRenderOptions(arguments, options))
        return finish(*end);
    const auto plan = planRenders(options.paths, options.outFolder);
    if (!plan)
        return refuse(Name, plan.error().detail);
    return runBatch(Name, *plan, options);
}

} // namespace pentimento
