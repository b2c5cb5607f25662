#include "ui/pool/filter/popover.h"

#include "ui/theme/theme.h"

#include <QScreen>

using namespace Qt::StringLiterals;

namespace pentimento {

Popover::Popover(const QString& title, QWidget* parent) : QFrame(parent, Qt::Popup)
{
    setAccessibleName(title);
    setWindowTitle(title);
    setProperty("ground", u"raised"_s);
    setProperty("edge", u"all"_s);
}

void Popover::openAt(QWidget* anchor, QWidget* first)
{
    adjustSize();
    const QRect around(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint corner(layoutDirection() == Qt::RightToLeft ? around.right() + 1 - width() : around.left(),
        around.bottom() + 1 + theme().sp2);
    if (corner.y() + height() > screen.bottom())
        corner.setY(around.top() - theme().sp2 - height());
    corner.setX(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() + 1 - width())));
    corner.setY(qMax(screen.top(), corner.y()));
    move(corner);
    show();
    first->setFocus(Qt::TabFocusReason);
}

} // namespace pentimento
