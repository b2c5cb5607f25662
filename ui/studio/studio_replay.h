#pragma once

#include "ui/studio/paint_tracer.h"
#include "ui/studio/studio_session.h"

class QAction;

namespace pentimento {

class CodeEditor;
class LiveView;
class PaintScrubber;

// Joins the trace of a painting to the picture and the code: steps show in the picture, a click in it goes to the line
// that painted that place, and the marks of the cursor's line stand out. GUI thread.
class StudioReplay : public QObject {
    Q_OBJECT
public:
    // `toggle` is checkable and turned on and off with the replay. All outlive this.
    StudioReplay(StudioSession& session, PaintTracer& tracer, LiveView& view, PaintScrubber& scrubber, QAction& toggle);

    void setOn(bool on);
    bool isOn() const;
    void showLine(int line); // the cursor is there
    void leave(); // something else is shown from now on

Q_SIGNALS:
    void lineAsked(int line);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RenderRequest requestNow() const;
    void start(const RenderRequest& request, const PaintTrace& trace);
    void showStep(int step);

    StudioSession& m_session;
    PaintTracer& m_tracer;
    LiveView& m_view;
    PaintScrubber& m_scrubber;
    QAction& m_toggle;
    std::optional<RenderRequest> m_asked;
};

} // namespace pentimento
