#pragma once

#include <atomic>
#include <memory>

namespace pentimento {

// One shared "please wait", copied by value to everyone who should hear it, raised and lowered at will. What is under
// way ends; nothing new is begun. Work that waits polls it, and its StopFlag, at least every 50 ms. Thread-safe.
class PauseFlag {
public:
    bool raised() const { return m_raised->load(std::memory_order_relaxed); }
    void raise() { m_raised->store(true, std::memory_order_relaxed); }
    void lower() { m_raised->store(false, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_raised = std::make_shared<std::atomic<bool>>(false);
};

} // namespace pentimento
