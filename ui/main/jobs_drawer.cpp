#include "ui/main/jobs_drawer.h"

#include "ui/text/job_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int FewestRows = 2; // so that the first jobs move nothing
constexpr int MostRows = 4; // beyond that it scrolls: the picture needs the room
constexpr int MeterWidth = 160;
constexpr int TitleWidth = 280;

int rowHeight()
{
    return theme().hRow + theme().sp1;
}

struct StateMark {
    QString iconName;
    QColor Theme::*ink;
};

StateMark markOf(JobInfo::State state)
{
    switch (state) {
    case JobInfo::State::Waiting:
        return {u"clock"_s, &Theme::muted};
    case JobInfo::State::Running:
    case JobInfo::State::Stopping:
        return {u"runs"_s, &Theme::accent};
    case JobInfo::State::Done:
        return {u"check"_s, &Theme::good};
    case JobInfo::State::Failed:
        return {u"error"_s, &Theme::error};
    case JobInfo::State::Stopped:
        return {u"stop"_s, &Theme::muted};
    }
    Q_UNREACHABLE();
}

} // namespace

class JobsDrawer::Row : public QFrame {
public:
    Row(JobListModel& jobs, qint64 id)
        : m_mark(new IconLabel)
        , m_title(new ElidedLabel)
        , m_text(new ElidedLabel)
        , m_meter(new QProgressBar)
        , m_stop(new QPushButton(icon(u"stop"_s), JobsDrawer::tr("Stop")))
    {
        setProperty("edge", u"bottom"_s);
        setFixedHeight(rowHeight());
        m_title->setFixedWidth(TitleWidth);
        m_text->setProperty("type", u"small"_s);
        m_text->setProperty("ink", u"text2"_s);
        m_meter->setTextVisible(false);
        m_meter->setFixedWidth(MeterWidth);
        m_stop->setProperty("small", true);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
        layout->setSpacing(theme().sp3);
        layout->addWidget(m_mark);
        layout->addWidget(m_title);
        layout->addWidget(m_meter);
        layout->addSpacing(theme().sp2);
        layout->addWidget(m_text, 1);
        layout->addWidget(m_stop);
        QObject::connect(m_stop, &QPushButton::clicked, &jobs, [&jobs, id] { jobs.requestStop(id); });
    }

    void display(const JobInfo& job)
    {
        const StateMark mark = markOf(job.state);
        m_mark->setIcon(mark.iconName, mark.ink);
        m_title->setText(job.title);
        m_text->setText(jobText(job));
        m_text->setToolTip(job.error ? job.error->detail : job.text);
        restyle(m_text, "ink", job.state == JobInfo::State::Failed ? u"error"_s : u"text2"_s);
        m_meter->setRange(0, job.total > 0 || job.ended() ? 1000 : 0);
        m_meter->setValue(job.total > 0 ? int(1000 * job.done / job.total) : 0);
        QSizePolicy kept = m_meter->sizePolicy(); // the texts stay in one column
        kept.setRetainSizeWhenHidden(true);
        m_meter->setSizePolicy(kept);
        m_meter->setVisible(!job.ended());
        m_meter->setAccessibleName(JobsDrawer::tr("Progress of %1").arg(job.title));
        m_stop->setVisible(!job.ended());
        m_stop->setEnabled(job.state != JobInfo::State::Stopping);
        m_stop->setAccessibleName(JobsDrawer::tr("Stop %1").arg(job.title));
        m_stop->setToolTip(m_stop->accessibleName());
        setAccessibleName(u"%1, %2"_s.arg(job.title, m_text->text()));
    }

private:
    IconLabel* m_mark;
    ElidedLabel* m_title;
    ElidedLabel* m_text;
    QProgressBar* m_meter;
    QPushButton* m_stop;
};

JobsDrawer::JobsDrawer(JobListModel& jobs, QAction* show, QWidget* parent)
    : QFrame(parent)
    , m_jobs(jobs)
    , m_empty(new EmptyState)
    , m_list(new QWidget)
    , m_layout(new QVBoxLayout(m_list))
    , m_clear(new QAction(tr("Clear finished"), this))
{
    setAccessibleName(tr("Jobs"));
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"top"_s);
    m_empty->say(EmptyState::Kind::Empty, tr("Nothing is being worked on"),
        tr("Renders, imports and runs appear here while they work."));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(show));
    layout->addWidget(m_empty, 1);
    layout->addWidget(scroll, 1);
    connect(&jobs, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { insertRows(first, last); });
    connect(&jobs, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex&, int first, int last) { removeRows(first, last); });
    connect(&jobs, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& first, const QModelIndex& last) { updateRows(first.row(), last.row()); });
    connect(&jobs, &JobListModel::summaryChanged, this, &JobsDrawer::showEmptiness);
    connect(m_clear, &QAction::triggered, &jobs, &JobListModel::requestClear);
    insertRows(0, jobs.rowCount() - 1);
    showEmptiness();
}

QWidget* JobsDrawer::makeHeader(QAction* show)
{
    auto* header = new QFrame;
    header->setProperty("ground", u"window"_s);
    header->setProperty("edge", u"bottom"_s);
    header->setFixedHeight(theme().hTabs);
    auto* title = new QLabel(tr("Jobs"));
    title->setProperty("type", u"strong"_s);
    auto* close = new QAction(icon(u"close"_s, &Theme::text2), tr("Close jobs"), this);
    close->setToolTip(show->toolTip());
    connect(close, &QAction::triggered, show, &QAction::trigger);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(theme().sp4, 0, theme().sp2, 0);
    layout->addWidget(title);
    layout->addStretch();
    layout->addWidget(new ActionButton(m_clear, ActionButton::Look::SmallText));
    layout->addWidget(new ActionButton(close, ActionButton::Look::SmallIcon));
    return header;
}

void JobsDrawer::insertRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const JobInfo& job = m_jobs.jobs()[row];
        auto* shown = new Row(m_jobs, job.id);
        shown->display(job);
        m_layout->insertWidget(row, shown);
        m_rows.insert(row, shown);
    }
}

void JobsDrawer::removeRows(int first, int last)
{
    for (int row = last; row >= first; --row)
        delete m_rows.takeAt(row);
}

void JobsDrawer::updateRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows[row]->display(m_jobs.jobs()[row]);
}

void JobsDrawer::showEmptiness()
{
    const bool empty = m_jobs.rowCount() == 0;
    const int rows = qBound(FewestRows, m_jobs.rowCount(), MostRows) * rowHeight();
    setFixedHeight(theme().hTabs + theme().lineW + (empty ? qMax(rows, m_empty->minimumSizeHint().height()) : rows));
    m_empty->setVisible(empty);
    m_list->parentWidget()->parentWidget()->setVisible(!empty);
    m_clear->setEnabled(m_jobs.rowCount() > m_jobs.workingCount());
}

} // namespace pentimento
