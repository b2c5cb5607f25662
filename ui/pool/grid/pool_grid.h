#pragma once

#include "ui/pool/grid/grid_layout.h"
#include "ui/pool/pool_roles.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QHash>

#include <optional>

namespace pentimento {

class EmptyState;
class PictureCache;
struct GridCell;

// The pictures of a model with the roles of pool_roles.h side by side, in groups with headers: tier and number below
// each, the frame of what is selected or current around it, nothing over it. As quick for a hundred thousand as for
// ten. Arrow keys, Home, End and the page keys move, with Shift they select and with Ctrl they only move; Ctrl+Space
// takes one in or out, Ctrl+A takes all, Esc none; [ and ] change the size; Enter or a double click activates. The
// mouse does the same, and drags a rubber band. All other keys are left to whoever is above. A screen reader hears
// spokenText(). While it is visible, the thumbnails its cache is asked for are its own. GUI thread.
class PoolGrid : public QAbstractItemView {
    Q_OBJECT
public:
    static constexpr int SmallestSide = 96;
    static constexpr int LargestSide = 320;

    // `pictures` must outlive this.
    explicit PoolGrid(PictureCache& pictures, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // Which rows stand together, in the model's order, to be set again whenever that changes. None: no headers.
    void setGroups(const QList<PoolGroup>& groups);

    int cellSide() const { return m_metrics.side; } // of a picture, in device-independent pixels
    void setCellSide(int side); // within the bounds; what was in view stays there
    void enlargeCells();
    void reduceCells();

    // Shown in place of rows when there are none, unless they are still being read.
    EmptyState& emptyState() { return *m_empty; }
    void setLoading(bool loading);

    const GridLayout& layoutOfCells() const { return m_layout; }
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    void cellSideChanged(int side);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct RubberBand {
        QPoint from; // in coordinates of the content, as all here
        QPoint to;
        QItemSelection before; // what stays selected
        bool isMoving = false; // far enough for one to be meant
        QRect area() const { return QRect(from, to).normalized(); }
    };

    int rowCount() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    QModelIndex indexOf(int row) const { return row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex()); }
    QPoint contentPoint(QPoint viewportPoint) const { return viewportPoint + QPoint(0, verticalOffset()); }
    void relayout();
    int anchorRow() const;
    GridLayout::Rows rowsInView() const;
    GridCell cellOf(const QModelIndex& index) const;
    void updateRow(int row);
    void updatePicture(const QString& picture);
    void askForThumbnails();
    void askSoon();
    void paintRows(QPainter& painter, const QRect& exposed);
    void paintSkeleton(QPainter& painter);
    void paintBand(QPainter& painter);
    void moveTo(int row, Qt::KeyboardModifiers modifiers);
    void toggle(int row);
    void startBand(QPoint at, Qt::KeyboardModifiers modifiers);
    void dragBand(QPoint at);
    void endBand(QPoint at);
    int rowAfter(CursorAction action) const;
    bool handleKey(const QKeyEvent& event);
    void showFailure(const QHelpEvent& event);
    void hover(int row);
    QString failureOf(const QModelIndex& index) const;

    PictureCache& m_pictures;
    EmptyState* m_empty;
    GridMetrics m_metrics;
    QList<PoolGroup> m_groups;
    GridLayout m_layout;
    QHash<QString, int> m_asked; // pictures whose thumbnails are wanted, and their rows
    bool m_askPending = false;
    qreal m_askedRatio = 0; // device pixels
    bool m_scrollsUp = false;
    QPersistentModelIndex m_rangeStart;
    std::optional<RubberBand> m_band;
    QBasicTimer m_bandScroll;
    QBasicTimer m_skeletonDelay;
    bool m_loading = false;
    bool m_skeletonShown = false;
    int m_hovered = -1;
};

} // namespace pentimento
