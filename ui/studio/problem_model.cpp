#include "ui/studio/problem_model.h"

#include <algorithm>

namespace pentimento {

void ProblemModel::setAnalysis(const QList<Problem>& problems)
{
    m_analysis = problems;
    show();
}

void ProblemModel::setRun(const QList<Problem>& problems)
{
    m_run = problems;
    show();
}

void ProblemModel::show()
{
    QList<Problem> shown = m_analysis + m_run;
    std::stable_sort(shown.begin(), shown.end(),
        [](const Problem& a, const Problem& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

int ProblemModel::rowAfter(int line) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown[row].line > line)
            return row;
    }
    return m_shown.isEmpty() ? -1 : 0;
}

int ProblemModel::rowBefore(int line) const
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_shown[row].line < line)
            return row;
    }
    return rowCount() - 1;
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem& problem = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return problem.message;
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case LineRole:
        return problem.line;
    case ColumnRole:
        return problem.column;
    case SourceRole:
        return static_cast<int>(problem.source);
    default:
        return {};
    }
}

} // namespace pentimento
