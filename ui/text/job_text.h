#pragma once

#include "core/jobs/job_info.h"

#include <QLocale>

namespace pentimento {

// "312 of 1,664 · 4.2 per second · about 5 min left", as much of it as is known; for a job that has ended, how.
QString jobText(const JobInfo& job, const QLocale& locale = QLocale());

// "about 40 s left", "about 5 min left", "about 2 h 10 min left".
QString remainingText(int seconds);

// What an error means to the person in front of it: one sentence, without the detail that is for logs.
QString errorSentence(const Error& error);

} // namespace pentimento
