#include "ui/pool/survey/pane_group.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/survey/picture_pane.h"
#include "ui/widgets/zoom_step.h"

#include <QKeyEvent>

using namespace std::chrono_literals;

namespace pentimento {

namespace {

constexpr auto RestAfter = 100ms; // of resizing
constexpr qint64 TapMs = 350; // a longer press of Z is a hold
constexpr double KeyPan = 64; // device-independent pixels

} // namespace

PaneGroup::PaneGroup(PictureCache& pictures, QWidget& view) : m_pictures(pictures), m_view(view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestAfter);
    connect(&m_rest, &QTimer::timeout, this, &PaneGroup::askForPictures);
    view.installEventFilter(this);
}

void PaneGroup::setPanes(const QList<PicturePane*>& panes)
{
    for (const auto& pane : std::as_const(m_panes)) {
        if (pane) {
            pane->disconnect(this);
            pane->disconnect(&m_rest);
        }
    }
    m_panes.clear();
    m_rest.start(); // they may not be laid out yet
    m_held.invalidate();
    for (PicturePane* pane : panes) {
        m_panes.append(pane);
        connect(pane, &PicturePane::zoomWanted, this,
            [this, pane](double factor, QPointF at) { zoomBy(*pane, factor, at); });
        connect(pane, &PicturePane::moveWanted, this,
            [this, pane](QPointF distance, bool alone) { moveBy(*pane, distance, alone); });
        connect(pane, &PicturePane::roomChanged, &m_rest, qOverload<>(&QTimer::start));
        connect(pane, &PicturePane::toggleWanted, this, [this, pane](QPointF at) {
            if (m_togglesOnDoubleClick)
                toggle(*pane, at);
        });
    }
    m_current = panes.value(0);
    askForPictures();
}

void PaneGroup::setAhead(const QStringList& pictures)
{
    m_ahead = pictures;
    askForPictures();
}

void PaneGroup::setCurrent(PicturePane* pane)
{
    m_current = pane;
}

bool PaneGroup::isFitted() const
{
    return !m_current || m_current->placement().isFitted();
}

double PaneGroup::zoom() const
{
    return m_current ? m_current->placement().scale() : 0;
}

void PaneGroup::askForPictures()
{
    if (!m_view.isVisible() || m_panes.isEmpty())
        return;
    QStringList wanted;
    if (m_current)
        wanted.append(m_current->picture());
    for (const auto& pane : std::as_const(m_panes)) {
        if (pane)
            wanted.append(pane->picture());
    }
    const QSize room = m_panes.first() ? m_panes.first()->room() : QSize();
    if (isFitted())
        wanted += m_ahead;
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    m_pictures.setWanted(wanted, isFitted() ? room : QSize());
}

bool PaneGroup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        askForPictures();
    return QObject::eventFilter(watched, event);
}

// The others show the same part at the same scale.
void PaneGroup::follow(PicturePane& pane, QPointF at)
{
    const bool isFit = pane.placement().isFitted();
    for (const auto& other : std::as_const(m_panes)) {
        if (!other || other == &pane)
            continue;
        if (isFit)
            other->placement().fit();
        else
            other->placement().zoomTo(pane.placement().scale(), at - pane.middle() + other->middle());
    }
    changed();
}

void PaneGroup::zoomBy(PicturePane& pane, double factor, QPointF at)
{
    pane.placement().zoomBy(factor, at);
    follow(pane, at);
}

void PaneGroup::showFull(PicturePane& pane, QPointF at)
{
    pane.placement().zoomTo(1, at);
    follow(pane, at);
}

void PaneGroup::fit()
{
    for (const auto& pane : std::as_const(m_panes)) {
        if (pane)
            pane->placement().fit();
    }
    changed();
}

void PaneGroup::toggle(PicturePane& pane, QPointF at)
{
    if (isFitted())
        showFull(pane, at);
    else
        fit();
}

void PaneGroup::moveBy(PicturePane& pane, QPointF distance, bool alone)
{
    for (const auto& each : std::as_const(m_panes)) {
        if (each && (!alone || each == &pane)) {
            each->placement().moveBy(distance);
            each->update();
        }
    }
}

void PaneGroup::changed()
{
    askForPictures();
    for (const auto& pane : std::as_const(m_panes)) {
        if (pane)
            pane->update();
    }
    Q_EMIT zoomChanged(zoom(), isFitted());
}

PicturePane* PaneGroup::paneInHand() const
{
    for (const auto& pane : m_panes) {
        if (pane && pane->pointer())
            return pane;
    }
    return m_current;
}

bool PaneGroup::pressKey(const QKeyEvent& event)
{
    PicturePane* pane = paneInHand();
    if (!pane)
        return false;
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::ShiftModifier && moveKey(event.key()))
        return true;
    const bool isPlain = held == Qt::NoModifier || (held == Qt::ShiftModifier && event.key() == Qt::Key_Plus);
    if (!isPlain)
        return false;
    const QPointF at = pane->pointer().value_or(pane->middle());
    if (event.key() != Qt::Key_Z)
        return zoomKey(event.key(), *pane, at);
    if (event.isAutoRepeat())
        return true;
    if (isFitted())
        m_held.start();
    toggle(*pane, at);
    return true;
}

bool PaneGroup::releaseKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Z)
        return false;
    if (!event.isAutoRepeat() && m_held.isValid()) {
        if (m_held.hasExpired(TapMs))
            fit();
        m_held.invalidate();
    }
    return true;
}

bool PaneGroup::zoomKey(int key, PicturePane& pane, QPointF at)
{
    if (key == Qt::Key_Plus)
        zoomBy(pane, ZoomStep, at);
    else if (key == Qt::Key_Minus)
        zoomBy(pane, 1 / ZoomStep, at);
    else if (key == Qt::Key_0)
        fit();
    else
        return false;
    return true;
}

bool PaneGroup::moveKey(int key)
{
    PicturePane* pane = paneInHand();
    if (isFitted() || !pane)
        return false;
    const double pan = KeyPan * pane->devicePixelRatioF();
    if (key == Qt::Key_Left)
        moveBy(*pane, {pan, 0}, false);
    else if (key == Qt::Key_Right)
        moveBy(*pane, {-pan, 0}, false);
    else if (key == Qt::Key_Up)
        moveBy(*pane, {0, pan}, false);
    else if (key == Qt::Key_Down)
        moveBy(*pane, {0, -pan}, false);
    else
        return false;
    return true;
}

} // namespace pentimento
