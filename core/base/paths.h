#pragma once

#include <QString>

namespace pentimento {

// Where the program keeps things outside a library, by the XDG base directory specification. Nothing is created.
QString defaultLibraryFolder(); // $XDG_DATA_HOME/pentimento/library
QString renderCacheFolder(); // $XDG_CACHE_HOME/pentimento/renders
QString shaderCacheFolder(); // $XDG_CACHE_HOME/pentimento/shaders

// A program of ours (`pentimento-render`, `pentimento-learn`) beside the running one. Empty when it is not there.
QString siblingProgram(const QString& name);

} // namespace pentimento
