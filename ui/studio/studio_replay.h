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
    bool isOfTheCode() const; // and not of the code before the last edit
    void showLine(int line); // the cursor is there
    void leave(); // the sketch's own picture comes back

Q_SIGNALS:
    void onChanged();
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
    RenderRequest m_traced;
};

} // namespace pentimento
