#pragma once

#include <QList>

#include <optional>

namespace pentimento {

// How fast somebody rates. Times are milliseconds of any clock that only goes forward; a pause is no slow picture: what
// came before it is not looked at any more.
class RatingPace {
public:
    static constexpr int Window = 50; // pictures
    static constexpr int FewestForPace = 10;
    static constexpr double HintBelow = 0.7;
    static constexpr qint64 PauseMs = 5 * 60 * 1000;

    void add(qint64 decidedMs);
    void takeBack(); // the last one was undone

    // Pictures an hour over the last 50; empty while there are fewer than ten.
    std::optional<double> perHour() const;
    // Whether the last 50 took so long that their pace is over 30 % below that of the 50 before.
    bool hasDropped() const;

private:
    QList<qint64> m_times; // at most two windows and the one before them
};

} // namespace pentimento
