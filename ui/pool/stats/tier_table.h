#pragma once

#include "core/library/pool/rating_report.h"
#include "ui/pool/filter/pool_filter.h"

#include <QTableView>

namespace pentimento {

class TierTableModel;

// Pictures of each hue or subject by tier. Under eight loves the cell says "thin", with a mark. A click or Enter on a
// cell asks for the pictures it counts, one on the name for all of that row; where there are none, nothing happens.
class TierTable : public QTableView {
    Q_OBJECT
public:
    enum class Kind { Hues, Subjects };
    static constexpr int MostRowsShown = 14; // more of them scroll

    explicit TierTable(Kind kind, QWidget* parent = nullptr);

    void setRows(const QList<TierRow>& rows);

Q_SIGNALS:
    void filterWanted(const pentimento::PoolFilter& filter);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);

    const Kind m_kind;
    TierTableModel* m_model;
};

} // namespace pentimento
