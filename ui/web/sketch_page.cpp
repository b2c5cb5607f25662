#include "ui/web/sketch_page.h"

#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

namespace pentimento {

SketchPage::SketchPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
        [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::certificateError, this,
        [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

void SketchPage::harden(QWebEngineProfile& profile)
{
    profile.setHttpCacheType(QWebEngineProfile::NoCache);
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.setSpellCheckEnabled(false);
    QObject::connect(&profile, &QWebEngineProfile::downloadRequested, &profile,
        [](QWebEngineDownloadRequest* request) { request->cancel(); });
    QWebEngineSettings* settings = profile.settings();
    using S = QWebEngineSettings;
    for (const auto attribute : {S::JavascriptCanOpenWindows, S::JavascriptCanAccessClipboard, S::JavascriptCanPaste,
             S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
             S::HyperlinkAuditingEnabled, S::PluginsEnabled, S::FullScreenSupportEnabled, S::ScreenCaptureEnabled,
             S::AutoLoadIconsForPage, S::ErrorPageEnabled, S::DnsPrefetchEnabled, S::PdfViewerEnabled,
             S::NavigateOnDropEnabled, S::AllowRunningInsecureContent, S::AllowGeolocationOnInsecureOrigins,
             S::FocusOnNavigationEnabled, S::ShowScrollBars, S::Accelerated2dCanvasEnabled})
        settings->setAttribute(attribute, false);
    for (const auto attribute : {S::WebRTCPublicInterfacesOnly, S::PlaybackRequiresUserGesture, S::WebGLEnabled})
        settings->setAttribute(attribute, true);
    settings->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

void SketchPage::loadAddress(const QUrl& url)
{
    m_awaited = url;
    load(url);
}

bool SketchPage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    // The sketch that is being left still runs: what it asks for must not use up the one that is awaited.
    if (!isMainFrame || url != m_awaited)
        return false;
    m_awaited.clear();
    return true;
}

void SketchPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source)
{
    Q_EMIT consoleMessage(level, text, line, source);
}

} // namespace pentimento
