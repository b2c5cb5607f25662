#pragma once

#include <QString>

namespace pentimento {

// One squiggle of the editor. Sentences are ready to show, offsets are bytes of the code.
struct CodeMark {
    enum class Severity {
        Error,
        Warning,
    };
    Severity severity = Severity::Error;
    int line = 0; // 1-based
    int start = 0; // of what is underlined; an empty range underlines the whole line
    int end = 0;
    QString message;
    QString fix; // replaces the range; the mark has one when `fixText` says so: "Use brush.fillBleed"
    QString fixText;

    bool operator==(const CodeMark&) const = default;
};

} // namespace pentimento
