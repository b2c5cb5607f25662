#include "ui/liveview/live_view.h"

#include "ui/liveview/surround_picker.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/restyle.h"
#include "ui/widgets/tabular_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int LineHeight = 32; // of the design's well-bar, its border included
constexpr int NoticeIcon = 14;
constexpr int NoticeableMs = 150; // shorter waits pass without a word
constexpr int WaitingTickMs = 100;

QString secondsText(qint64 ms)
{
    return QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1);
}

QString drawnText(int number, int ms)
{
    //: %1 is the number of a frame
    return ms < 10'000 ? LiveView::tr("Frame %1, %L2 ms").arg(number).arg(ms)
                       : LiveView::tr("Frame %1, %2 s").arg(number).arg(secondsText(ms));
}

// "#f08a66", and how much of it is there when not all.
QString colourText(const QColor& colour)
{
    const QString name = colour.name();
    return colour.alpha() == 255 ? name : LiveView::tr("%1, %2 % opaque").arg(name).arg(colour.alpha() * 100 / 255);
}

} // namespace

LiveView::LiveView(QWidget* parent) : QWidget(parent), m_pictureView(new PictureView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pictureView, 1);
    layout->addWidget(makeLine());
    m_pictureView->installEventFilter(this);
    connect(m_pictureView, &PictureView::scaleChanged, this, &LiveView::followPicture);
    connect(m_pictureView, &PictureView::pointed, this, [this](QPoint pixel, const QColor& colour) {
        m_pixel->setText(u"%1, %2  %3"_s.arg(pixel.x()).arg(pixel.y()).arg(colourText(colour)));
        Q_EMIT pointed(pixel, colour);
    });
    connect(m_pictureView, &PictureView::pointedNowhere, m_pixel, &QLabel::clear);
    m_waiting.setInterval(WaitingTickMs);
    connect(&m_waiting, &QTimer::timeout, this, &LiveView::showAge);
    followPicture();
    showAge();
}

QWidget* LiveView::makeLine()
{
    auto* line = new QFrame(this);
    line->setProperty("ground", u"panel"_s);
    line->setProperty("edge", u"top"_s);
    line->setFixedHeight(LineHeight);
    m_remarkIcon = new IconLabel(u"check"_s, &Theme::good, line);
    m_remarkIcon->setSide(NoticeIcon);
    m_remark = new ElidedLabel({}, line);
    m_frame = new NumberLabel(line);
    m_ageIcon = new IconLabel(u"warning"_s, &Theme::warn, line);
    m_ageIcon->setSide(NoticeIcon);
    m_age = new ElidedLabel({}, line);
    m_pixel = new NumberLabel(line);
    m_zoom = new NumberLabel(line);
    for (QLabel* label : {static_cast<QLabel*>(m_remark), static_cast<QLabel*>(m_frame), static_cast<QLabel*>(m_age),
             static_cast<QLabel*>(m_pixel), static_cast<QLabel*>(m_zoom)}) {
        label->setProperty("type", u"small"_s);
        label->setProperty("ink", u"text2"_s);
    }
    m_remark->setProperty("ink", u"good"_s);
    m_pixel->setProperty("ink", u"muted"_s);
    m_pixel->setAccessibleName(tr("Pixel under the mouse"));
    m_afterRemark = new QWidget(line);
    m_afterFrame = new QWidget(line);
    for (QWidget* gap : {m_afterRemark, m_afterFrame})
        gap->setFixedWidth(theme().sp2);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp2);
    row->addWidget(m_remarkIcon);
    row->addWidget(m_remark);
    row->addWidget(m_afterRemark);
    row->addWidget(m_frame);
    row->addWidget(m_afterFrame);
    row->addWidget(m_ageIcon);
    row->addWidget(m_age, 1);
    row->addWidget(m_pixel);
    row->addSpacing(theme().sp3);
    row->addWidget(m_zoom);
    row->addSpacing(theme().sp3);
    row->addWidget(new SurroundPicker(m_pictureView, line));
    setRemark({});
    return line;
}

