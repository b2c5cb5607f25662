#pragma once

namespace pentimento {

class CodeView;

// What is done to whole lines and with several cursors. Each is one undo step.
void toggleComment(CodeView& view);
void moveLines(CodeView& view, bool down);
void duplicateLines(CodeView& view); // or the selection, when there is one
void addCursor(CodeView& view, bool below);
void selectNextMatch(CodeView& view);

} // namespace pentimento
