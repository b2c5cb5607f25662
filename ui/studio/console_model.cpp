#include "ui/studio/console_model.h"

namespace pentimento {

namespace {

bool folds(const ConsoleLine& last, const ConsoleLine& next)
{
    return last.level == next.level && last.line == next.line && last.text == next.text;
}

} // namespace

void ConsoleModel::append(const ConsoleLine& line, bool engine, QTime time)
{
    if (!m_rows.empty() && m_rows.back().engine == engine && folds(m_rows.back().line, line)) {
        m_rows.back().line.count += line.count;
        m_rows.back().time = time;
        const QModelIndex last = index(rowCount() - 1);
        Q_EMIT dataChanged(last, last);
        return;
    }
    if (rowCount() == MaxRows) {
        // A tenth at once: dropping one row for each new one would move the view at every line.
        beginRemoveRows({}, 0, MaxRows / 10 - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + MaxRows / 10);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({time, line, engine});
    endInsertRows();
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ConsoleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.line.text;
    case TimeRole:
        return row.time;
    case LevelRole:
        return static_cast<int>(row.line.level);
    case LineRole:
        return row.line.line;
    case CountRole:
        return row.line.count;
    case EngineRole:
        return row.engine;
    default:
        return {};
    }
}

} // namespace pentimento
