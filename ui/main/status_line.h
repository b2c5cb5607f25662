#pragma once

#include "ui/main/workspace.h"

#include <QFrame>

class QHBoxLayout;

namespace pentimento {

// The bottom line of the window: the texts of the workspace that is shown, those about the picture at the left, those
// about the work at the right. Texts are changed in place: setting them at every key stroke costs next to nothing.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setTexts(const StatusTexts& texts);

private:
    class Item;
    void fill(QList<Item*>& items, QHBoxLayout* side, const QList<StatusText>& texts);

    QHBoxLayout* m_leftSide;
    QHBoxLayout* m_rightSide;
    QList<Item*> m_left;
    QList<Item*> m_right;
};

} // namespace pentimento
