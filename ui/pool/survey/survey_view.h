#pragma once

#include "core/library/pool/decision_events.h"
#include "ui/pool/survey/pane_group.h"

#include <QWidget>

namespace pentimento {

class EmptyState;
class SurveyPane;

// Two to four pictures of the Pool side by side, zoomed and moved as one (PaneGroup), the tier below each. One of them
// is active and has the frame: it is the one that is rated, by whoever is above. Tab, the arrow keys and a click make
// another one active; Delete, or the button below it, takes one away while two are left. All other keys are left to
// whoever is above. While it is visible, the pictures its cache is asked for are its own; thumbnails it only takes.
// GUI thread.
class SurveyView : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype Most = 4;

    // `pictures` must outlive this.
    explicit SurveyView(PictureCache& pictures, QWidget* parent = nullptr);

    // The first four of them, once each. The active one stays when it is among them, else the first one is.
    void setPictures(const QStringList& pictures);
    QStringList pictures() const;
    QString active() const; // empty when there is none
    void setActive(const QString& picture);
    // The label is a number, or a title when those may be seen. What is not here is passed over.
    void setTier(const QString& picture, MaybeTier tier, const QString& label);
    void removePicture(const QString& picture);

    bool isFitted() const { return m_group.isFitted(); }
    double zoom() const { return m_group.zoom(); }
    void fit() { m_group.fit(); }
    EmptyState& emptyState() { return *m_empty; } // shown while there are no pictures
    SurveyPane* paneOf(const QString& picture) const; // null when it is not here

    QSize sizeHint() const override { return {960, 640}; }

Q_SIGNALS:
    void activeChanged(const QString& picture);
    // The active picture itself, not a thumbnail, is on the screen: once for each time it became the active one.
    void painted(const QString& picture);
    void pictureRemoved(const QString& picture);
    void zoomChanged(double zoom, bool isFitted);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    SurveyPane* add(const QString& picture);
    void activate(int number);
    void rebuilt();
    void arrange();
    int columns() const;
    int numberOf(const QString& picture) const;
    bool moveActive(int key);

    PictureCache& m_pictures;
    PaneGroup m_group;
    EmptyState* m_empty;
    QList<SurveyPane*> m_panes;
    int m_active = -1;
};

} // namespace pentimento
