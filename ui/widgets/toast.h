#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>

class QGraphicsOpacityEffect;
class QLabel;
class QPushButton;

namespace pentimento {

// Says what was just done, low in the middle of a widget, with Undo where it can be undone: the answer to a bulk or
// destructive act, in place of a question before it. Goes away by itself after eight seconds without the pointer or the
// focus on it. One per widget; what it says next takes the place of what it said before. When it goes, the focus is
// back where it was before it came here.
class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget* over);

    // An empty `undo` offers none. It is called at most once.
    void say(const QString& sentence, std::function<void()> undo = {});
    void dismiss();

    QString sentence() const;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();
    void fadeTo(qreal opacity);
    void leaveUnlessInUse();
    void rememberFocus(QWidget* from, const QWidget* to);
    void giveFocusBack();

    std::function<void()> m_undo;
    QLabel* m_sentence;
    QPushButton* m_undoButton;
    QGraphicsOpacityEffect* m_opacity;
    QPointer<QWidget> m_before; // had the focus before this
    QTimer m_leave;
};

} // namespace pentimento
