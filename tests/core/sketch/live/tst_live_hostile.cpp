#include "core/sketch/live/live_session.h"
#include "tests/support/live_log.h"
#include "tests/support/process_list.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QByteArray goodSketch = R"(function setup() { createCanvas(60, 60, WEBGL); background('#f6f0e1'); noStroke();
  fill('#2f4f7f'); plane(30, 20); }
)";

} // namespace

// Sketches that want to harm, in the live view: whatever they do, the session stays good for the next one.
class TestLiveHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        adoptOrphans();
        m_session = makeLiveSession(5000);
        m_log = std::make_unique<LiveLog>(*m_session);
        m_reference = goodPicture();
        QVERIFY(!m_reference.isNull());
    }

    void survives_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* name : {"memory-typed-arrays", "memory-canvases", "memory-objects", "gpu-texture-bomb",
                 "gpu-lose-context", "gpu-endless-shader", "gpu-40-contexts-before", "dialogs-alert",
                 "dialogs-confirm-prompt", "net-navigation", "net-windows", "page-about-blank", "page-reload",
                 "page-close", "page-replace-document", "page-document-write", "page-remove-canvas", "console-flood",
                 "title-flood", "canvas-resize-storm", "canvas-70000", "loop-draw", "loop-timers", "loop-microtasks",
                 "late-loop-timer", "late-loop-unload", "tamper-canvas", "tamper-events", "tamper-functions",
                 "tamper-promise", "forge-messages", "forge-done-flags", "throw-many", "no-canvas"})
            QTest::newRow(name)
                << QStringLiteral(PENTIMENTO_SOURCE_DIR "/tests/data/hostile/%1.js").arg(QLatin1String(name));
    }
    void survives()
    {
        QFETCH(QString, file);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        m_log = std::make_unique<LiveLog>(*m_session);
        m_session->run(liveRequest(source.readAll()));
        const auto ended = [this] { return !m_log->errors.isEmpty() || !m_log->kills.isEmpty() || m_log->settled > 0; };
        // Some draw for ever and do no more harm than that; one loses its clock, stands still and is refused a script.
        const auto lives = [this] { return m_log->frames.size() > 20 || m_log->said().startsWith(u"Refused"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(ended() || lives(), PatienceMs);
        m_session->sendPointer({.kind = LivePointer::Kind::Press, .position = {20, 20}, .button = Qt::LeftButton});
        m_session->sendKey({true, false, Qt::Key_Space, u" "_s, {}});
        QCOMPARE(goodPicture(), m_reference);
        QVERIFY2(m_log->errors.isEmpty(), qPrintable(m_log->errors.value(0).message));
    }

    void survivesMouseHandlersThatHarm_data()
    {
        QTest::addColumn<QByteArray>("act");
        QTest::newRow("loop") << QByteArray("for (;;) {}");
        QTest::newRow("throw") << QByteArray("throw null;");
        QTest::newRow("navigate") << QByteArray("location.href = 'about:blank';");
        QTest::newRow("file picker") << QByteArray(
            "const i = document.createElement('input'); i.type = 'file'; i.click(); throw new Error('picked');");
        QTest::newRow("window") << QByteArray("if (window.open('sketch://app/index.html')) for (;;) {} else throw 1;");
    }
    void survivesMouseHandlersThatHarm()
    {
        QFETCH(QByteArray, act);
        m_log = std::make_unique<LiveLog>(*m_session);
        m_session->run(liveRequest(goodSketch + "function mousePressed() { " + act + " }"));
        QTRY_VERIFY_WITH_TIMEOUT(m_log->settled > 0, PatienceMs);
        m_session->sendPointer({.kind = LivePointer::Kind::Press, .position = {20, 20}, .button = Qt::LeftButton});
        QTRY_VERIFY_WITH_TIMEOUT(!m_log->errors.isEmpty() || !m_log->kills.isEmpty(), PatienceMs);
        QCOMPARE(goodPicture(), m_reference);
    }

    void nothingIsLeftBehind()
    {
        m_log.reset();
        m_session.reset();
        QTRY_VERIFY_WITH_TIMEOUT(descendants().isEmpty(), 5000);
    }

private:
    QImage goodPicture()
    {
        m_log = std::make_unique<LiveLog>(*m_session);
        m_session->run(liveRequest(goodSketch));
        const bool settled = QTest::qWaitFor([this] { return m_log->settled > 0; }, PatienceMs);
        return settled ? m_log->frames.last().picture : QImage();
    }

    std::unique_ptr<LiveSession> m_session;
    std::unique_ptr<LiveLog> m_log;
    QImage m_reference;
};

QTEST_GUILESS_MAIN(TestLiveHostile)
#include "tst_live_hostile.moc"
