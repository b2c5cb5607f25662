#include "ui/widgets/toast.h"

#include "ui/theme/icon.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int StayMs = 8000;

} // namespace

Toast::Toast(QWidget* over)
    : QFrame(over)
    , m_sentence(new QLabel)
    , m_undoButton(new QPushButton(icon(u"undo"_s), tr("Undo")))
    , m_opacity(new QGraphicsOpacityEffect(this))
{
    setProperty("toast", true);
    setGraphicsEffect(m_opacity);
    m_sentence->setTextFormat(Qt::PlainText);
    m_undoButton->setProperty("small", true);
    auto* close = new QToolButton;
    close->setIcon(icon(u"close"_s, &Theme::text2));
    close->setProperty("flat", true);
    close->setProperty("small", true);
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, theme().sp2, theme().sp2, theme().sp2);
    layout->setSpacing(theme().sp3);
    layout->addWidget(m_sentence);
    layout->addSpacing(theme().sp2);
    layout->addWidget(m_undoButton);
    layout->addWidget(close);
    over->installEventFilter(this);
    m_leave.setSingleShot(true);
    m_leave.setInterval(StayMs);
    connect(&m_leave, &QTimer::timeout, this, &Toast::leaveUnlessInUse);
    connect(qApp, &QApplication::focusChanged, this, &Toast::rememberFocus);
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        const std::function<void()> undo = m_undo;
        dismiss();
        if (undo)
            undo();
    });
    hide();
}

void Toast::say(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_sentence->setText(sentence);
    m_undoButton->setVisible(bool(m_undo));
    m_undoButton->setToolTip(tr("Undo: %1").arg(sentence));
    setAccessibleName(sentence);
    m_opacity->setOpacity(0);
    show();
    place();
    fadeTo(1);
    m_leave.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss()
{
    m_undo = {};
    m_leave.stop();
    giveFocusBack();
    fadeTo(0);
}

void Toast::rememberFocus(QWidget* from, const QWidget* to)
{
    if (from && isAncestorOf(to) && !isAncestorOf(from))
        m_before = from;
}

// At once, before it is hidden: Qt would pass the focus on to whatever comes next.
void Toast::giveFocusBack()
{
    if (m_before && isAncestorOf(QApplication::focusWidget()))
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

QString Toast::sentence() const
{
    return m_sentence->text();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return false;
}

// With the focus in here, Escape closes this before it is the window's shortcut, which stops a sketch.
bool Toast::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Toast::place()
{
    adjustSize();
    const QWidget* over = parentWidget();
    resize(qMin(width(), over->width() - 2 * theme().sp4), height());
    move((over->width() - width()) / 2, over->height() - height() - theme().sp5);
    raise();
}

void Toast::fadeTo(qreal opacity)
{
    auto* fade = new QPropertyAnimation(m_opacity, "opacity", this);
    fade->setDuration(theme().tSlow);
    fade->setEndValue(opacity);
    connect(fade, &QPropertyAnimation::finished, this, [this, opacity] { setVisible(opacity > 0); });
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

void Toast::leaveUnlessInUse()
{
    if (underMouse() || isAncestorOf(focusWidget()))
        m_leave.start();
    else
        dismiss();
}

} // namespace pentimento