void LiveView::setSession(LiveSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    connect(session, &LiveSession::frame, this, &LiveView::showFrame);
    connect(session, &LiveSession::settled, this, &LiveView::showSettled);
}

void LiveView::showFrame(const LiveFrame& frame)
{
    if (m_aside.isEmpty())
        m_pictureView->setPicture(frame.picture);
    m_waiting.stop();
    clearStale();
    countFrame(frame);
}

// A still says how long it took, what moves how fast it does.
void LiveView::countFrame(const LiveFrame& frame)
{
    const bool restarted = frame.number <= m_frameNumber;
    m_frameNumber = frame.number;
    if (restarted || !m_second.isValid()) {
        m_second.start();
        m_pictures = m_picturesPerSecond = 0;
    }
    ++m_pictures;
    if (m_second.elapsed() >= 1000) {
        m_picturesPerSecond = qRound(m_pictures * 1000.0 / static_cast<double>(m_second.restart()));
        m_pictures = 0;
    }
    //: %1 is the number of a frame, %2 how many are shown each second
    m_frame->setText(m_picturesPerSecond > 0 ? tr("Frame %1, %2 a second").arg(frame.number).arg(m_picturesPerSecond)
                                             : drawnText(frame.number, frame.ms));
}

void LiveView::showSettled(int ms)
{
    m_second.invalidate();
    if (m_frameNumber <= 1)
        m_frame->setText(drawnText(m_frameNumber, ms));
}

void LiveView::setStale(const QString& why)
{
    m_staleReason = why;
    showAge();
}

void LiveView::clearStale()
{
    setStale({});
}

void LiveView::setAside(const QString& what)
{
    m_aside = what;
    showAge();
}

void LiveView::setWaiting(bool waiting)
{
    m_busy = false;
    if (waiting) {
        m_waitingSince.start();
        m_waiting.start();
    } else {
        m_waiting.stop();
    }
    showAge();
}

void LiveView::setBusy(bool busy)
{
    m_busy = busy;
    showAge();
}

void LiveView::forget()
{
    m_aside.clear();
    setWaiting(false);
}

QString LiveView::ageText() const
{
    if (!m_aside.isEmpty())
        return m_aside;
    if (m_busy)
        return tr("Busy: no sign from the sketch for 2 s.");
    if (m_waiting.isActive() && m_waitingSince.elapsed() >= NoticeableMs)
        return tr("Painting, %1 s").arg(secondsText(m_waitingSince.elapsed()));
    if (isStale())
        return m_staleReason;
    return m_pictureView->picture().isNull() ? QString() : tr("up to date");
}

void LiveView::showAge()
{
    const bool aside = !m_aside.isEmpty();
    const bool waits = !aside && m_waiting.isActive() && m_waitingSince.elapsed() >= NoticeableMs;
    const bool warns = !aside && (m_busy || (isStale() && !waits));
    m_pictureView->setDimmed(isStale() && !aside);
    m_pictureView->setPainting(m_waiting.isActive() || m_busy);
    const bool tellsFrame = !warns && !aside && !waits && m_frameNumber > 0; // it is the newest picture's
    m_frame->setVisible(tellsFrame);
    m_afterFrame->setVisible(tellsFrame);
    m_ageIcon->setVisible(warns || aside);
    m_ageIcon->setIcon(aside ? u"history"_s : u"warning"_s, aside ? &Theme::text2 : &Theme::warn);
    m_age->setText(ageText());
    restyle(m_age, "ink", warns ? u"warn"_s : aside || waits ? u"text2"_s : u"muted"_s);
}

void LiveView::setRemark(const QString& text, bool good)
{
    m_remarkIcon->setIcon(good ? u"check"_s : u"warning"_s, good ? &Theme::good : &Theme::warn);
    restyle(m_remark, "ink", good ? u"good"_s : u"warn"_s);
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    m_remarkIcon->setVisible(!text.isEmpty());
    m_afterRemark->setVisible(!text.isEmpty());
}

