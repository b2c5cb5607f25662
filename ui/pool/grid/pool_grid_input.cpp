#include "ui/pool/grid/pool_grid.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int BandScrollMs = 16;
constexpr std::array cellSides{96, 108, 128, 160, 200, 256, 320};

using Selection = QItemSelectionModel;

} // namespace

void PoolGrid::enlargeCells()
{
    const auto next = std::ranges::upper_bound(cellSides, m_metrics.side);
    setCellSide(next == cellSides.end() ? LargestSide : *next);
}

void PoolGrid::reduceCells()
{
    const auto same = std::ranges::lower_bound(cellSides, m_metrics.side);
    setCellSide(same == cellSides.begin() ? SmallestSide : *std::prev(same));
}

int PoolGrid::rowAfter(CursorAction action) const
{
    const int current = currentIndex().row();
    const int last = m_layout.count() - 1;
    if (current < 0)
        return action == MoveEnd ? last : qMin(0, last);
    const int pageLines = qMax(1, viewport()->height() / m_layout.lineHeight());
    int row = current;
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return qMax(0, current - 1);
    case MoveRight:
    case MoveNext:
        return qMin(last, current + 1);
    case MoveUp:
        return m_layout.above(current);
    case MoveDown:
        return m_layout.below(current);
    case MoveHome:
        return 0;
    case MoveEnd:
        return last;
    case MovePageUp:
        for (int i = 0; i < pageLines; ++i)
            row = m_layout.above(row);
        return row;
    case MovePageDown:
        for (int i = 0; i < pageLines; ++i)
            row = m_layout.below(row);
        return row;
    }
    Q_UNREACHABLE();
}

QModelIndex PoolGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    return model() ? indexOf(rowAfter(action)) : QModelIndex();
}

// Shift selects from where the last range began, Ctrl leaves the selection alone.
void PoolGrid::moveTo(int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = indexOf(row);
    if (!index.isValid())
        return;
    const bool adds = modifiers.testFlag(Qt::ControlModifier);
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        if (!m_rangeStart.isValid())
            m_rangeStart = currentIndex().isValid() ? currentIndex() : index;
        const QModelIndex start = m_rangeStart;
        const QItemSelection range(start.row() < row ? start : index, start.row() < row ? index : start);
        selectionModel()->setCurrentIndex(index, Selection::NoUpdate);
        selectionModel()->select(range, adds ? Selection::Select : Selection::ClearAndSelect);
        return;
    }
    selectionModel()->setCurrentIndex(index, adds ? Selection::NoUpdate : Selection::ClearAndSelect);
    m_rangeStart = index;
}

void PoolGrid::toggle(int row)
{
    const QModelIndex index = indexOf(row);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, Selection::NoUpdate);
    selectionModel()->select(index, Selection::Toggle);
    m_rangeStart = index;
}

void PoolGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    QItemSelection selection;
    for (const GridLayout::Rows& rows : m_layout.rowsIn(rect.normalized().translated(0, verticalOffset())))
        selection.select(indexOf(rows.first), indexOf(rows.last));
    selectionModel()->select(selection, command);
}

bool PoolGrid::handleKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool isSize = !modifiers.testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Space:
        if (modifiers != Qt::ControlModifier)
            return false;
        toggle(currentIndex().row());
        return true;
    case Qt::Key_Escape:
        if (!isPlain || !selectionModel()->hasSelection())
            return false;
        clearSelection();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isPlain || !currentIndex().isValid())
            return false;
        Q_EMIT activated(currentIndex());
        return true;
    case Qt::Key_BracketLeft: // some keyboards need Shift for it
        if (isSize)
            reduceCells();
        return isSize;
    case Qt::Key_BracketRight:
        if (isSize)
            enlargeCells();
        return isSize;
    default:
        return false;
    }
}

