#pragma once

#include "core/base/stop_flag.h"

namespace pentimento {

// While it lives, the first SIGINT or SIGTERM raises the flag; the second has its default effect and ends the
// program at once. One at a time.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    StopFlag flag() const { return m_flag; }
    bool caught() const; // a signal came, whoever else raised the flag

private:
    StopFlag m_flag;
};

} // namespace pentimento
