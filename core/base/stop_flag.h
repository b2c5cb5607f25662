#pragma once

#include <atomic>
#include <memory>

namespace pentimento {

// One shared "please stop", copied by value to everyone who should hear it. Raising it is final.
// Thread-safe. Long work polls `raised()` before each outside call and at least every 50 ms while it waits.
class StopFlag {
public:
    bool raised() const { return m_raised->load(std::memory_order_relaxed); }
    void raise() { m_raised->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_raised = std::make_shared<std::atomic<bool>>(false);
};

} // namespace pentimento
