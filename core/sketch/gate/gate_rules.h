#pragma once

#include "core/sketch/code/syntax_tree.h"
#include "core/sketch/gate/gate.h"

#include <set>
#include <utility>

namespace pentimento {

// Collects findings: one for each code and line, handed out in the order of lines.
class GateFindings {
public:
    void add(const char* code, int line, const QString& message, int start = 0, int end = 0);
    QList<GateFinding> take();

private:
    QList<GateFinding> m_findings;
    std::set<std::pair<std::string_view, int>> m_seen;
};

// True when the code stops before it is finished: a bracket opened and never closed, something missing at the very
// end, or an end in the middle of a statement. An error further up is not: the render reports it as a syntax error.
bool reportTruncated(const SyntaxNodes& nodes, GateFindings& findings);

// A URL that leads out of the sketch: http, https, ws, wss, ftp or file with "://".
bool isOutsideUrl(std::string_view text);

// Whether the string stands in the arguments of a call, be it in a sum, a list or an object there, and then the call.
// -1 when it does not.
int callHolding(const SyntaxNodes& nodes, int string);

void checkJavaScript(const SyntaxNodes& nodes, bool complete, Medium medium, GateFindings& findings);
void checkPython(const SyntaxNodes& nodes, GateFindings& findings);

QString fromUtf8(std::string_view text);

} // namespace pentimento
