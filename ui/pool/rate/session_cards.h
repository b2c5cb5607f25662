#pragma once

#include "core/metrics/agreement.h"

#include <QList>
#include <QTime>
#include <QWidget>

class QLabel;

namespace pentimento {

class IconLabel;

// A line over the session, from its first value to now, on a scale that begins at 0. Fewer than two values draw none.
class PaceChart : public QWidget {
    Q_OBJECT
public:
    explicit PaceChart(QWidget* parent = nullptr);

    void setValues(const QList<double>& values);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_values;
};

// "This session": how fast somebody rates, now and before.
class SessionPaceCard : public QWidget {
    Q_OBJECT
public:
    explicit SessionPaceCard(QWidget* parent = nullptr);

    // Pictures an hour over the session and now; empty while there are too few. `since` is local time.
    void setPace(const QList<double>& perHour, std::optional<double> now, int rated, QTime since);

private:
    QLabel* m_number;
    QLabel* m_unit;
    QLabel* m_window;
    PaceChart* m_chart;
    QLabel* m_since;
    QLabel* m_rated;
    QLabel* m_now;
};

// From 0 to 1, with the mark below which a model of this taste has no footing, the value, and how sure it is.
class AgreementScale : public QWidget {
    Q_OBJECT
public:
    static constexpr double Needed = 0.6;

    explicit AgreementScale(QWidget* parent = nullptr);

    void setAgreement(const std::optional<Agreement>& agreement);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Agreement> m_agreement;
};

// "Agreement with yourself": Cohen's κ of the silent repeats.
class SessionAgreementCard : public QWidget {
    Q_OBJECT
public:
    explicit SessionAgreementCard(QWidget* parent = nullptr);

    void setAgreement(qint64 repeats, const std::optional<Agreement>& agreement);

private:
    QLabel* m_number;
    QLabel* m_repeats;
    AgreementScale* m_scale;
    IconLabel* m_sign;
    QLabel* m_sentence;
};

} // namespace pentimento
