#pragma once

#include "core/base/stop_flag.h"

#include <QString>

#include <functional>

namespace pentimento {

// What a long piece of work is handed by whoever runs it: the flag it must watch and the place it reports to. A
// default one stops never and reports to nobody. Belongs to one job; used on that job's thread.
struct JobContext {
    StopFlag stop;
    std::function<void(qint64 done, qint64 total, const QString& text)> onProgress;

    // `total` 0: nobody knows how much there is. `text` is plain English for logs, or a name such as the file at hand.
    void progress(qint64 done, qint64 total, const QString& text = {}) const
    {
        if (onProgress)
            onProgress(done, total, text);
    }
};

} // namespace pentimento
