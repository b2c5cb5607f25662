#include "ui/text/job_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct Text { // the translation context
    Q_DECLARE_TR_FUNCTIONS(Text)
};

constexpr int SecondsPerMinute = 60;
constexpr int MinutesPerHour = 60;

QString progressText(const JobInfo& job, const QLocale& locale)
{
    QStringList parts;
    if (job.total > 0)
        parts.append(Text::tr("%1 of %2").arg(locale.toString(job.done), locale.toString(job.total)));
    else if (job.done > 0)
        parts.append(Text::tr("%1 done").arg(locale.toString(job.done)));
    if (job.ratePerSecond > 0) {
        const bool slow = job.ratePerSecond < 1;
        const double rate = slow ? job.ratePerSecond * SecondsPerMinute : job.ratePerSecond;
        const QString number = locale.toString(rate, 'f', rate < 10 ? 1 : 0);
        parts.append(slow ? Text::tr("%1 per minute").arg(number) : Text::tr("%1 per second").arg(number));
    }
    if (job.remainingSeconds)
        parts.append(remainingText(*job.remainingSeconds));
    return parts.isEmpty() ? Text::tr("Working") : parts.join(u" · "_s);
}

} // namespace

QString jobText(const JobInfo& job, const QLocale& locale)
{
    switch (job.state) {
    case JobInfo::State::Waiting:
        return Text::tr("Waiting for its turn");
    case JobInfo::State::Running:
        return progressText(job, locale);
    case JobInfo::State::Stopping:
        return Text::tr("Stopping");
    case JobInfo::State::Done:
        return Text::tr("Done");
    case JobInfo::State::Stopped:
        return Text::tr("Stopped");
    case JobInfo::State::Failed:
        return errorSentence(job.error.value_or(Error{}));
    }
    Q_UNREACHABLE();
}

QString remainingText(int seconds)
{
    if (seconds < SecondsPerMinute)
        return Text::tr("about %1 s left").arg(qMax(1, seconds));
    const int minutes = (seconds + SecondsPerMinute / 2) / SecondsPerMinute;
    if (minutes < MinutesPerHour)
        return Text::tr("about %1 min left").arg(minutes);
    return Text::tr("about %1 h %2 min left").arg(minutes / MinutesPerHour).arg(minutes % MinutesPerHour);
}

QString errorSentence(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::InvalidInput:
        return Text::tr("What it was given cannot be used.");
    case Error::Kind::NotFound:
        return Text::tr("Something it needs is not there.");
    case Error::Kind::Busy:
        return Text::tr("Something it needs is in use.");
    case Error::Kind::Cancelled:
        return Text::tr("It was stopped.");
    case Error::Kind::Timeout:
        return Text::tr("It took too long.");
    case Error::Kind::Storage:
        return Text::tr("The disk did not take it or give it back.");
    case Error::Kind::Process:
        return Text::tr("A program it works with has failed.");
    case Error::Kind::Environment:
        return Text::tr("Something is missing on this computer.");
    case Error::Kind::Internal:
        return Text::tr("Something unforeseen went wrong.");
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
