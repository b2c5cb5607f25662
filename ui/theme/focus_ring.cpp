#include "ui/theme/focus_ring.h"

#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace pentimento {

namespace {

constexpr int Gap = 1;

class Ring : public QWidget {
public:
    explicit Ring(QWidget* parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const qreal half = theme().focusW / 2.0;
        const qreal radius = theme().radius2 + Gap + half;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, theme().focusW));
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
    }
};

bool marksItself(const QWidget* widget)
{
    return widget->isWindow() || widget->property("ownFocus").toBool()
        || qobject_cast<const QAbstractScrollArea*>(widget) || qobject_cast<const QMenu*>(widget)
        || qobject_cast<const QMenuBar*>(widget);
}

// Where the ring is drawn: nothing scrolls out of a viewport, so neither does the ring.
QWidget* groundOf(const QWidget* target)
{
    QWidget* ground = target->parentWidget();
    while (ground && !ground->isWindow() && !qobject_cast<QAbstractScrollArea*>(ground->parentWidget()))
        ground = ground->parentWidget();
    return ground;
}

bool byKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

bool movesThings(QEvent::Type type)
{
    return type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide;
}

} // namespace

FocusRing::FocusRing(QApplication& application) : QObject(&application)
{
    application.installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_ring;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::FocusIn && type != QEvent::FocusOut && !movesThings(type))
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget == m_ring)
        return false;
    if (type == QEvent::FocusIn && byKeyboard(static_cast<QFocusEvent*>(event)->reason()))
        surround(widget);
    else if (type == QEvent::FocusOut && widget == m_target)
        surround(nullptr);
    else if (movesThings(type) && m_target && (widget == m_target || widget->isAncestorOf(m_target)))
        QMetaObject::invokeMethod(this, &FocusRing::follow, Qt::QueuedConnection); // when the layout is done
    return false;
}

void FocusRing::surround(QWidget* target)
{
    QWidget* ground = target && !marksItself(target) ? groundOf(target) : nullptr;
    m_target = ground ? target : nullptr;
    if (m_ring && m_ring->parentWidget() != ground)
        delete m_ring;
    if (ground && !m_ring)
        m_ring = new Ring(ground);
    follow();
}

void FocusRing::follow()
{
    if (!m_ring)
        return;
    if (!m_target || !m_target->isVisible()) {
        m_ring->hide();
        return;
    }
    const int reach = Gap + theme().focusW;
    const QPoint corner = m_target->mapTo(m_ring->parentWidget(), QPoint(0, 0));
    m_ring->setGeometry(QRect(corner, m_target->size()).adjusted(-reach, -reach, reach, reach));
    m_ring->show();
    m_ring->raise();
}

} // namespace pentimento
