#include "ui/pool/grid/pool_grid.h"

#include "ui/pool/grid/grid_painter.h"
#include "ui/pool/grid/pool_grid_accessible.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <cmath>

namespace pentimento {

namespace {

constexpr int SkeletonDelayMs = 150;
constexpr int StepsPerLine = 3; // of the scroll bar's arrows and a notch of the wheel

} // namespace

PoolGrid::PoolGrid(PictureCache& pictures, QWidget* parent)
    : QAbstractItemView(parent)
    , m_pictures(pictures)
    , m_empty(new EmptyState(viewport()))
{
    installPoolGridAccessible();
    m_metrics.side = theme().thumbL;
    m_empty->hide();
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the columns could change with it, and it with them
    setFrameShape(NoFrame);
    setProperty("tray", true);
    setAccessibleName(tr("Pictures"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_pictures, &PictureCache::thumbnailReady, this, &PoolGrid::updatePicture);
    connect(&m_pictures, &PictureCache::failed, this, &PoolGrid::updatePicture);
}

void PoolGrid::setModel(QAbstractItemModel* newModel)
{
    if (model())
        model()->disconnect(this);
    QAbstractItemView::setModel(newModel);
    m_rangeStart = QPersistentModelIndex();
    m_hovered = -1;
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::rowsInserted, this, [this] { scheduleDelayedItemsLayout(); });
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, [this] { scheduleDelayedItemsLayout(); });
    connect(newModel, &QAbstractItemModel::dataChanged, this, [this] { askSoon(); });
}

void PoolGrid::setGroups(const QList<PoolGroup>& groups)
{
    m_groups = groups;
    doItemsLayout();
}

void PoolGrid::setCellSide(int side)
{
    const int bounded = qBound(SmallestSide, side, LargestSide);
    if (std::exchange(m_metrics.side, bounded) == bounded)
        return;
    doItemsLayout();
    Q_EMIT cellSideChanged(bounded);
}

void PoolGrid::setLoading(bool loading)
{
    m_loading = loading;
    m_skeletonShown = false;
    if (loading)
        m_skeletonDelay.start(SkeletonDelayMs, this);
    else
        m_skeletonDelay.stop();
    doItemsLayout();
}

void PoolGrid::reset()
{
    m_rangeStart = QPersistentModelIndex();
    m_hovered = -1;
    m_band.reset();
    m_bandScroll.stop();
    QAbstractItemView::reset();
    doItemsLayout(); // at once: whoever resets the model goes on to scroll and to select
}

void PoolGrid::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    forgetAccessibleRows(*this);
}

void PoolGrid::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    relayout();
}

GridLayout::Rows PoolGrid::rowsInView() const
{
    return m_layout.rowsBetween(verticalOffset(), verticalOffset() + viewport()->height() - 1);
}

// The row whose place on the screen is kept when the cells change: the current one, when it is seen.
int PoolGrid::anchorRow() const
{
    const GridLayout::Rows seen = rowsInView();
    const int current = currentIndex().row();
    if (seen.isEmpty())
        return -1;
    return current >= seen.first && current <= seen.last ? current : seen.first;
}

void PoolGrid::relayout()
{
    const int anchor = anchorRow();
    const int above = m_layout.cell(anchor).top() - verticalOffset();
    const QSize cellBefore = m_layout.cell(0).size();
    const int columnsBefore = m_layout.columns();
    QList<int> counts;
    for (const PoolGroup& group : std::as_const(m_groups))
        counts.append(group.count);
    m_layout = GridLayout(rowCount(), counts, viewport()->width(), m_metrics);
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, qMax(0, m_layout.height() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_layout.lineHeight() / StepsPerLine);
    const bool movesCells = m_layout.columns() != columnsBefore || m_layout.cell(0).size() != cellBefore;
    if (anchor >= 0 && anchor < m_layout.count() && movesCells)
        bar->setValue(m_layout.cell(anchor).top() - above);
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(m_layout.count() == 0 && !m_loading);
    viewport()->update();
    askSoon();
}

int PoolGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect PoolGrid::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? m_layout.cell(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex PoolGrid::indexAt(const QPoint& point) const
{
    return model() ? indexOf(m_layout.rowAt(contentPoint(point))) : QModelIndex();
}

void PoolGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QRect cell = m_layout.cell(index.row());
    const int group = m_layout.groupOf(index.row());
    const bool isFirstLine = group >= 0 && index.row() - m_layout.rowsOf(group).first < m_layout.columns();
    if (isFirstLine && !m_layout.header(group).isEmpty())
        cell.setTop(m_layout.header(group).top());
    const int height = viewport()->height();
    const int offset = verticalOffset();
    const int toTop = cell.top();
    const int toBottom = cell.bottom() + m_metrics.rowGap + 1 - height;
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(cell.center().y() - height / 2);
    else if (hint == PositionAtTop || (hint == EnsureVisible && offset > toTop))
        verticalScrollBar()->setValue(toTop);
    else if (hint == PositionAtBottom || offset < toBottom)
        verticalScrollBar()->setValue(qMin(toBottom, toTop));
}

void PoolGrid::scrollContentsBy(int /*dx*/, int dy)
{
    m_scrollsUp = dy > 0;
    hover(-1);
    const qreal ratio = devicePixelRatioF();
    if (ratio == std::floor(ratio) && !m_band)
        viewport()->scroll(0, dy);
    else
        viewport()->update();
    askSoon();
}

