#pragma once

#include "ui/pool/pool_contents.h"

#include <QLabel>
#include <QWidget>

class QHBoxLayout;
class QProgressBar;

namespace pentimento {

struct PoolActions;

// The line above the pictures: how far the rating has come, how many there are of each tier, what is left out, and in
// which way they are shown. GUI thread.
class PoolBar : public QWidget {
    Q_OBJECT
public:
    // `filters` stands in its middle; the bar takes it over. The actions must outlive this.
    PoolBar(const PoolActions& actions, QWidget* filters, QWidget* parent = nullptr);

    void setCounts(const TierCounts& counts);
    void setRating(bool rating); // whether pictures are rated one by one: only then are blindness and advance chosen

private:
    QWidget* makeTier(MaybeTier tier, QLabel*& count);

    QLabel* m_progress;
    QProgressBar* m_meter;
    QLabel* m_love;
    QLabel* m_okay;
    QLabel* m_nope;
    QList<QWidget*> m_ofRating;
};

} // namespace pentimento
