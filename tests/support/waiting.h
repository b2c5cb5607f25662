#pragma once

namespace pentimento {

// How long a test waits for what must come, on a machine that does other things too. Nothing waits for it to pass.
inline constexpr int PatienceMs = 60'000;

// Stops are promised within 300 ms, which bench_engine and bench_live measure on a quiet machine. Beside other tests a
// bound this loose still tells a stop that came from one that waited for the end.
inline constexpr int PromptMs = 2000;

} // namespace pentimento
