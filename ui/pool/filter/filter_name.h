#pragma once

#include "ui/pool/filter/popover.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pentimento {

// Asks under which name a filter is kept. GUI thread.
class FilterName : public Popover {
    Q_OBJECT
public:
    explicit FilterName(QWidget* parent = nullptr);

    void open(QWidget* anchor, const QStringList& taken); // names there are already; one of them is replaced

Q_SIGNALS:
    void named(const QString& name); // never empty, without spaces around it

private:
    QString name() const;
    void judge();
    void answer();

    QStringList m_taken;
    QLineEdit* m_name;
    QLabel* m_remark;
    QPushButton* m_save;
};

} // namespace pentimento
