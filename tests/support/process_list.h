#pragma once

#include <QByteArray>
#include <QList>

#include <sys/types.h>

namespace pentimento {

struct RunningProcess {
    pid_t pid = 0;
    pid_t root = 0; // the child of this process it descends from, or itself
    QByteArray commandLine; // arguments separated by spaces; empty for a process that is ending
};

// Makes this process inherit orphans of its children instead of init, so that none can hide from `descendants`.
void adoptOrphans();

// The living processes below this one, zombies left out, in no order. A snapshot of /proc: racy by nature.
QList<RunningProcess> descendants();

} // namespace pentimento
