#pragma once

#include <QAction>
#include <QToolButton>

namespace pentimento {

// The button of an action: its icon, text, tooltip with the keys, enabled and checked state, all following it. One that
// only opens a menu (InstantPopup) shows a chevron at its end.
class ActionButton : public QToolButton {
    Q_OBJECT
public:
    enum class Look {
        Icon, // 28 × 28, framed
        FlatIcon, // the same without a frame
        SmallIcon, // 24 × 24, without a frame
        Text, // icon and text, framed
        SmallText,
        Primary, // icon and text, filled: one on a screen
    };

    ActionButton(QAction* action, Look look, QWidget* parent = nullptr);

    // In place of the action's, which is drawn for ordinary grounds.
    void setOwnIcon(const QIcon& icon);

protected:
    void paintEvent(QPaintEvent* event) override;
    void actionEvent(QActionEvent* event) override;

private:
    QIcon m_ownIcon;
};

} // namespace pentimento
