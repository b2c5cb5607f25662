#include "ui/studio/console_view.h"

#include "ui/studio/console_model.h"
#include "ui/studio/row_painter.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString levelIcon(ConsoleLine::Level level)
{
    switch (level) {
    case ConsoleLine::Level::Error:
        return u"error"_s;
    case ConsoleLine::Level::Warning:
        return u"warning"_s;
    default:
        return u"info"_s;
    }
}

QColor levelInk(ConsoleLine::Level level)
{
    switch (level) {
    case ConsoleLine::Level::Error:
        return theme().error;
    case ConsoleLine::Level::Warning:
        return theme().warn;
    default:
        return theme().text;
    }
}

class ConsoleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, theme().hRowDense}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem own = option;
        own.font = monoFont(theme().fsSmall);
        const auto level = static_cast<ConsoleLine::Level>(index.data(ConsoleModel::LevelRole).toInt());
        const bool engine = index.data(ConsoleModel::EngineRole).toBool();
        const bool loud = level >= ConsoleLine::Level::Warning;
        const QFontMetrics metrics(own.font);
        RowPainter row(*painter, own);
        row.left(index.data(ConsoleModel::TimeRole).toTime().toString(u"HH:mm:ss"_s),
            metrics.horizontalAdvance(u"00:00:00"_s), theme().muted);
        if (loud || engine)
            row.icon(levelIcon(level), loud ? levelInk(level) : theme().muted);
        else
            row.skip(theme().icon - 2);
        const int line = index.data(ConsoleModel::LineRole).toInt();
        const int count = index.data(ConsoleModel::CountRole).toInt();
        if (line > 0 || count > 1) // else the words have the room
            row.right(line > 0 ? ConsoleView::tr("line %1").arg(line) : QString(),
                metrics.horizontalAdvance(ConsoleView::tr("line %1").arg(9999)), theme().accent);
        if (count > 1)
            row.right(u"×%1"_s.arg(count), metrics.horizontalAdvance(u"×999"_s), theme().muted);
        row.rest(index.data().toString(), engine && !loud ? theme().text2 : levelInk(level));
    }
};

} // namespace

class ConsoleFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    ConsoleLine::Level least() const { return m_least; }

    void setLeast(ConsoleLine::Level level)
    {
        m_least = level;
        invalidateFilter();
    }

private:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(ConsoleModel::LevelRole).toInt() >= static_cast<int>(m_least);
    }

    ConsoleLine::Level m_least = ConsoleLine::Level::Debug;
};

namespace {

QString accessibleLine(const QModelIndex& index)
{
    const int line = index.data(ConsoleModel::LineRole).toInt();
    const QString text = index.data().toString();
    return line > 0 ? ConsoleView::tr("Line %1: %2").arg(line).arg(text) : text;
}

} // namespace

ConsoleView::ConsoleView(QWidget* parent) : QListView(parent), m_filter(new ConsoleFilter(this))
{
    setItemDelegate(new ConsoleDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Console"));
    connect(this, &QListView::clicked, this, &ConsoleView::activate);
    connect(this, &QListView::activated, this, &ConsoleView::activate);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this](int value) { m_follows = value == verticalScrollBar()->maximum(); });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_follows)
            verticalScrollBar()->setValue(maximum);
    });
}

void ConsoleView::show(ConsoleModel& model)
{
    m_model = &model;
    m_follows = true;
    m_filter->setSourceModel(&model);
    setModel(m_filter);
    scrollToBottom();
}

void ConsoleView::setLeastLevel(ConsoleLine::Level level)
{
    m_filter->setLeast(level);
}

void ConsoleView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    const bool hidden = m_model && m_model->rowCount() > 0;
    paintEmptyText(*this, hidden ? tr("No lines of this level") : tr("Nothing was said yet"));
}

void ConsoleView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const QAction* copyAction = menu.addAction(tr("Copy"));
    QAction* clearAction = menu.addAction(tr("Clear console"));
    clearAction->setEnabled(m_model && m_model->rowCount() > 0);
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == copyAction)
        copy();
    else if (chosen == clearAction && m_model)
        m_model->clear();
}

void ConsoleView::activate(const QModelIndex& index)
{
    if (const int line = index.data(ConsoleModel::LineRole).toInt(); line > 0)
        Q_EMIT lineActivated(line);
}

void ConsoleView::copy()
{
    QStringList lines;
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows)
        lines.append(accessibleLine(row));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace pentimento
