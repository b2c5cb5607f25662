#pragma once

#include "ui/main/action_registry.h"

#include <functional>

namespace pentimento {

class CodeEditor;

// Registers the commands of code editors ("editor.find", …) once for a workspace: each goes to the editor that
// `current` names then, null for none. `owner` is the workspace.
void addEditorActions(ActionRegistry& registry, QWidget* owner, const std::function<CodeEditor*()>& current);

} // namespace pentimento
