#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace pentimento {

// One word after `pentimento`. `run` gets what follows it and returns the program's exit code.
struct Command {
    QString name;
    QString help; // one line
    int (*run)(const QStringList& arguments);
};

int runRender(const QStringList& arguments);
int runGallery(const QStringList& arguments);
int runDoctor(const QStringList& arguments);
int runLibrary(const QStringList& arguments);
int runPool(const QStringList& arguments);

QList<Command> commands();

// A command line, without the name of the program. No arguments, or options only, is the gallery.
int runProgram(const QStringList& arguments);

} // namespace pentimento
