#pragma once

#include <QList>
#include <QRect>

namespace pentimento {

// Lengths in device-independent pixels, as in the design's grid.
struct GridMetrics {
    int side = 108; // of a picture
    int frame = 4; // around it
    int footer = 20; // under both
    int rowGap = 4;
    int header = 36;
    int margin = 8; // at the left, the right and the bottom

    int cellWidth() const { return side + 2 * frame; }
    int cellHeight() const { return side + 2 * frame + footer; }
    bool operator==(const GridMetrics&) const = default;
};

// Where the cells of a grid lie: all of one size, in groups with a header each, in columns that fill the width. Row n
// of the model is the nth cell. Every question costs as much for a hundred thousand cells as for ten: what is kept is a
// line for each group. A value, in coordinates of the whole content.
class GridLayout {
public:
    struct Rows {
        int first = 0;
        int last = -1; // smaller than first when there are none

        bool isEmpty() const { return last < first; }
        bool operator==(const Rows&) const = default;
    };

    GridLayout() = default;
    // Without groups, all `count` rows are one without a header. Groups that do not add up to `count` are cut, or what
    // is behind them comes without a header.
    GridLayout(int count, const QList<int>& groupCounts, int width, const GridMetrics& metrics);

    int count() const { return m_count; }
    int columns() const { return m_columns; }
    int height() const { return m_height; }
    int lineHeight() const { return m_metrics.cellHeight() + m_metrics.rowGap; }

    QRect cell(int row) const;
    QRect picture(int row) const; // the square for it within its cell
    int rowAt(QPoint point) const; // -1 between the cells
    Rows rowsBetween(int top, int bottom) const; // those that reach into it; both are included
    QList<Rows> rowsIn(const QRect& area) const; // those it touches

    int groupCount() const { return static_cast<int>(m_groups.size()); }
    int groupOf(int row) const; // -1 for none
    QRect header(int group) const; // empty for none
    Rows rowsOf(int group) const;

    // The row in the same column of the line above or below, or the last one of that line where it is shorter; `row`
    // itself where there is no such line.
    int above(int row) const;
    int below(int row) const;

private:
    struct Group {
        int first = 0; // row
        int count = 0;
        int top = 0; // of the header
        int header = 0; // its height
        int linesTop() const { return top + header; }
    };
    int lineCount(const Group& group) const { return (group.count + m_columns - 1) / m_columns; }
    int columnX(int column) const;
    int groupAtY(int y) const;
    Rows rowsOfLine(int group, int at) const;

    GridMetrics m_metrics;
    int m_count = 0;
    int m_width = 0;
    int m_columns = 1;
    int m_height = 0;
    QList<Group> m_groups; // as given, with what is behind them; one without rows has no height
};

} // namespace pentimento
