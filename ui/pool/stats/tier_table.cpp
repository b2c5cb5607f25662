#include "ui/pool/stats/tier_table.h"

#include "ui/pool/stats/tier_table_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SwatchSide = 12;
constexpr int MarkSide = 13;
constexpr int Padding = 8;
constexpr int LeastNumberWidth = 52;

// The mark of a tier right before its name.
class Header : public QHeaderView {
public:
    explicit Header(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setFixedHeight(theme().hHeader);
    }

    int widthOf(int section) const
    {
        const QFontMetricsF metrics(uiFont(theme().fsCaption, theme().fwMedium));
        const bool hasMark = !head(section, TierTableModel::MarkRole).toString().isEmpty();
        const int mark = hasMark ? MarkSide + theme().sp2 : 0;
        return int(std::ceil(metrics.horizontalAdvance(head(section).toString()))) + mark + 2 * Padding + 1;
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, theme().bgWindow);
        painter->fillRect(QRect(rect.bottomLeft(), QSize(rect.width(), theme().lineW)), theme().line);
        painter->setFont(uiFont(theme().fsCaption, theme().fwMedium));
        painter->setPen(theme().muted);
        const QString mark = head(section, TierTableModel::MarkRole).toString();
        const QRect room = rect.adjusted(Padding + (mark.isEmpty() ? 0 : MarkSide + theme().sp2), 0, -Padding, 0);
        const bool isName = section == TierTableModel::NameColumn;
        const QString text =
            painter->fontMetrics().elidedText(head(section).toString(), Qt::ElideRight, room.width() + 1);
        const Qt::Alignment side = isName ? Qt::AlignLeft : Qt::AlignRight;
        painter->drawText(room, static_cast<int>(side | Qt::AlignVCenter), text);
        if (!mark.isEmpty()) {
            const int left = room.right() - painter->fontMetrics().horizontalAdvance(text) - theme().sp2 - MarkSide;
            const QColor ink = head(section, TierTableModel::MarkInkRole).value<QColor>();
            painter->drawPixmap(QPoint(left, rect.center().y() - MarkSide / 2),
                iconPixmap(mark, ink, MarkSide, painter->device()->devicePixelRatioF()));
        }
        painter->restore();
    }

private:
    QVariant head(int section, int role = Qt::DisplayRole) const
    {
        return model()->headerData(section, Qt::Horizontal, role);
    }
};

// Of a cell that says "thin" and a number of one digit.
int thinWidth()
{
    const QFontMetricsF word(uiFont(theme().fsCaption));
    const QFontMetricsF digits(uiFont(theme().fsSmall));
    return int(std::ceil(word.horizontalAdvance(TierTableModel::tr("thin")) + tabularWidth(digits, u"0"_s))) + MarkSide
        + theme().sp2 + theme().sp3 + 2 * Padding;
}

// Names with their swatch, numbers digit under digit, thin ones with a mark and a word before them.
class CellDelegate : public QStyledItemDelegate {
public:
    explicit CellDelegate(const TierTable& table) : m_table(table) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme().bgHover);
        painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), theme().lineW)), theme().lineGrid);
        painter->setFont(uiFont(theme().fsSmall));
        const QRect room = option.rect.adjusted(Padding, 0, -Padding, 0);
        if (index.column() == TierTableModel::NameColumn)
            paintName(*painter, room, index);
        else
            paintNumber(*painter, room, index);
        if (m_table.hasFocus() && m_table.currentIndex() == index)
            paintFrame(*painter, option.rect);
        painter->restore();
    }

