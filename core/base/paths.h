#pragma once

#include <QString>
#include <QStringList>

namespace pentimento {

// Where the program keeps things outside a library, by the XDG base directory specification. Nothing is created.
QString defaultLibraryFolder(); // $XDG_DATA_HOME/pentimento/library
QString configFolder(); // $XDG_CONFIG_HOME/pentimento
QString stateFolder(); // $XDG_STATE_HOME/pentimento
QString renderCacheFolder(); // $XDG_CACHE_HOME/pentimento/renders
QString shaderCacheFolder(); // $XDG_CACHE_HOME/pentimento/shaders
QString thumbnailCacheFolder(); // $XDG_CACHE_HOME/pentimento/thumbnails

// Where the fonts lie that a page sees; it sees no others, so that letters look alike on every machine.
QStringList pageFontFolders();

// A program of ours (`pentimento-render`, `pentimento-learn`) beside the running one. Empty when it is not there.
QString siblingProgram(const QString& name);

} // namespace pentimento
