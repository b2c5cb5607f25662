#include "ui/pool/grid/grid_layout.h"

#include <algorithm>

namespace pentimento {

GridLayout::GridLayout(int count, const QList<int>& groupCounts, int width, const GridMetrics& metrics)
    : m_metrics(metrics)
    , m_count(count)
    , m_width(qMax(width - 2 * metrics.margin, metrics.cellWidth()))
    , m_columns(qMax(1, m_width / metrics.cellWidth()))
{
    int first = 0;
    int top = 0;
    const auto add = [&](int wanted, int header) {
        const int rows = qBound(0, wanted, m_count - first);
        const Group group{first, rows, top, rows > 0 ? header : 0};
        m_groups.append(group);
        first += rows;
        top += group.header + lineCount(group) * lineHeight();
    };
    for (const int rows : groupCounts)
        add(rows, m_metrics.header);
    if (first < m_count) {
        top += groupCounts.isEmpty() ? m_metrics.margin : 0;
        add(m_count - first, 0);
    }
    m_height = m_count > 0 ? top + m_metrics.margin : 0;
}

int GridLayout::columnX(int column) const
{
    if (m_columns == 1)
        return m_metrics.margin;
    return m_metrics.margin + column * (m_width - m_metrics.cellWidth()) / (m_columns - 1);
}

QRect GridLayout::cell(int row) const
{
    const int at = groupOf(row);
    if (at < 0)
        return {};
    const Group& group = m_groups.at(at);
    const int line = (row - group.first) / m_columns;
    const int column = (row - group.first) % m_columns;
    return {columnX(column), group.linesTop() + line * lineHeight(), m_metrics.cellWidth(), m_metrics.cellHeight()};
}

QRect GridLayout::picture(int row) const
{
    const QRect whole = cell(row);
    return whole.isNull()
        ? whole
        : QRect(whole.topLeft() + QPoint(m_metrics.frame, m_metrics.frame), QSize(m_metrics.side, m_metrics.side));
}

int GridLayout::groupOf(int row) const
{
    if (row < 0 || row >= m_count)
        return -1;
    const auto behind = std::ranges::upper_bound(m_groups, row, {}, &Group::first);
    return static_cast<int>(behind - m_groups.begin()) - 1;
}

// The last that begins at or above; the first when there is none. -1 when there are no rows.
int GridLayout::groupAtY(int y) const
{
    if (m_count == 0)
        return -1;
    const auto below = std::ranges::upper_bound(m_groups, y, {}, &Group::top);
    int at = qMax(0, static_cast<int>(below - m_groups.begin()) - 1);
    while (at > 0 && m_groups.at(at).count == 0)
        --at;
    return at;
}

QRect GridLayout::header(int group) const
{
    if (group < 0 || group >= m_groups.size() || m_groups.at(group).header == 0)
        return {};
    return {m_metrics.margin, m_groups.at(group).top, m_width, m_groups.at(group).header};
}

GridLayout::Rows GridLayout::rowsOf(int group) const
{
    const Group& asked = m_groups.at(group);
    return {asked.first, asked.first + asked.count - 1};
}

GridLayout::Rows GridLayout::rowsOfLine(int group, int at) const
{
    const Group& of = m_groups.at(group);
    const int first = of.first + at * m_columns;
    return {first, qMin(first + m_columns, of.first + of.count) - 1};
}

int GridLayout::rowAt(QPoint point) const
{
    const int at = groupAtY(point.y());
    if (at < 0 || point.y() < m_groups.at(at).linesTop())
        return -1;
    const int lineIndex = (point.y() - m_groups.at(at).linesTop()) / lineHeight();
    if (lineIndex >= lineCount(m_groups.at(at)))
        return -1;
    const Rows rows = rowsOfLine(at, lineIndex);
    for (int row = rows.first; row <= rows.last; ++row) {
        if (cell(row).contains(point))
            return row;
    }
    return -1;
}

GridLayout::Rows GridLayout::rowsBetween(int top, int bottom) const
{
    if (m_count == 0 || bottom < top)
        return {};
    const int from = groupAtY(top);
    const Group& group = m_groups.at(from);
    const int lineIndex = qMax(0, (top - group.linesTop()) / lineHeight());
    const bool isInGap = top - group.linesTop() - lineIndex * lineHeight() >= m_metrics.cellHeight();
    const int first = group.first + qMin((lineIndex + (isInGap ? 1 : 0)) * m_columns, group.count);
    const int to = groupAtY(bottom);
    const Group& end = m_groups.at(to);
    if (bottom < end.linesTop())
        return {first, end.first - 1};
    const int endLine = qMin((bottom - end.linesTop()) / lineHeight(), lineCount(end) - 1);
    return {first, rowsOfLine(to, endLine).last};
}

QList<GridLayout::Rows> GridLayout::rowsIn(const QRect& area) const
{
    QList<Rows> found;
    const Rows reached = rowsBetween(area.top(), area.bottom());
    int row = reached.first;
    while (row <= reached.last) {
        const Group& group = m_groups.at(groupOf(row));
        const Rows whole = rowsOfLine(groupOf(row), (row - group.first) / m_columns);
        Rows touched = whole;
        while (!touched.isEmpty() && cell(touched.first).right() < area.left())
            ++touched.first;
        while (!touched.isEmpty() && cell(touched.last).left() > area.right())
            --touched.last;
        if (!found.isEmpty() && !touched.isEmpty() && found.last().last + 1 == touched.first)
            found.last().last = touched.last;
        else if (!touched.isEmpty())
            found.append(touched);
        row = whole.last + 1;
    }
    return found;
}

int GridLayout::above(int row) const
{
    const int at = groupOf(row);
    if (at < 0)
        return row;
    const Group& group = m_groups.at(at);
    if (row - group.first >= m_columns)
        return row - m_columns;
    if (group.first == 0)
        return row;
    const int before = groupOf(group.first - 1);
    const Rows last = rowsOfLine(before, lineCount(m_groups.at(before)) - 1);
    return qMin(last.first + (row - group.first) % m_columns, last.last);
}

int GridLayout::below(int row) const
{
    const int at = groupOf(row);
    if (at < 0)
        return row;
    const Group& group = m_groups.at(at);
    const int lineIndex = (row - group.first) / m_columns;
    if (lineIndex + 1 < lineCount(group))
        return qMin(row + m_columns, group.first + group.count - 1);
    const int next = groupOf(group.first + group.count);
    if (next < 0)
        return row;
    const Rows first = rowsOfLine(next, 0);
    return qMin(first.first + (row - group.first) % m_columns, first.last);
}

} // namespace pentimento
