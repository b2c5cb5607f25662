#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace pentimento {

// Lets nothing through but the page's own scheme and what lies in the page itself (data:, blob:). One wall of several;
// the one that holds against everything is the network namespace around the process.
class RequestBlocker : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
};

} // namespace pentimento
