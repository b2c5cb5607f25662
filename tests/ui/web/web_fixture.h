#pragma once

#include "ui/web/private_display.h"
#include "ui/web/sketch_page.h"
#include "ui/web/sketch_scheme.h"

#include <QGuiApplication>
#include <QTest>
#include <QWebEngineProfile>

namespace pentimento {

// A page as a worker has it, but with files and a profile of the test's own. `said` is its console.
struct WebFixture {
    explicit WebFixture(const QHash<QString, QByteArray>& files) : scheme(files)
    {
        profile.installUrlSchemeHandler("sketch", &scheme);
        QObject::connect(&page, &SketchPage::consoleMessage, &page,
            [this](SketchPage::JavaScriptConsoleMessageLevel, const QString& text) { said.append(text); });
    }

    void load()
    {
        scheme.beginPage();
        page.loadAddress(SketchScheme::pageUrl());
    }

    // Loads the page and hands it this sketch as soon as it asks.
    void run(const QByteArray& sketch)
    {
        QObject::connect(
            &scheme, &SketchScheme::waitingForJob, &page, [this, sketch] { scheme.setJob({}, sketch); },
            Qt::SingleShotConnection);
        load();
    }

    QWebEngineProfile profile;
    SketchScheme scheme;
    SketchPage page{&profile};
    QStringList said;
};

// The smallest page that asks for a job and then for its sketch, as page/index.html does. Without a policy of its own
// Blink would ask for both at once, and for the sketch before there is one.
inline QHash<QString, QByteArray> smallPage()
{
    return {{QStringLiteral("/index.html"),
        "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"object-src "
        "'none'\">"
        "<body><script src=\"job/job.js\"></script>"
        "<script src=\"job/sketch.js\"></script>"}};
}

// The main function of a test that needs the web engine: what app/render_main.cpp does before its application object.
template <typename Test> int runWebTest(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's own does not start for root; the pages here are ours
    const auto display = startPrivateDisplay();
    if (!display)
        qFatal("%s", qPrintable(display.error().detail));
    qputenv("DISPLAY", *display);
    SketchScheme::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    const QGuiApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace pentimento