void LiveView::followPicture()
{
    showZoom();
    const QSize size = m_pictureView->picture().size();
    m_pictureView->setAccessibleDescription(size.isEmpty()
            ? tr("No picture yet")
            //: %3 is the zoom, as "Fit, 52 %"
            : tr("%1 × %2 pixels, %3. A click gives mouse and keys to the sketch, Tab takes them back.")
                  .arg(size.width())
                  .arg(size.height())
                  .arg(m_zoom->text()));
}

void LiveView::showZoom()
{
    if (m_pictureView->picture().isNull())
        return m_zoom->clear();
    const double percent = m_pictureView->scale() * 100;
    const QString shown = QLocale().toString(percent, 'f', percent < 10 ? 1 : 0);
    m_zoom->setText(m_pictureView->isFitted() ? tr("Fit, %1 %").arg(shown) : tr("%1 %").arg(shown));
}

// The sketch's part of the events; the picture view gets what is left.
bool LiveView::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return forwardMouse(static_cast<QMouseEvent*>(event));
    case QEvent::Wheel:
        return forwardWheel(static_cast<QWheelEvent*>(event));
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return forwardKey(static_cast<QKeyEvent*>(event));
    case QEvent::ShortcutOverride:
        event->setAccepted(claimsShortcut(*static_cast<QKeyEvent*>(event)));
        return event->isAccepted();
    case QEvent::FocusOut:
        m_forwards = m_pressedInPicture = false;
        return false;
    default:
        return false;
    }
}

bool LiveView::forwardMouse(QMouseEvent* event)
{
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const bool inPicture = m_pictureView->pictureArea().contains(event->position());
    if (m_pictureView->isPanning() || (press && event->button() == Qt::MiddleButton))
        return false;
    if (press)
        m_forwards = m_pressedInPicture = inPicture;
    if (!m_session || !m_forwards || !(inPicture || m_pressedInPicture))
        return false;
    LivePointer pointer;
    pointer.kind = event->type() == QEvent::MouseMove ? LivePointer::Kind::Move
        : event->type() == QEvent::MouseButtonRelease ? LivePointer::Kind::Release
        : event->type() == QEvent::MouseButtonPress   ? LivePointer::Kind::Press
                                                      : LivePointer::Kind::DoublePress;
    pointer.position = m_pictureView->pictureAt(event->position());
    pointer.button = event->button();
    pointer.buttons = event->buttons();
    pointer.modifiers = event->modifiers();
    m_session->sendPointer(pointer);
    if (event->type() == QEvent::MouseButtonRelease)
        m_pressedInPicture = event->buttons() != Qt::NoButton;
    return false; // the picture view reads the pixel under it
}

bool LiveView::forwardWheel(QWheelEvent* event)
{
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    if (zooms || !m_session || !m_forwards || !m_pictureView->pictureArea().contains(event->position()))
        return false;
    LivePointer pointer;
    pointer.kind = LivePointer::Kind::Wheel;
    pointer.position = m_pictureView->pictureAt(event->position());
    pointer.buttons = event->buttons();
    pointer.modifiers = event->modifiers();
    pointer.wheel = event->angleDelta();
    m_session->sendPointer(pointer);
    return true;
}

// With Ctrl or Alt a key is the window's, or the view's own.
bool LiveView::claimsShortcut(const QKeyEvent& event) const
{
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool windows = event.key() == Qt::Key_Escape || event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab
        || (event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35);
    return m_session && m_forwards && plain && !windows;
}

bool LiveView::forwardKey(QKeyEvent* event)
{
    if (!claimsShortcut(*event))
        return false;
    LiveKey key;
    key.pressed = event->type() == QEvent::KeyPress;
    key.repeat = event->isAutoRepeat();
    key.key = event->key();
    key.text = event->text();
    key.modifiers = event->modifiers();
    m_session->sendKey(key);
    return event->key() != Qt::Key_Space; // which makes a hand of the mouse, too
}

} // namespace pentimento
