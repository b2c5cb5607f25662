#include "ui/studio/problem_view.h"

#include "ui/studio/problem_model.h"
#include "ui/studio/row_painter.h"
#include "ui/theme/fonts.h"

#include <QPaintEvent>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class ProblemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, theme().hRowDense}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem own = option;
        own.font = uiFont(theme().fsSmall);
        const bool error = index.data(ProblemModel::SeverityRole).toInt() == static_cast<int>(Problem::Severity::Error);
        RowPainter row(*painter, own);
        row.icon(error ? u"error"_s : u"warning"_s, error ? theme().error : theme().warn);
        const int line = index.data(ProblemModel::LineRole).toInt();
        row.right(line > 0 ? ProblemView::tr("line %1").arg(line) : QString(),
            QFontMetrics(own.font).horizontalAdvance(ProblemView::tr("line %1").arg(99999)), theme().accent);
        row.rest(index.data().toString(), theme().text);
    }
};

} // namespace

ProblemView::ProblemView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new ProblemDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Problems"));
    const auto activate = [this](const QModelIndex& index) {
        if (const int line = index.data(ProblemModel::LineRole).toInt(); line > 0)
            Q_EMIT problemActivated(line, index.data(ProblemModel::ColumnRole).toInt());
    };
    connect(this, &QListView::clicked, this, activate);
    connect(this, &QListView::activated, this, activate);
}

void ProblemView::show(ProblemModel& model)
{
    setModel(&model);
}

void ProblemView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    paintEmptyText(*this, tr("No problems found"));
}

} // namespace pentimento
