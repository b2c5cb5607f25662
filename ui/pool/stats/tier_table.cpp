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

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SwatchSide = 12;
constexpr int MarkSide = 13;
constexpr int NumberWidth = 76;
constexpr int LoveWidth = 104; // with room for "thin"
constexpr int Padding = 10;

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
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(TierTableModel::NameColumn, QHeaderView::Stretch);
    for (int column = TierTableModel::LoveColumn; column < TierTableModel::ColumnCount; ++column)
        setColumnWidth(column, column == TierTableModel::LoveColumn ? LoveWidth : NumberWidth);
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
