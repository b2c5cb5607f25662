#include "ui/widgets/icon_label.h"

#include "ui/theme/icon.h"

#include <QPainter>

namespace pentimento {

IconLabel::IconLabel(const QString& name, QColor Theme::*ink, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_side(theme().icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name, QColor Theme::*ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    if (m_name.isEmpty())
        return;
    const QColor ink = isEnabled() ? theme().*m_ink : theme().disabled;
    QRect square(0, 0, m_side, m_side);
    square.moveCenter(rect().center());
    QPainter(this).drawPixmap(square, iconPixmap(m_name, ink, m_side, devicePixelRatioF()));
}

} // namespace pentimento
