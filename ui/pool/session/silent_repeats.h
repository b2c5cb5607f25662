#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <random>

namespace pentimento {

// Which pictures come again unannounced, to see how far somebody agrees with themselves. The same seed and the same
// questions give the same answers.
class SilentRepeats {
public:
    static constexpr qsizetype Distance = 20; // so many decisions lie between

    SilentRepeats(double share, quint64 seed) : m_share(share), m_engine(seed) { }

    // Asked before each advance: the picture to show once more instead of the next one, or nothing. `decided` are the
    // pictures of all decisions in their order; only what `mayReturn` says yes to is taken. Never twice in a row.
    std::optional<QString> next(
        const QStringList& decided, const std::function<bool(const QString& picture)>& mayReturn);

private:
    double m_share;
    std::mt19937_64 m_engine;
    bool m_wasOne = false;
};

} // namespace pentimento
