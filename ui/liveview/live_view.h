#pragma once

#include "core/sketch/live/live_session.h"
#include "ui/liveview/picture_view.h"

#include <QPointer>

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
    void showZoom();
    bool forwardMouse(QMouseEvent* event);
    bool forwardWheel(QWheelEvent* event);
    bool forwardKey(QKeyEvent* event);
    bool claimsShortcut(const QKeyEvent& event) const;

    PictureView* m_pictureView;
    IconLabel* m_remarkIcon = nullptr;
    ElidedLabel* m_remark = nullptr;
    NumberLabel* m_frame = nullptr;
    IconLabel* m_ageIcon = nullptr;
    ElidedLabel* m_age = nullptr;
    NumberLabel* m_pixel = nullptr;
    NumberLabel* m_zoom = nullptr;
    QPointer<LiveSession> m_session;
    QString m_staleReason;
    QElapsedTimer m_second; // since the pictures below were begun to be counted
    int m_pictures = 0;
    int m_picturesPerSecond = 0;
    int m_frameNumber = 0;
    bool m_forwards = false; // mouse and keys belong to the sketch
    bool m_pressedInPicture = false;
};

} // namespace pentimento
