#pragma once

#include <QFrame>
#include <QVBoxLayout>

class QLabel;

namespace pentimento {

// A framed part of the statistics page: its title, with something at the end of that line where it is wanted, and what
// it shows below.
class StatsCard : public QFrame {
    Q_OBJECT
public:
    explicit StatsCard(const QString& title, QWidget* atEnd = nullptr, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    void setNote(const QString& note); // small, beside the title

private:
    QLabel* m_note;
    QVBoxLayout* m_body;
};

} // namespace pentimento
