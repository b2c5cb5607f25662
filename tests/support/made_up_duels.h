#pragma once

#include "core/library/pool/ladder.h"

#include <cmath>
#include <random>

namespace pentimento {

inline ChoiceEvent choiceOf(const QString& first, const QString& second, ChoiceEvent::Outcome outcome)
{
    ChoiceEvent choice;
    choice.id = newEventId();
    choice.first = first;
    choice.second = second;
    choice.outcome = outcome;
    return choice;
}

// Pictures of which it is known how good they are, and somebody who chooses between them as the model of Bradley and
// Terry says. The same seed gives the same pictures and choices.
class MadeUpDuels {
public:
    MadeUpDuels(int count, unsigned seed) : m_chance(seed)
    {
        std::normal_distribution<double> strength(0, 1.5);
        for (int i = 0; i < count; ++i) {
            m_pictures.append(QString::number(i).rightJustified(64, u'0'));
            m_strengths.append(strength(m_chance));
        }
    }

    const QList<QString>& pictures() const { return m_pictures; }

    ChoiceEvent choose(const QPair<QString, QString>& pair)
    {
        const double difference = strengthOf(pair.first) - strengthOf(pair.second);
        const bool firstWins = std::generate_canonical<double, 53>(m_chance) < 1 / (1 + std::exp(-difference));
        return choiceOf(
            pair.first, pair.second, firstWins ? ChoiceEvent::Outcome::First : ChoiceEvent::Outcome::Second);
    }

    QPair<QString, QString> anyPair()
    {
        const auto first = static_cast<qsizetype>(m_chance() % static_cast<quint64>(m_pictures.size()));
        const auto step = static_cast<qsizetype>(1 + m_chance() % static_cast<quint64>(m_pictures.size() - 1));
        return {m_pictures[first], m_pictures[(first + step) % m_pictures.size()]};
    }

    int truePlaceOf(const QString& picture) const // from 1
    {
        const double own = strengthOf(picture);
        return 1 + static_cast<int>(std::ranges::count_if(m_strengths, [own](double other) { return other > own; }));
    }

    // Spearman's, between the ladder's places and the true ones; what is not on the ladder stands in its middle.
    double rankCorrelation(const QList<LadderPlace>& ladder) const
    {
        const auto count = static_cast<double>(m_pictures.size());
        double squares = 0;
        for (const QString& picture : m_pictures) {
            double place = (count + 1) / 2;
            for (qsizetype i = 0; i < ladder.size(); ++i) {
                if (ladder[i].picture == picture)
                    place = static_cast<double>(i + 1);
            }
            squares += std::pow(place - truePlaceOf(picture), 2);
        }
        return 1 - 6 * squares / (count * (count * count - 1));
    }

private:
    double strengthOf(const QString& picture) const { return m_strengths[m_pictures.indexOf(picture)]; }

    std::mt19937_64 m_chance;
    QList<QString> m_pictures;
    QList<double> m_strengths;
};

} // namespace pentimento
