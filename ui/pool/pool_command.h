#pragma once

#include <QList>

namespace pentimento {

// What a person does while rating (ux.md B2). The Stay ones rate without going on.
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

// Only moving goes on while its key is held: a decision is one press.
inline bool repeatsWhenHeld(PoolCommand command)
{
    return command == PoolCommand::Next || command == PoolCommand::Previous;
}

} // namespace pentimento
