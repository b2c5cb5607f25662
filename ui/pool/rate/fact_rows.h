#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace pentimento {

class ElidedLabel;

struct Fact {
    QString name;
    QString value;
    Qt::TextElideMode elide = Qt::ElideRight;
};

// Names on the left, values on the right, a line each. A value that does not fit is shortened, with all of it in the
// tooltip.
class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

private:
    struct Row {
        QLabel* name;
        ElidedLabel* value;
    };
    void addRow();

    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace pentimento
