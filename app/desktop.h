#pragma once

#include <QStringList>

namespace pentimento {

// Whether there is a screen to open a window on.
bool hasDisplay();

// The desktop program: makes the application object, everything that lives as long as the window, and wires them
// together. `files` are opened in the workspaces that know them. Returns when the window is closed, with the exit code;
// at once when there is a window for this library already, which then opens the files.
int runDesktop(int& argc, char** argv, const QStringList& files);

} // namespace pentimento
