#include "ui/pool/grid/pool_grid_accessible.h"

#include "ui/pool/grid/pool_grid.h"
#include "ui/pool/pool_words.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QModelIndex indexIn(const PoolGrid& grid, int row)
{
    return grid.model() ? grid.model()->index(row, 0, grid.rootIndex()) : QModelIndex();
}

// One row. It goes when the rows change; Qt owns it until then.
class AccessibleCell : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleCell(PoolGrid& grid, int row) : m_grid(&grid), m_row(row) { }

    bool isValid() const override { return m_grid && index().isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QWindow* window() const override { return m_grid ? m_grid->window()->windowHandle() : nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? spokenText(index()) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_grid->visualRect(index());
        return {m_grid->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_grid->selectionModel()->isSelected(index());
        state.focused = m_grid->hasFocus() && m_grid->currentIndex() == index();
        state.offscreen = !m_grid->viewport()->rect().intersects(m_grid->visualRect(index()));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), toggleAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        if (action == toggleAction())
            m_grid->selectionModel()->select(index(), QItemSelectionModel::Toggle);
        else if (action == setFocusAction())
            m_grid->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::NoUpdate);
        else if (action == pressAction())
            m_grid->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::ClearAndSelect);
    }

private:
    QModelIndex index() const { return indexIn(*m_grid, m_row); }

    const QPointer<PoolGrid> m_grid;
    const int m_row;
};

class AccessibleGrid : public QAccessibleWidget {
public:
    explicit AccessibleGrid(PoolGrid& grid) : QAccessibleWidget(&grid, QAccessible::List) { }
    ~AccessibleGrid() override { forget(); }

    int childCount() const override { return isValid() ? grid().layoutOfCells().count() : 0; }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return m_rows.value(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child)), -1);
    }
    QAccessibleInterface* focusChild() const override
    {
        return isValid() && grid().hasFocus() ? child(grid().currentIndex().row()) : nullptr;
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        if (!isValid())
            return nullptr;
        return child(grid().indexAt(grid().viewport()->mapFromGlobal(QPoint(x, y))).row());
    }

    QAccessibleInterface* child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        if (const auto known = m_cells.constFind(row); known != m_cells.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto* cell = new AccessibleCell(grid(), row);
        const QAccessible::Id id = QAccessible::registerAccessibleInterface(cell);
        m_cells.insert(row, id);
        m_rows.insert(id, row);
        return cell;
    }

    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
        m_rows.clear();
    }

private:
    PoolGrid& grid() const { return *static_cast<PoolGrid*>(widget()); }

    mutable QHash<int, QAccessible::Id> m_cells; // by row, those that were asked for
    mutable QHash<QAccessible::Id, int> m_rows;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* grid = className == "pentimento::PoolGrid"_L1 ? qobject_cast<PoolGrid*>(object) : nullptr;
    return grid ? new AccessibleGrid(*grid) : nullptr;
}

} // namespace

void installPoolGridAccessible()
{
    QAccessible::installFactory(makeInterface); // which looks whether it is there already
}

void sayCurrentRow(PoolGrid& grid, int row)
{
    if (!QAccessible::isActive() || row < 0)
        return;
    QAccessibleEvent event(&grid, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void saySelection(PoolGrid& grid)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&grid, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void forgetAccessibleRows(PoolGrid& grid)
{
    if (!QAccessible::isActive())
        return;
    auto* accessible = dynamic_cast<AccessibleGrid*>(QAccessible::queryAccessibleInterface(&grid));
    if (!accessible)
        return;
    accessible->forget();
    QAccessibleEvent event(&grid, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace pentimento