private:
    static void paintName(QPainter& painter, QRect room, const QModelIndex& index)
    {
        if (const QColor swatch = index.data(TierTableModel::SwatchRole).value<QColor>(); swatch.isValid()) {
            const QRect box(room.left(), room.center().y() - SwatchSide / 2, SwatchSide, SwatchSide);
            painter.fillRect(box, theme().line);
            painter.fillRect(box.adjusted(1, 1, -1, -1), swatch);
            room.setLeft(box.right() + theme().sp3);
        }
        painter.setPen(theme().text);
        const QString name = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    }

    static void paintNumber(QPainter& painter, const QRect& room, const QModelIndex& index)
    {
        const QString text = index.data().toString();
        const bool isThin = index.data(TierTableModel::ThinRole).toBool();
        painter.setPen(isThin ? theme().warn : text == u'0' ? theme().muted : theme().text);
        drawTabular(painter, room, Qt::AlignRight, text);
        if (!isThin)
            return;
        const double ratio = painter.device()->devicePixelRatioF();
        const QPoint mark(room.left(), room.center().y() - MarkSide / 2);
        painter.drawPixmap(mark, iconPixmap(u"warning"_s, theme().warn, MarkSide, ratio));
        painter.setFont(uiFont(theme().fsCaption));
        painter.drawText(room.adjusted(MarkSide + theme().sp2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            TierTableModel::tr("thin"));
    }

    static void paintFrame(QPainter& painter, const QRect& rect)
    {
        const double half = theme().focusW / 2.0;
        painter.setPen(QPen(theme().accent, theme().focusW, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half));
    }

    const TierTable& m_table;
};

TierTableModel* modelFor(TierTable::Kind kind, QObject* parent)
{
    return kind == TierTable::Kind::Hues
        ? new TierTableModel(TierTable::tr("Hue"), TierTable::tr("Not measured yet"), true, parent)
        : new TierTableModel(TierTable::tr("Subject"), TierTable::tr("Without a subject"), false, parent);
}

} // namespace

TierTable::TierTable(Kind kind, QWidget* parent) : QTableView(parent), m_kind(kind), m_model(modelFor(kind, this))
{
    setAccessibleName(kind == Kind::Hues ? tr("Hues by tier") : tr("Subjects by tier"));
    setModel(m_model);
    setItemDelegate(new CellDelegate(*this));
    itemDelegate()->setParent(this);
    setProperty("ownFocus", true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme().hRow);
    verticalHeader()->setMinimumSectionSize(theme().hRow);
    auto* header = new Header(this);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TierTableModel::NameColumn, QHeaderView::Stretch);
    for (int column = TierTableModel::LoveColumn; column < TierTableModel::ColumnCount; ++column) {
        const int least = column == TierTableModel::LoveColumn ? thinWidth() : LeastNumberWidth;
        setColumnWidth(column, qMax(header->widthOf(column), least));
    }
    connect(this, &QTableView::clicked, this, &TierTable::choose);
}

void TierTable::setRows(const QList<TierRow>& rows)
{
    const QModelIndex before = currentIndex();
    m_model->setRows(rows);
    if (before.isValid())
        setCurrentIndex(m_model->index(qMin(before.row(), int(rows.size()) - 1), before.column()));
    const int shown = qMin(int(rows.size()), MostRowsShown);
    setFixedHeight(theme().hHeader + shown * theme().hRow);
}

void TierTable::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isChoice && currentIndex().isValid())
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void TierTable::choose(const QModelIndex& index)
{
    const TierRow& row = m_model->rowAt(index.row());
    if (row.name.isEmpty() || m_model->countAt(index.row(), index.column()) == 0)
        return;
    PoolFilter filter;
    (m_kind == Kind::Hues ? filter.hues : filter.subjects).append(row.name);
    switch (index.column()) {
    case TierTableModel::LoveColumn:
        filter.tiers.append(Tier::Love);
        break;
    case TierTableModel::OkayColumn:
        filter.tiers.append(Tier::Okay);
        break;
    case TierTableModel::NopeColumn:
        filter.tiers.append(Tier::Nope);
        break;
    case TierTableModel::UnratedColumn:
        filter.tiers.append(MaybeTier());
        break;
    default:
        break;
    }
    Q_EMIT filterWanted(filter);
}

} // namespace pentimento
