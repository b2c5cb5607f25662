#pragma once

#include "core/sketch/live/live_session.h"
#include "ui/liveview/picture_view.h"

#include <QPointer>
#include <QTimer>

namespace pentimento {

class ElidedLabel;
class IconLabel;
class NumberLabel;

// The running sketch: a PictureView whose mouse and keys go to the session once the picture was clicked, and the line
// under it with the frame, its age, the pixel under the mouse, the zoom and the surrounds. It never takes the focus by
// itself; reached by Tab, its keys zoom, and Ctrl with them always does. The last good picture stays, dimmed, while it
// is stale. GUI thread.
class LiveView : public QWidget {
    Q_OBJECT
public:
    explicit LiveView(QWidget* parent = nullptr);

    // Shows that session's frames from now on and sends it what the picture gets.
    void setSession(LiveSession* session);
    PictureView* pictureView() const { return m_pictureView; }
    void showFrame(const LiveFrame& frame); // of a sketch that no live session draws

    // The picture is older than what should be there; `why` stands in the line below ("image from 12:03:07, code
    // changed"). The next frame ends it.
    void setStale(const QString& why);
    void clearStale();
    bool isStale() const { return !m_staleReason.isEmpty(); }
    // The picture is another one than the newest and meant to be: an older version, a step of a replay. It is shown as
    // it is, whatever is stale or plays on; `what` stands in the line. Empty ends it: the caller then shows the newest
    // picture again.
    void setAside(const QString& what);
    const QString& aside() const { return m_aside; }
    // A run was started and has shown nothing yet: after a moment the line says so and counts. The next frame ends it.
    void setWaiting(bool waiting);
    // The sketch gives no sign of life. Said in the line, since a notice would move the picture in each heavy run.
    void setBusy(bool busy);
    void forget(); // another sketch is shown: nothing is waited for or shown instead
    // What else is known of the picture, at the line's left end ("Deterministic"), with a tick or a warning beside it.
    void setRemark(const QString& text, bool good = true);

Q_SIGNALS:
    void pointed(QPoint pixel, QColor colour);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeLine();
    void followPicture();
    void countFrame(const LiveFrame& frame);
    void showSettled(int ms);
    void showAge();
    QString ageText() const;
    void showZoom();
    bool forwardMouse(QMouseEvent* event);
    bool forwardWheel(QWheelEvent* event);
    bool forwardKey(QKeyEvent* event);
    bool claimsShortcut(const QKeyEvent& event) const;

    PictureView* m_pictureView;
    IconLabel* m_remarkIcon = nullptr;
    ElidedLabel* m_remark = nullptr;
    QWidget* m_afterRemark = nullptr; // the gaps behind what may be hidden
    NumberLabel* m_frame = nullptr;
    QWidget* m_afterFrame = nullptr;
    IconLabel* m_ageIcon = nullptr;
    ElidedLabel* m_age = nullptr;
    NumberLabel* m_pixel = nullptr;
    NumberLabel* m_zoom = nullptr;
    QPointer<LiveSession> m_session;
    QString m_staleReason;
    QString m_aside;
    QTimer m_waiting; // runs while a run has shown nothing
    QElapsedTimer m_waitingSince;
    bool m_busy = false;
    QElapsedTimer m_second; // since the pictures below were begun to be counted
    int m_pictures = 0;
    int m_picturesPerSecond = 0;
    int m_frameNumber = 0;
    bool m_forwards = false; // mouse and keys belong to the sketch
    bool m_pressedInPicture = false;
};

} // namespace pentimento
