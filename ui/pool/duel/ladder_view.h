#pragma once

#include "ui/pool/duel/ladder_list.h"

#include <QWidget>

class QLabel;
class QListView;

namespace pentimento {

class EmptyState;
class PictureCache;

// The ladder that comes of the duels: a row for each picture with its place, how strong it is with the interval that
// holds it with a chance of 95 %, between which places that leaves it, and in how many duels it was. The arrow keys
// move; Enter or a double click activates. While it is visible, the thumbnails its cache is asked for are its own. GUI
// thread.
class LadderView : public QWidget {
    Q_OBJECT
public:
    // `pictures` must outlive this.
    explicit LadderView(PictureCache& pictures, QWidget* parent = nullptr);

    void setLadder(const DuelLadder& ladder); // what was looked at stays in view
    const LadderList& list() const { return m_list; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void pictureActivated(const QString& picture);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void askForThumbnails();

    PictureCache& m_pictures;
    LadderList m_list;
    QListView* m_rows;
    EmptyState* m_empty;
};

} // namespace pentimento
