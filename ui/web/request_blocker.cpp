#include "ui/web/request_blocker.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pentimento {

void RequestBlocker::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    const QString scheme = info.requestUrl().scheme();
    const bool inMemory = scheme == "data"_L1 || scheme == "blob"_L1;
    info.block(scheme != "sketch"_L1 && !inMemory);
}

} // namespace pentimento
