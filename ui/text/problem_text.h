#pragma once

#include "core/sketch/code/code_analysis.h"
#include "ui/editor/code_mark.h"

namespace pentimento {

// What is wrong with the code, as one sentence.
QString problemText(const CodeProblem& problem, Medium medium);

// The squiggles of a report, with the fixes that its suggestions make.
QList<CodeMark> marksOf(const CodeReport& report);

} // namespace pentimento
