#pragma once

#include "core/base/json.h"
#include "ui/web/sketch_page.h"
#include "ui/web/sketch_scheme.h"
#include "ui/web/web_resources.h"

#include <QSize>
#include <QTimer>
#include <QWebEngineProfile>

#include <functional>

namespace pentimento {

struct PageJob {
    QByteArray sketch;
    quint32 seed = 1;
    QSize size; // what the sketch sees as its window
    bool sized = false; // fit the canvas into `size`
    int frames = 60; // not for a live one, which draws on
    bool anchored = true;
    bool traced = false; // instrumented: reports what each painting call changed
    QString tick; // live: the event that makes the page go on by one frame; nobody else knows its name
};

struct PageFailure {
    QString kind; // a name of RenderError::Kind: "runtime", "syntax", "no-canvas", "context-lost", "crash", "memory"
    QString message;
    QString stack; // where it happened, as the engine writes it
    int line = 0;
    int column = 0;
};
Json failureFields(const PageFailure& failure); // of a message that tells of it

// A hardened page that has evaluated the drawing libraries and waits for one sketch. `reload` makes it ready for the
// next. What the page's own hooks report is told from what the sketch writes by a secret. GUI thread.
class WarmPage : public QObject {
    Q_OBJECT
public:
    explicit WarmPage(LibrarySet set);

    void reload();
    bool isWarm() const { return m_warm; }
    void begin(const PageJob& job); // it must be warm
    // Evaluates in a world of its own beside the page. The answer comes never when the page was reloaded meanwhile.
    void evaluate(const QString& script, std::function<void(const QVariant&)> answer);

Q_SIGNALS:
    void opened(); // a new document has taken the place of the sketch before
    void warmed();
    void stuck(); // not warm ten seconds after the reload; its process is good for nothing any more
    void logged(const QString& level, int line, const QString& text); // the sketch's own console
    void reported(const QStringList& fields); // by hooks.js and lifecycle.js
    void failed(const PageFailure& failure); // the sketch is over

private:
    void onConsole(
        QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source);
    void onReport(const QStringList& fields);
    void onTermination(int code);
    void fail(const QString& kind, const QString& message);

    QWebEngineProfile m_profile;
    SketchScheme m_scheme;
    SketchPage m_page;
    QString m_secret; // begins every report of the page's own hooks
    QTimer m_warmLimit;
    quint64 m_number = 0; // of the document
    bool m_warm = false;
    bool m_running = false;
};

} // namespace pentimento
