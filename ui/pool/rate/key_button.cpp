#include "ui/pool/rate/key_button.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/restyle.h"

#include <QAction>
#include <QActionEvent>
#include <QHBoxLayout>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int RateMark = 18;
constexpr int RateCheck = 14;
constexpr uint BackspaceSign = 0x232b;

int heightOf(KeyButton::Look look)
{
    switch (look) {
    case KeyButton::Look::Rate:
        return theme().hRate;
    case KeyButton::Look::Small:
        return theme().hControlS;
    default:
        return theme().hControl;
    }
}

int fontSizeOf(KeyButton::Look look)
{
    switch (look) {
    case KeyButton::Look::Rate:
        return theme().fsTitle;
    case KeyButton::Look::Small:
        return theme().fsSmall;
    default:
        return theme().fsBody;
    }
}

int paddingOf(KeyButton::Look look)
{
    return look == KeyButton::Look::Rate ? theme().sp4 + theme().sp1 : theme().sp3;
}

int gapOf(KeyButton::Look look)
{
    return look == KeyButton::Look::Rate ? theme().sp3 + theme().sp1 : theme().sp3 - theme().sp1;
}

} // namespace

KeyButton::KeyButton(QAction* action, Look look, QWidget* parent)
    : QToolButton(parent)
    , m_look(look)
    , m_height(heightOf(look))
    , m_mark(new IconLabel({}, &Theme::text, this))
    , m_label(new QLabel(this))
    , m_check(new IconLabel(look == Look::Rate ? u"check"_s : QString(), &Theme::accent, this))
    , m_cap(new KeyCap({}, this))
{
    setFocusPolicy(Qt::TabFocus);
    setProperty("flat", look == Look::Flat);
    setProperty("small", look == Look::Small);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(m_height);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setFont(uiFont(fontSizeOf(look), theme().fwMedium));
    m_mark->setSide(look == Look::Rate ? RateMark : theme().icon);
    m_check->setSide(RateCheck);
    m_check->setVisible(look == Look::Rate);
    m_mark->hide();
    arrange();
    setDefaultAction(action);
    refresh();
}

void KeyButton::arrange()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(paddingOf(m_look), 0, paddingOf(m_look), 0);
    row->setSpacing(gapOf(m_look));
    for (QWidget* part : std::initializer_list<QWidget*>{m_mark, m_label, m_check, m_cap}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(part, part == m_label ? 1 : 0, Qt::AlignVCenter);
    }
}

void KeyButton::setMark(const QString& icon, QColor Theme::*ink)
{
    m_mark->setIcon(icon, ink);
    m_mark->setVisible(!icon.isEmpty());
    keepWidth();
}

void KeyButton::setName(const QString& name, const QString& spoken)
{
    m_name = name;
    m_spoken = spoken;
    refresh();
}

void KeyButton::setKeys(const QKeySequence& keys)
{
    m_keys = keys;
    refresh();
}

void KeyButton::setDetail(Detail detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    refresh();
}

int KeyButton::widthWith(Detail detail) const
{
    m_label->ensurePolished();
    m_cap->ensurePolished();
    QList<int> parts;
    if (!m_mark->isHidden())
        parts.append(m_mark->sizeHint().width());
    if (detail != Detail::Mark)
        parts.append(m_label->sizeHint().width());
    if (m_look == Look::Rate)
        parts.append(RateCheck);
    if (detail == Detail::Keys && !m_cap->text().isEmpty())
        parts.append(m_cap->sizeHint().width());
    const int gaps = gapOf(m_look) * static_cast<int>(parts.size() - 1);
    return std::accumulate(parts.begin(), parts.end(), 2 * paddingOf(m_look) + gaps);
}

// The style sheet gives all tool buttons a least width, which layouts take before minimumSizeHint().
void KeyButton::keepWidth()
{
    if (m_look == Look::Rate)
        setMinimumWidth(widthWith(m_detail));
    else
        setFixedWidth(widthWith(m_detail));
}

void KeyButton::refresh()
{
    const QAction* action = defaultAction();
    if (!action)
        return;
    const QString name = m_name.isEmpty() ? action->iconText() : m_name;
    m_label->setText(name);
    setAccessibleName(m_spoken.isEmpty() ? name : m_spoken);
    const QKeySequence keys = m_keys.isEmpty() ? action->shortcut() : m_keys;
    m_cap->setKeys(keys);
    if (keys == QKeySequence(Qt::Key_Backspace) && fontMetrics().inFontUcs4(BackspaceSign))
        m_cap->setText(QString::fromUcs4(U"\u232b")); // the word is long, in some languages longer than a button
    m_cap->setVisible(m_detail == Detail::Keys && !keys.isEmpty());
    m_label->setVisible(m_detail != Detail::Mark);
    const bool isOn = isChecked();
    m_check->setIcon(m_look == Look::Rate && isOn ? u"check"_s : QString(), &Theme::accent);
    restyle(m_label, "ink", isOn ? u"accent"_s : m_look == Look::Flat ? u"text2"_s : QString());
    keepWidth();
}

// Whatever changes about the action, the button takes its text from it again.
void KeyButton::actionEvent(QActionEvent* event)
{
    QToolButton::actionEvent(event);
    refresh();
}

bool KeyButton::event(QEvent* event)
{
    const bool isHandled = QToolButton::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Polish || type == QEvent::StyleChange || type == QEvent::FontChange)
        keepWidth();
    return isHandled;
}

void KeyButton::checkStateSet()
{
    QToolButton::checkStateSet();
    refresh();
}

void KeyButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (m_look != Look::Rate || !isChecked())
        return;
    const qreal half = theme().selectW / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, theme().selectW));
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), theme().radius2, theme().radius2);
}

} // namespace pentimento
