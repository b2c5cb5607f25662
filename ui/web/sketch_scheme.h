#pragma once

#include <QHash>
#include <QPointer>
#include <QWebEngineUrlSchemeHandler>

namespace pentimento {

// Serves one page from memory under sketch://app/. Nothing else exists there, and nothing but the page itself may
// ask. `job.js` is the seam between a warm page and its sketch: the request is held open, with the libraries
// already evaluated before it, until `setJob` says what to draw; `sketch.js` is then the sketch as it was written,
// so its line numbers are its own. GUI thread.
class SketchScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    // Before the application object is made.
    static void registerScheme();
    static QUrl pageUrl();

    explicit SketchScheme(QHash<QString, QByteArray> files);

    void requestStarted(QWebEngineUrlRequestJob* job) override;

    // Ends the last job; the next page that loads waits for a new one.
    void beginPage();
    void setJob(const QByteArray& jobScript, const QByteArray& sketch);

Q_SIGNALS:
    void opened(); // the page's document has begun to load what it consists of: the one before is gone
    void waitingForJob(); // the page has evaluated its libraries

private:
    void reply(QWebEngineUrlRequestJob* job, const QByteArray& content, const QByteArray& type);

    const QHash<QString, QByteArray> m_files;
    QByteArray m_sketch;
    // hooks.js, job.js and sketch.js lie in a folder that is new for each page, because Blink keeps scripts by address,
    // and that nobody can guess, because the page before may still run and would ask for its successor's.
    QString m_pageFolder;
    QPointer<QWebEngineUrlRequestJob> m_held;
};

} // namespace pentimento
