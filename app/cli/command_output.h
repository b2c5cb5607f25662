#pragma once

#include "app/cli/line_writer.h"
#include "app/cli/stop_signal.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/base/json.h"

#include <unistd.h>

namespace pentimento {

// Standard output, as a person or as a program reads it.
class CommandOutput {
public:
    explicit CommandOutput(bool json) : m_json(json) { }
    // False when the reader went away: then there is no point in going on. The text may have several lines.
    bool say(const Json& json, const QString& text);

private:
    const bool m_json;
    LineWriter m_lines{STDOUT_FILENO};
};

// While it lives, a signal stops the job that is given its context, and the job's progress is a line on standard error.
class CommandJob {
public:
    explicit CommandJob(const QString& doing); // "importing": what the line begins with
    ~CommandJob() { m_line.clear(); }

    const JobContext& context() const { return m_context; }
    bool wasStopped() const { return m_signal.caught(); }

private:
    const StopSignal m_signal;
    ProgressLine m_line;
    JobContext m_context;
};

// Says why `command` failed on standard error and returns the exit code.
int failed(const QString& command, const Error& error);

} // namespace pentimento
