#include "ui/main/command_palette.h"

#include "ui/main/workspace.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int Width = 560;
constexpr int MaxRows = 12;
constexpr int RowHeight = 28;
constexpr int FromTop = 64;

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {0, RowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& colors = theme();
        painter->save();
        drawGround(*painter, option);
        const auto mirrored = [&](QRect rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        QRect rest = option.rect.adjusted(colors.sp3, 0, -colors.sp3, 0);
        const QRect iconRect(rest.left(), rest.top() + (rest.height() - colors.icon) / 2, colors.icon, colors.icon);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mirrored(iconRect));
        rest.setLeft(iconRect.right() + 1 + colors.sp3);

        const QFont small = uiFont(colors.fsSmall);
        const QString keys = index.data(CommandList::KeysRole).toString();
        const QString place = index.data(CommandList::PlaceRole).toString();
        painter->setFont(small);
        painter->setPen(colors.muted);
        painter->drawText(mirrored(rest), int(Qt::AlignVCenter | trailing(option)), keys);
        rest.setRight(rest.right() - QFontMetrics(small).horizontalAdvance(keys) - colors.sp5);
        QRect placeRect = rest;
        placeRect.setLeft(rest.left() + nameWidthOf(index) + colors.sp3);
        if (placeRect.width() >= QFontMetrics(small).horizontalAdvance(place))
            painter->drawText(mirrored(placeRect), int(Qt::AlignVCenter | leading(option)), place);
        drawName(*painter, mirrored(rest), option, index);
        painter->restore();
    }

private:
    static void drawGround(QPainter& painter, const QStyleOptionViewItem& option)
    {
        const bool current = option.state & QStyle::State_Selected;
        if (!current && !(option.state & QStyle::State_MouseOver))
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? theme().accentTint : theme().bgHover);
        painter.drawRoundedRect(option.rect, theme().radius2, theme().radius2);
    }
    static Qt::Alignment leading(const QStyleOptionViewItem& option)
    {
        return option.direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
    }
    static Qt::Alignment trailing(const QStyleOptionViewItem& option)
    {
        return option.direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft;
    }
    static int nameWidthOf(const QModelIndex& index)
    {
        return QFontMetrics(uiFont(theme().fsBody, theme().fwStrong))
            .horizontalAdvance(index.data(Qt::DisplayRole).toString());
    }

    // Matched letters in accent and strong, the rest plain. Right-to-left text is drawn whole: cutting it into letters
    // would break its joins.
    static void drawName(
        QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const auto positions = index.data(CommandList::PositionsRole).value<QList<int>>();
        const QFont plain = uiFont(theme().fsBody);
        painter.setPen(theme().text);
        painter.setFont(plain);
        const bool fits = QFontMetrics(plain).horizontalAdvance(text) <= rect.width();
        if (positions.isEmpty() || text.isRightToLeft() || option.direction == Qt::RightToLeft || !fits) {
            const QString shown = QFontMetrics(plain).elidedText(text, Qt::ElideRight, rect.width());
            painter.drawText(rect, int(Qt::AlignVCenter | leading(option)), shown);
            return;
        }
        QRect rest = rect;
        for (int start = 0, end = 0; start < text.size(); start = end) {
            const bool matched = positions.contains(start);
            for (end = start; end < text.size() && positions.contains(end) == matched; ++end) { }
            const QFont font = matched ? uiFont(theme().fsBody, theme().fwStrong) : plain;
            painter.setFont(font);
            painter.setPen(matched ? theme().accent : theme().text);
            const QString piece = text.mid(start, end - start);
            painter.drawText(rest, int(Qt::AlignVCenter | Qt::AlignLeft), piece);
            rest.setLeft(rest.left() + QFontMetrics(font).horizontalAdvance(piece));
        }
    }
};

} // namespace

CommandPalette::CommandPalette(ActionRegistry& registry, QWidget* window)
    : QFrame(window)
    , m_registry(registry)
    , m_commands(registry)
    , m_field(new SearchField(tr("Type a few letters of a command")))
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("No command has these letters in this order.")))
{
    setProperty("toast", true);
    setProperty("ownFocus", true);
    setAccessibleName(tr("Command palette"));
    m_field->setProperty("bare", true);
    m_field->setProperty("ownFocus", true); // there is nothing else here to be on
    m_list->setProperty("raised", true);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("ink", u"muted"_s);
    m_nothing->setContentsMargins(theme().sp3, 0, theme().sp3, 0);
    m_nothing->setFixedHeight(RowHeight);
    auto* line = new QFrame;
    line->setProperty("rule", true);
    line->setFixedHeight(theme().lineW);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp2, theme().sp2, theme().sp2, theme().sp2);
    layout->setSpacing(theme().sp2);
    layout->addWidget(m_field);
    layout->addWidget(line);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const Workspace* workspace, const QStringList& recentIds)
{
    if (isVisible())
        return close();
    m_focusBefore = QApplication::focusWidget();
    m_commands.gather(workspace, recentIds);
    m_field->clear();
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString& typed)
{
    m_commands.filter(typed);
    const int rows = m_commands.rowCount();
    m_list->setCurrentIndex(m_commands.index(0));
    m_list->setFixedHeight(qMin(rows, MaxRows) * RowHeight);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    place();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return false;
    if (event->type() == QEvent::FocusOut && isVisible()) {
        m_focusBefore = nullptr; // the focus has gone where the person wants it
        close();
    }
    if (event->type() == QEvent::ShortcutOverride) // Escape closes this before it stops a sketch
        event->accept();
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QString id = index.data(CommandList::IdRole).toString();
    close();
    Q_EMIT chosen(id);
    m_registry.action(id)->trigger();
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    layout()->activate();
    const QWidget* window = parentWidget();
    const int width = qMin(Width, window->width() - 2 * theme().sp5);
    setGeometry((window->width() - width) / 2, qMin(FromTop, window->height() / 8), width, sizeHint().height());
}

} // namespace pentimento
