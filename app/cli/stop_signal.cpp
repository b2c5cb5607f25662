#include "app/cli/stop_signal.h"

#include <csignal>

namespace pentimento {

namespace {

// Reachable from the handler, which may only touch lock-free atomics.
StopFlag* activeFlag = nullptr;
volatile std::sig_atomic_t signalCame = 0;

extern "C" void raiseActiveFlag(int)
{
    signalCame = 1;
    if (activeFlag != nullptr)
        activeFlag->raise();
}

} // namespace

StopSignal::StopSignal()
{
    signalCame = 0;
    activeFlag = &m_flag;
    struct sigaction action { };
    action.sa_handler = raiseActiveFlag;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    activeFlag = nullptr;
}

bool StopSignal::caught() const
{
    return signalCame != 0;
}

} // namespace pentimento
