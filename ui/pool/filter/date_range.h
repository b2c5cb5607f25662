#pragma once

#include "ui/pool/filter/popover.h"

#include <QDate>

class QDateEdit;

namespace pentimento {

// Asks for the days between which pictures were made, both counted in. GUI thread.
class DateRange : public Popover {
    Q_OBJECT
public:
    explicit DateRange(QWidget* parent = nullptr);

    // What stands in the fields; an open end begins at `today`.
    void open(QWidget* anchor, QDate from, QDate to, QDate today);

Q_SIGNALS:
    void picked(QDate from, QDate to); // the earlier first

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answer();

    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace pentimento
