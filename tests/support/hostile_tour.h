#pragma once

#include "tests/support/hostile_corpus.h"
#include "tests/support/program_home.h"
#include "tests/support/stall_watch.h"
#include "tests/support/studio_window.h"

namespace pentimento {

// Runs hostile sketches one after another in the window and watches whether it still answers.
class HostileTour {
public:
    static constexpr int RunMs = 2000; // for each, when it does not end before

    HostileTour(StudioWindow& studio, const ProgramHome& home) : m_studio(studio), m_home(home) { }

    // The p5 sketches of the set.
    static QList<HostileScript> sketches();

    // Opens it, runs it, closes it. The waits of all that time; empty when it did not come that far.
    std::vector<double> visit(const HostileScript& script);

private:
    StudioWindow& m_studio;
    const ProgramHome& m_home;
    StallWatch m_watch;
};

} // namespace pentimento
