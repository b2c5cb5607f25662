#include "ui/pool/pool_command.h"

namespace pentimento {

namespace {

std::optional<PoolCommand> plainCommand(int key)
{
    switch (key) {
    case Qt::Key_J:
    case Qt::Key_1:
        return PoolCommand::Nope;
    case Qt::Key_K:
    case Qt::Key_2:
        return PoolCommand::Okay;
    case Qt::Key_L:
    case Qt::Key_3:
        return PoolCommand::Love;
    case Qt::Key_U:
        return PoolCommand::Clear;
    case Qt::Key_Space:
        return PoolCommand::Skip;
    case Qt::Key_Backspace:
        return PoolCommand::Undo;
    case Qt::Key_F:
        return PoolCommand::FlagUnsure;
    case Qt::Key_X:
        return PoolCommand::Reveal;
    case Qt::Key_Right:
        return PoolCommand::Next;
    case Qt::Key_Left:
        return PoolCommand::Previous;
    case Qt::Key_Home:
        return PoolCommand::Home;
    case Qt::Key_End:
        return PoolCommand::End;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<PoolCommand> poolCommand(int key, Qt::KeyboardModifiers modifiers)
{
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (held == Qt::ControlModifier)
        return key == Qt::Key_Z ? std::optional(PoolCommand::Undo) : std::nullopt;
    const auto command = plainCommand(key);
    if (held == Qt::NoModifier || !command)
        return held == Qt::NoModifier ? command : std::nullopt;
    if (held != Qt::ShiftModifier)
        return std::nullopt;
    switch (*command) {
    case PoolCommand::Nope:
        return PoolCommand::NopeStay;
    case PoolCommand::Okay:
        return PoolCommand::OkayStay;
    case PoolCommand::Love:
        return PoolCommand::LoveStay;
    default:
        return std::nullopt;
    }
}

bool repeatsWhenHeld(PoolCommand command)
{
    return command == PoolCommand::Next || command == PoolCommand::Previous;
}

} // namespace pentimento
