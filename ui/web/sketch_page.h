#pragma once

#include <QWebEnginePage>

namespace pentimento {

// A page that may draw and nothing else: every dialog is answered at once, every permission, download, window and
// navigation refused. GUI thread.
class SketchPage : public QWebEnginePage {
    Q_OBJECT
public:
    explicit SketchPage(QWebEngineProfile* profile, QObject* parent = nullptr);

    // Loads the one address this page may go to. Any other navigation, also a reload the sketch asks for, is refused.
    void loadAddress(const QUrl& url);

    // The settings of a profile for such pages: off the record, no cache, downloads cancelled.
    static void harden(QWebEngineProfile& profile);

Q_SIGNALS:
    void consoleMessage(
        QWebEnginePage::JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) override { return {}; }
    void javaScriptAlert(const QUrl&, const QString&) override { }
    bool javaScriptConfirm(const QUrl&, const QString&) override { return false; }
    bool javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) override { return false; }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source) override;

private:
    QUrl m_awaited; // of the one navigation that loadAddress starts
};

} // namespace pentimento
