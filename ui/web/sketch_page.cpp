#include "ui/web/sketch_page.h"

#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

#include <utility>

namespace pentimento {

SketchPage::SketchPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
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
    m_mayNavigate = true;
    load(url);
}

bool SketchPage::acceptNavigationRequest(const QUrl&, NavigationType, bool isMainFrame)
{
    return isMainFrame && std::exchange(m_mayNavigate, false);
}

void SketchPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& text, int line, const QString& source)
{
    Q_EMIT consoleMessage(level, text, line, source);
}

} // namespace pentimento
