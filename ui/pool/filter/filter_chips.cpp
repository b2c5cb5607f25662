#include "ui/pool/filter/filter_chips.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int Height = 22;
constexpr int Padding = 7;
constexpr int Gap = 5;
constexpr int MarkSide = 12;
constexpr int WidestText = 180;

// A small framed button in the colours of what is on; one with a cross goes away when it is pressed.
class ChipButton : public QAbstractButton {
public:
    ChipButton(const FilterChip& chip, bool hasCross, QWidget* parent)
        : QAbstractButton(parent)
        , m_chip(chip)
        , m_hasCross(hasCross)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setText(chip.text);
    }

    QSize sizeHint() const override
    {
        int width = 2 * Padding + qMin(WidestText, textWidth());
        if (hasMark())
            width += MarkSide + Gap;
        if (m_hasCross)
            width += MarkSide + Gap;
        return {width, Height};
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintGround(painter);
        QRect room = rect().adjusted(Padding, 0, -Padding, 0);
        const auto placed = [&](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const int top = (height() - MarkSide) / 2;
        if (m_chip.swatch.isValid()) {
            const QRect square = placed({room.left(), top, MarkSide, MarkSide});
            painter.fillRect(square, theme().lineStrong);
            painter.fillRect(square.adjusted(1, 1, -1, -1), m_chip.swatch);
        } else if (!m_chip.iconName.isEmpty()) {
            painter.drawPixmap(placed({room.left(), top, MarkSide, MarkSide}), pixmap(m_chip.iconName));
        }
        if (hasMark())
            room.setLeft(room.left() + MarkSide + Gap);
        if (m_hasCross) {
            painter.drawPixmap(placed({room.right() + 1 - MarkSide, top, MarkSide, MarkSide}), pixmap(u"close"_s));
            room.setRight(room.right() - MarkSide - Gap);
        }
        painter.setFont(uiFont(theme().fsSmall));
        painter.setPen(theme().accent);
        const Qt::Alignment aligned = m_hasCross ? Qt::AlignLeft : Qt::AlignHCenter;
        painter.drawText(placed(room), int(QStyle::visualAlignment(layoutDirection(), aligned)) | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    bool hasMark() const { return m_chip.swatch.isValid() || !m_chip.iconName.isEmpty(); }
    int textWidth() const { return QFontMetrics(uiFont(theme().fsSmall)).horizontalAdvance(text()) + 1; }
    QPixmap pixmap(const QString& name) const
    {
        return iconPixmap(name, theme().accent, MarkSide, devicePixelRatioF());
    }

    void paintGround(QPainter& painter) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(underMouse() ? theme().accent : theme().accentLine, theme().lineW));
        painter.setBrush(isDown() ? theme().bgPressed : theme().accentTint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme().radius1, theme().radius1);
        painter.restore();
    }

    const FilterChip m_chip;
    const bool m_hasCross;
};

class MoreButton : public ChipButton {
public:
    explicit MoreButton(QWidget* parent) : ChipButton({FilterCondition::Text, {}}, false, parent) { }
};

} // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_more(new MoreButton(this)), m_menu(new QMenu(this))
{
    setAccessibleName(tr("Conditions"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_more->setToolTip(tr("Conditions that have no room here"));
    m_more->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &FilterChips::fillMore);
    connect(m_more, &QAbstractButton::clicked, this,
        [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void FilterChips::setChips(const QList<FilterChip>& chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    rebuild();
    updateGeometry();
}

QSize FilterChips::sizeHint() const
{
    int width = 0;
    for (const QAbstractButton* button : m_buttons)
        width += button->sizeHint().width() + (width > 0 ? theme().sp2 : 0);
    return {width, Height};
}

QSize FilterChips::minimumSizeHint() const
{
    return {m_chips.isEmpty() ? 0 : 2 * Padding + fontMetrics().horizontalAdvance(u"+99"_s), Height};
}

// A chip that has the keyboard hands it to the one that takes its place.
void FilterChips::rebuild()
{
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->hasFocus())
            focused = i;
        m_buttons[i]->hide();
        m_buttons[i]->deleteLater();
    }
    m_buttons.clear();
    m_buttons.reserve(m_chips.size());
    for (const FilterChip& chip : std::as_const(m_chips)) {
        auto* button = new ChipButton(chip, true, this);
        //: A button that takes a condition away; %1 is the condition: "Peach, Rose".
        button->setAccessibleName(tr("Remove filter: %1").arg(chip.text));
        button->setToolTip(tr("%1: press to show the others, too").arg(chip.text));
        connect(button, &QAbstractButton::clicked, this,
            [this, condition = chip.condition] { Q_EMIT dropWanted(condition); });
        m_buttons.append(button);
    }
    QWidget* before = m_more;
    for (QAbstractButton* button : std::as_const(m_buttons)) {
        setTabOrder(before, button);
        before = button;
    }
    place();
    if (focused < 0)
        return;
    if (m_placed > 0)
        m_buttons[qMin<qsizetype>(focused, m_placed - 1)]->setFocus(Qt::TabFocusReason);
    else
        Q_EMIT keyboardLeft();
}

void FilterChips::place()
{
    const int gap = theme().sp2;
    const auto fitting = [&](int room) {
        int count = 0;
        int width = 0;
        for (const QAbstractButton* button : std::as_const(m_buttons)) {
            width += button->sizeHint().width() + (count > 0 ? gap : 0);
            if (width > room)
                break;
            ++count;
        }
        return count;
    };
    m_placed = fitting(width());
    const bool all = m_placed == m_buttons.size();
    if (!all)
        m_placed = fitting(width() - gap - minimumSizeHint().width());
    int x = 0;
    const auto put = [&](QAbstractButton* button, int buttonWidth) {
        const QRect place(x, (height() - Height) / 2, buttonWidth, Height);
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += buttonWidth + gap;
    };
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < m_placed);
        if (i < m_placed)
            put(m_buttons[i], m_buttons[i]->sizeHint().width());
    }
    m_more->setVisible(!all);
    if (all)
        return;
    const int rest = int(m_buttons.size()) - m_placed;
    m_more->setText(u'+' + QLocale().toString(rest));
    m_more->setAccessibleName(tr("%n more conditions", nullptr, rest));
    put(m_more, minimumSizeHint().width());
}

void FilterChips::fillMore()
{
    m_menu->clear();
    for (const FilterChip& chip : m_chips.sliced(m_placed)) {
        QString text = chip.text;
        QAction* action = m_menu->addAction(icon(u"close"_s, &Theme::muted), text.replace(u'&', u"&&"_s));
        action->setToolTip(tr("Remove filter: %1").arg(chip.text));
        connect(
            action, &QAction::triggered, this, [this, condition = chip.condition] { Q_EMIT dropWanted(condition); });
    }
}

void FilterChips::resizeEvent(QResizeEvent* /*event*/)
{
    place();
}

bool FilterChips::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        place();
    return QWidget::event(event);
}

} // namespace pentimento
