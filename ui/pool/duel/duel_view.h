#pragma once

#include "ui/pool/duel/duel_session.h"
#include "ui/pool/survey/pane_group.h"

#include <QAction>
#include <QWidget>

class QFrame;

namespace pentimento {

class ElidedLabel;
class EmptyState;
class KeyButton;
class PicturePane;

// Two pictures and the question which is better. The arrow keys, 1 and 2, a click on a picture or a button choose; =
// and the down key say that neither is, Space skips, Backspace and Ctrl+Z take the last choice back. Both are zoomed
// and moved as one (PaneGroup); all other keys are left to whoever is above. Nothing says who made a picture, where it
// stands or how it is rated. While it is visible, the pictures its cache is asked for are its own. GUI thread.
class DuelView : public QWidget {
    Q_OBJECT
public:
    // Both must outlive this. What is painted or cannot be, the session hears from here.
    DuelView(PictureCache& pictures, DuelSession& session, QWidget* parent = nullptr);

    PicturePane& left() { return *m_left; }
    PicturePane& right() { return *m_right; }
    QString progressText() const; // "37 duels · the ladder knows 12 of 40 places within ±2"
    EmptyState& emptyState() { return *m_empty; } // shown while there is no pair

    QSize sizeHint() const override { return {960, 640}; }

Q_SIGNALS:
    void zoomChanged(double zoom, bool isFitted);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    enum class Command { Left, Right, Tie, Skip, Undo };

    static std::optional<Command> commandOf(int key, Qt::KeyboardModifiers modifiers);
    void perform(Command command, bool isAutoRepeat = false);
    KeyButton* addButton(QAction& action, Command command, const QKeySequence& keys, bool isLarge);
    QWidget* makeHeader();
    QWidget* makeBar();
    PicturePane* makePane(const QString& name, Command choice);
    void placePanes();
    void showPair();
    void showProgress();
    void decodeAhead();

    PictureCache& m_pictures;
    DuelSession& m_session;
    QAction m_chooseLeft;
    QAction m_chooseRight;
    QAction m_tie;
    QAction m_skip;
    QAction m_undo;
    QWidget* m_ground; // with the panes
    PicturePane* m_left;
    PicturePane* m_right;
    ElidedLabel* m_progress;
    EmptyState* m_empty;
    PaneGroup m_group;
    int m_unpainted = 0; // panes that do not show their picture yet
};

} // namespace pentimento
