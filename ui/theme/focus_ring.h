#pragma once

#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace pentimento {

// The 2-px accent ring around the control that the keyboard is on, 1 px away from it and so outside its rectangle. It
// appears when Tab or a mnemonic moved the focus, not when the mouse did; lists, text areas and widgets with the
// property `ownFocus` mark their focus themselves. Lives as long as the application.
class FocusRing : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QApplication& application);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void surround(QWidget* target);
    void follow();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring; // a child of the target's window or viewport
};

} // namespace pentimento