void PoolGrid::keyPressEvent(QKeyEvent* event)
{
    static const QHash<int, CursorAction> moves{{Qt::Key_Left, MoveLeft}, {Qt::Key_Right, MoveRight},
        {Qt::Key_Up, MoveUp}, {Qt::Key_Down, MoveDown}, {Qt::Key_Home, MoveHome}, {Qt::Key_End, MoveEnd},
        {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto move = moves.constFind(event->key());
    const bool isForOthers = event->modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier);
    if (!model() || !selectionModel()) {
        event->ignore();
    } else if (move != moves.constEnd() && !isForOthers) {
        executeDelayedItemsLayout();
        moveTo(rowAfter(*move), event->modifiers());
        event->accept();
    } else {
        event->setAccepted(handleKey(*event));
    }
}

void PoolGrid::mousePressEvent(QMouseEvent* event)
{
    if (!model())
        return;
    const QPoint at = event->position().toPoint();
    const int row = m_layout.rowAt(contentPoint(at));
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (event->button() == Qt::RightButton && row >= 0 && !selectionModel()->isSelected(indexOf(row)))
        moveTo(row, Qt::NoModifier);
    if (event->button() != Qt::LeftButton)
        return;
    if (row >= 0 && modifiers == Qt::ControlModifier)
        toggle(row);
    else if (row >= 0)
        moveTo(row, modifiers);
    else if (modifiers == Qt::NoModifier)
        clearSelection();
    startBand(at, modifiers);
}

void PoolGrid::startBand(QPoint at, Qt::KeyboardModifiers modifiers)
{
    const QPoint content = contentPoint(at);
    const bool adds = modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier);
    m_band = RubberBand{content, content, adds ? selectionModel()->selection() : QItemSelection(), false};
}

void PoolGrid::dragBand(QPoint at)
{
    m_band->to = contentPoint(at);
    const bool isFar = (m_band->to - m_band->from).manhattanLength() >= QApplication::startDragDistance();
    m_band->isMoving = m_band->isMoving || isFar;
    if (!m_band->isMoving)
        return;
    QItemSelection selection = m_band->before;
    for (const GridLayout::Rows& rows : m_layout.rowsIn(m_band->area()))
        selection.merge(QItemSelection(indexOf(rows.first), indexOf(rows.last)), Selection::Select);
    selectionModel()->select(selection, Selection::ClearAndSelect);
    const bool isOutside = at.y() < 0 || at.y() >= viewport()->height();
    if (!isOutside)
        m_bandScroll.stop();
    else if (!m_bandScroll.isActive())
        m_bandScroll.start(BandScrollMs, this);
    viewport()->update();
}

void PoolGrid::endBand(QPoint at)
{
    const bool wasMoving = m_band->isMoving;
    m_band.reset();
    m_bandScroll.stop();
    if (const QModelIndex index = indexAt(at); wasMoving && index.isValid()) {
        selectionModel()->setCurrentIndex(index, Selection::NoUpdate);
        m_rangeStart = index;
    }
    viewport()->update();
}

void PoolGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_band && event->buttons().testFlag(Qt::LeftButton))
        dragBand(at);
    else
        hover(m_layout.rowAt(contentPoint(at)));
}

void PoolGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_band && event->button() == Qt::LeftButton)
        endBand(event->position().toPoint());
}

void PoolGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT activated(index);
}

void PoolGrid::hover(int row)
{
    const int before = std::exchange(m_hovered, row);
    if (before == row)
        return;
    updateRow(before);
    updateRow(row);
}

// A small cell has no room for the whole reason.
void PoolGrid::showFailure(const QHelpEvent& event)
{
    const QModelIndex index = indexAt(event.pos());
    const QString failure = index.isValid() ? failureOf(index) : QString();
    if (failure.isEmpty())
        return QToolTip::hideText();
    const QString text = index.data().toString() + u'\n' + failure;
    QToolTip::showText(
        event.globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), viewport(), visualRect(index));
}

bool PoolGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    showFailure(*static_cast<QHelpEvent*>(event));
    return true;
}

} // namespace pentimento
