// TO BE DELETED WHEN BRANCHES MERGE: just enough to link the command line before the Python renderer is here.

#include "app/cli/pending.h"

using namespace Qt::StringLiterals;

namespace pentimento {

Result<std::unique_ptr<PythonRenderer>> PythonRenderer::create(const PythonRendererSettings&)
{
    return Unexpected(Error::Kind::Environment, u"the Python renderer is not in this build"_s);
}

} // namespace pentimento
