#pragma once

#include "core/sketch/sketch_renderer.h"

#include <QAbstractListModel>
#include <QTime>

#include <vector>

namespace pentimento {

// What the sketch and the engine said, oldest first, at most MaxRows. A line equal to the one before raises its count.
// Engine lines are about the run itself, not written by the sketch. GUI thread.
class ConsoleModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole, // QTime
        LevelRole, // int of ConsoleLine::Level
        LineRole, // in the sketch, 0 when unknown
        CountRole,
        EngineRole, // bool
    };
    static constexpr int MaxRows = 2000;

    using QAbstractListModel::QAbstractListModel;

    void append(const ConsoleLine& line, bool engine = false, QTime time = QTime::currentTime());
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        QTime time;
        ConsoleLine line;
        bool engine = false;
    };
    std::vector<Row> m_rows;
};

} // namespace pentimento
