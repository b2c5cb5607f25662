#pragma once

#include <QAbstractListModel>
#include <QList>

namespace pentimento {

// One thing to look at in the sketch.
struct Problem {
    enum class Severity { Error, Warning, Note };
    enum class Source { Parser, Gate, Run };
    Severity severity = Severity::Error;
    Source source = Source::Parser;
    int line = 0; // 1-based, 0: about the whole sketch
    int column = 0;
    QString message;

    bool operator==(const Problem&) const = default;
};

// The problems of one sketch in the order of its lines. What the parser and the gate say is replaced at each analysis,
// what a run said at each run, so a mark never outlives its cause. GUI thread.
class ProblemModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SeverityRole = Qt::UserRole, LineRole, ColumnRole, SourceRole };

    using QAbstractListModel::QAbstractListModel;

    void setAnalysis(const QList<Problem>& problems);
    void setRun(const QList<Problem>& problems);

    const QList<Problem>& problems() const { return m_shown; }
    // The row of the next problem after that line (or before it), around the end; -1 when there is none.
    int rowAfter(int line) const;
    int rowBefore(int line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void show();

    QList<Problem> m_analysis;
    QList<Problem> m_run;
    QList<Problem> m_shown;
};

} // namespace pentimento
