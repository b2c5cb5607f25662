#include "ui/pool/import/import_bar.h"

#include "ui/pool/import/import_words.h"
#include "ui/text/job_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MeterWidth = 160;
constexpr int MeterSteps = 1000;

struct ReportMark {
    QString iconName;
    QColor Theme::*ink;
};

ReportMark markOf(const ImportReport& report)
{
    if (report.end)
        return {u"error"_s, &Theme::error};
    if (!report.failures.isEmpty())
        return {u"warning"_s, &Theme::warn};
    if (report.stopped)
        return {u"stop"_s, &Theme::muted};
    return {u"check"_s, &Theme::good};
}

} // namespace

ImportBar::ImportBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel)
    , m_title(new ElidedLabel)
    , m_meter(new QProgressBar)
    , m_detail(new ElidedLabel)
    , m_pause(makeAction(u"pause"_s, tr("Pause"), tr("Begin no more files until you go on")))
    , m_stop(makeAction(u"stop"_s, tr("Stop"), tr("Stop the import; what was added stays")))
    , m_show(makeAction(u"eye"_s, tr("Show"), tr("Show what could not be read, and why")))
    , m_close(makeAction(u"close"_s, tr("Close message"), tr("Close message")))
    , m_pauseButton(new ActionButton(m_pause, ActionButton::Look::SmallText))
{
    setProperty("ground", u"panel"_s);
    setProperty("edge", u"bottom"_s);
    setFixedHeight(theme().hBar);
    m_detail->setProperty("type", u"small"_s);
    m_detail->setProperty("ink", u"text2"_s);
    m_meter->setTextVisible(false);
    m_meter->setFixedWidth(MeterWidth);
    m_meter->setAccessibleName(tr("Progress of the import"));
    m_close->setIcon(icon(u"close"_s, &Theme::text2));
    layOut();
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_isPaused)
            Q_EMIT resumeWanted();
        else
            Q_EMIT pauseWanted();
    });
    connect(m_stop, &QAction::triggered, this, &ImportBar::stopWanted);
    connect(m_show, &QAction::triggered, this, &ImportBar::failuresWanted);
    connect(m_close, &QAction::triggered, this, &ImportBar::dismiss);
    hide();
}

QAction* ImportBar::makeAction(const QString& iconName, const QString& text, const QString& tip)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setToolTip(tip);
    return action;
}

void ImportBar::layOut()
{
    auto* stop = new ActionButton(m_stop, ActionButton::Look::SmallText);
    auto* show = new ActionButton(m_show, ActionButton::Look::SmallText);
    auto* closeButton = new ActionButton(m_close, ActionButton::Look::SmallIcon);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, 0, theme().sp3, 0);
    layout->setSpacing(theme().sp3);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_meter);
    layout->addSpacing(theme().sp2);
    layout->addWidget(m_detail, 1);
    for (QWidget* button : {static_cast<QWidget*>(m_pauseButton), static_cast<QWidget*>(stop),
             static_cast<QWidget*>(show), static_cast<QWidget*>(closeButton)})
        layout->addWidget(button);
    m_workingParts = {m_meter, m_detail, m_pauseButton, stop};
    m_summaryParts = {show, closeButton};
    keepPlaces();
}

// As wide as the longer of its two words, so that Stop stays where it is.
void ImportBar::keepPlaces()
{
    int width = 0;
    m_pauseButton->setMinimumWidth(0);
    for (const bool isPaused : {!m_isPaused, m_isPaused}) {
        setPaused(isPaused);
        m_pauseButton->ensurePolished();
        width = qMax(width, m_pauseButton->sizeHint().width());
    }
    m_pauseButton->setMinimumWidth(width);
}

void ImportBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        keepPlaces();
}

void ImportBar::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(isPaused ? u"run"_s : u"pause"_s));
    m_pause->setToolTip(isPaused ? tr("Go on with the import") : tr("Begin no more files until you go on"));
}

void ImportBar::setWorking(bool isWorking)
{
    for (QWidget* part : std::as_const(m_workingParts))
        part->setVisible(isWorking);
    for (QWidget* part : std::as_const(m_summaryParts))
        part->setVisible(!isWorking);
    m_title->setSizePolicy(isWorking ? QSizePolicy::Preferred : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ImportBar::display(const JobInfo& job, bool isPaused)
{
    if (isPaused != m_isPaused)
        setPaused(isPaused);
    const bool isStopping = job.state == JobInfo::State::Stopping;
    const bool waits = isPaused && !isStopping;
    m_icon->setIcon(waits ? u"pause"_s : u"runs"_s, waits ? &Theme::muted : &Theme::accent);
    m_title->setText(job.title);
    m_title->setToolTip({});
    m_meter->setRange(0, job.total > 0 ? MeterSteps : 0);
    m_meter->setValue(job.total > 0 ? int(MeterSteps * job.done / job.total) : 0);
    const QString place = tr("Paused after %L1 of %L2").arg(job.done).arg(job.total);
    m_detail->setText(waits ? place : jobText(job));
    m_pause->setEnabled(!isStopping);
    m_stop->setEnabled(!isStopping);
    setAccessibleName(text());
    setWorking(true);
    show();
}

void ImportBar::summarise(const ImportReport& report)
{
    const ReportMark mark = markOf(report);
    m_icon->setIcon(mark.iconName, mark.ink);
    m_title->setText(reportText(report));
    m_title->setToolTip(report.end ? report.end->detail : QString());
    m_detail->setText({});
    setPaused(false);
    setAccessibleName(text());
    setWorking(false);
    m_summaryParts.first()->setVisible(!report.failures.isEmpty());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ImportBar::text() const
{
    return m_detail->text().isEmpty() ? m_title->text() : m_title->text() + u", "_s + m_detail->text();
}

void ImportBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

} // namespace pentimento
