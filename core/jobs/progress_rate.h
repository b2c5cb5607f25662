#pragma once

#include <QList>

#include <optional>

namespace pentimento {

// How fast something goes, from what it reported in the last half minute, so that a slow start, a cached beginning or
// a pause is soon forgotten. Times are milliseconds of any clock that never goes back. A plain value.
class ProgressRate {
public:
    void add(qint64 done, qint64 atMs);
    // 0 until two reports are some time apart, and when nothing was done between them.
    double perSecond() const;
    // Empty when the rate or the total is unknown.
    std::optional<int> remainingSeconds(qint64 total) const;

private:
    struct Report {
        qint64 done = 0;
        qint64 atMs = 0;
    };
    QList<Report> m_reports; // oldest first, at least MinGapMs apart but for the last
};

} // namespace pentimento
