#pragma once

#include <qnamespace.h>

#include <optional>

namespace pentimento {

// What a key does while pictures are rated (ux.md B2). The Stay ones rate without going on.
enum class PoolCommand {
    Nope,
    Okay,
    Love,
    NopeStay,
    OkayStay,
    LoveStay,
    Clear,
    Skip,
    Undo,
    FlagUnsure,
    Reveal,
    Next,
    Previous,
    Home,
    End,
};

// Nothing for a key that has no meaning here.
std::optional<PoolCommand> poolCommand(int key, Qt::KeyboardModifiers modifiers);

// Only moving goes on while its key is held: a decision is one press.
bool repeatsWhenHeld(PoolCommand command);

} // namespace pentimento
