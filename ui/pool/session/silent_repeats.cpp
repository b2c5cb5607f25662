#include "ui/pool/session/silent_repeats.h"

#include <QSet>

namespace pentimento {

namespace {

// Uniform in 0 … 1; the standard's own distributions differ from library to library.
double uniform(std::mt19937_64& engine)
{
    return static_cast<double>(engine() >> 11) * 0x1p-53;
}

QStringList candidatesOf(const QStringList& decided, const std::function<bool(const QString&)>& mayReturn)
{
    const qsizetype far = decided.size() - SilentRepeats::Distance;
    QSet<QString> seen;
    for (qsizetype i = far; i < decided.size(); ++i)
        seen.insert(decided[i]);
    QStringList candidates;
    for (qsizetype i = 0; i < far; ++i) {
        if (seen.contains(decided[i]))
            continue;
        seen.insert(decided[i]);
        if (mayReturn(decided[i]))
            candidates.append(decided[i]);
    }
    return candidates;
}

} // namespace

std::optional<QString> SilentRepeats::next(
    const QStringList& decided, const std::function<bool(const QString& picture)>& mayReturn)
{
    const bool isMeant = uniform(m_engine) < m_share;
    const double which = uniform(m_engine);
    if (!isMeant || m_wasOne || decided.size() <= Distance) {
        m_wasOne = false;
        return std::nullopt;
    }
    const QStringList candidates = candidatesOf(decided, mayReturn);
    m_wasOne = !candidates.isEmpty();
    if (candidates.isEmpty())
        return std::nullopt;
    return candidates[qsizetype(which * double(candidates.size()))];
}

} // namespace pentimento