QRegion PoolGrid::visualRegionForSelection(const QItemSelection& /*selection*/) const
{
    return viewport()->rect(); // a hundred thousand rectangles would cost more than the painting
}

void PoolGrid::showEvent(QShowEvent* event)
{
    QAbstractItemView::showEvent(event);
    askSoon();
}

// After what is going on now: several changes ask once.
void PoolGrid::askSoon()
{
    if (!std::exchange(m_askPending, true))
        QMetaObject::invokeMethod(this, &PoolGrid::askForThumbnails, Qt::QueuedConnection);
}

void PoolGrid::askForThumbnails()
{
    m_askPending = false;
    if (!isVisible() || !model())
        return;
    const GridLayout::Rows seen = rowsInView();
    const int page = seen.last - seen.first + 1;
    const GridLayout::Rows before{qMax(0, seen.first - page), seen.first - 1};
    const GridLayout::Rows behind{seen.last + 1, qMin(m_layout.count() - 1, seen.last + page)};
    m_asked.clear();
    QStringList wanted;
    for (const GridLayout::Rows& rows : {seen, m_scrollsUp ? before : behind, m_scrollsUp ? behind : before}) {
        for (int row = rows.first; row <= rows.last; ++row) {
            const QString picture = indexOf(row).data(PictureRole).toString();
            if (picture.isEmpty())
                continue;
            m_asked.insert(picture, row);
            wanted.append(picture);
        }
    }
    m_askedRatio = devicePixelRatioF();
    m_pictures.setThumbnailsWanted(wanted, qRound(m_metrics.side * m_askedRatio));
}

void PoolGrid::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(m_layout.cell(row).translated(0, -verticalOffset()));
}

void PoolGrid::updatePicture(const QString& picture)
{
    updateRow(m_asked.value(picture, -1));
}

QString PoolGrid::failureOf(const QModelIndex& index) const
{
    const QString ofFile = index.data(FailureRole).toString();
    if (!ofFile.isEmpty())
        return ofFile;
    const auto error = m_pictures.failure(index.data(PictureRole).toString());
    return error ? pictureFailureText(*error) : QString();
}

GridCell PoolGrid::cellOf(const QModelIndex& index) const
{
    GridCell cell;
    cell.picture = m_pictures.thumbnail(index.data(PictureRole).toString());
    cell.text = index.data().toString();
    cell.tier = tierOf(index);
    cell.isUnsure = index.data(UnsureRole).toBool();
    cell.isSelected = selectionModel()->isSelected(index);
    cell.isCurrent = currentIndex() == index;
    cell.isHovered = m_hovered == index.row();
    if (cell.picture.image.isNull())
        cell.failure = failureOf(index);
    return cell;
}

void PoolGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().tray);
    if (m_askedRatio != devicePixelRatioF())
        askSoon();
    if (m_layout.count() > 0)
        paintRows(painter, event->rect());
    else if (m_skeletonShown)
        paintSkeleton(painter);
    if (m_band && m_band->isMoving)
        paintBand(painter);
}

void PoolGrid::paintRows(QPainter& painter, const QRect& exposed)
{
    const int offset = verticalOffset();
    for (int i = 0; i < m_layout.groupCount(); ++i) {
        const QRect header = m_layout.header(i).translated(0, -offset);
        if (i < m_groups.size() && header.intersects(exposed))
            paintGridHeader(painter, header, m_groups.at(i));
    }
    const GridLayout::Rows rows = m_layout.rowsBetween(exposed.top() + offset, exposed.bottom() + offset);
    for (int row = rows.first; row <= rows.last && row < rowCount(); ++row) {
        const QRect cell = m_layout.cell(row).translated(0, -offset);
        if (cell.intersects(exposed))
            paintGridCell(painter, cell, m_layout.picture(row).translated(0, -offset), cellOf(indexOf(row)));
    }
}

// What will stand there, while nobody knows how much of it.
void PoolGrid::paintSkeleton(QPainter& painter)
{
    const int lines = viewport()->height() / m_layout.lineHeight() + 1;
    const GridLayout filled(lines * m_layout.columns(), {}, viewport()->width(), m_metrics);
    for (int row = 0; row < filled.count(); ++row)
        paintGridPlaceholder(painter, filled.picture(row));
}

// Its edge alone: what is under it is still to be judged.
void PoolGrid::paintBand(QPainter& painter)
{
    const QRectF area = m_band->area().translated(0, -verticalOffset());
    painter.setPen(QPen(theme().accent, theme().lineW));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

void PoolGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    updateRow(previous.isValid() ? previous.row() : -1);
    updateRow(current.isValid() ? current.row() : -1);
    sayCurrentRow(*this, current.row());
}

void PoolGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    saySelection(*this);
}

void PoolGrid::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_skeletonDelay.timerId()) {
        m_skeletonDelay.stop();
        m_skeletonShown = true;
        viewport()->update();
    } else if (event->timerId() == m_bandScroll.timerId() && m_band) {
        const int over = viewport()->mapFromGlobal(QCursor::pos()).y();
        const int beyond = over < 0 ? over : qMax(0, over - viewport()->height());
        verticalScrollBar()->setValue(verticalOffset() + beyond / 2);
        dragBand(viewport()->mapFromGlobal(QCursor::pos()));
    } else {
        QAbstractItemView::timerEvent(event);
    }
}

} // namespace pentimento
