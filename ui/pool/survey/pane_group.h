#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSize>
#include <QStringList>
#include <QTimer>

class QKeyEvent;

namespace pentimento {

class PictureCache;
class PicturePane;

// Panes that are zoomed and moved together: what is done to one happens to all, except moving one alone. Z shows 100 %
// at the pointer as long as it is held, or until the next Z when it is tapped; Ctrl+wheel, + and − zoom there, 0 fits,
// dragging and Shift with the arrow keys move, Shift with the mouse one alone. The pictures that the cache is asked for
// are these panes' while `view`, which they are in, is visible: as large as they fit, with all pixels while they are
// zoomed. GUI thread.
class PaneGroup : public QObject {
    Q_OBJECT
public:
    // `pictures` and `view` must outlive this.
    PaneGroup(PictureCache& pictures, QWidget& view);

    // The first is the most needed. The panes fit again, unless they are the same with the same pictures.
    void setPanes(const QList<PicturePane*>& panes);
    void setAhead(const QStringList& pictures); // worth decoding, too
    void setCurrent(PicturePane* pane); // whose middle keys zoom at when the mouse is elsewhere
    void setTogglesOnDoubleClick(bool toggles) { m_togglesOnDoubleClick = toggles; }

    bool isFitted() const;
    double zoom() const; // of the current pane: 1 is a pixel of the screen for one of the picture
    void fit();
    void askForPictures(); // after another picture was set

    // True when the key is one of its own.
    bool pressKey(const QKeyEvent& event);
    bool releaseKey(const QKeyEvent& event);

Q_SIGNALS:
    void zoomChanged(double zoom, bool isFitted);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void zoomBy(PicturePane& pane, double factor, QPointF at);
    void showFull(PicturePane& pane, QPointF at);
    void follow(PicturePane& pane, QPointF at);
    void toggle(PicturePane& pane, QPointF at);
    void moveBy(PicturePane& pane, QPointF distance, bool alone);
    void changed();
    PicturePane* paneInHand() const;
    bool zoomKey(int key, PicturePane& pane, QPointF at);
    bool moveKey(int key);

    PictureCache& m_pictures;
    QWidget& m_view;
    QList<QPointer<PicturePane>> m_panes;
    QPointer<PicturePane> m_current;
    QStringList m_ahead;
    bool m_togglesOnDoubleClick = true;
    QTimer m_rest; // runs while the size changes
    QElapsedTimer m_held; // since Z was pressed and zoomed; invalid when it did not
};

} // namespace pentimento
