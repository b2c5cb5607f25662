#pragma once

#include "core/sketch/code/line_diff.h"
#include "ui/editor/code_mark.h"

#include <QColor>
#include <QList>
#include <QRect>

#include <optional>

class QPainter;

namespace pentimento {

class CodeView;
struct CodeEdit;

// A colour in the code and where its swatch is painted.
struct Swatch {
    QRect rect; // in the viewport
    int start = 0; // bytes, of the whole literal with its quotes
    int end = 0;
    QColor colour;
};

// What is drawn over and beside the text of a view: squiggles, colour swatches, the bars of the diff and the arrows of
// folds. Paints what is visible only. Lives as long as its view.
class CodeDecorations {
public:
    explicit CodeDecorations(CodeView& view);

    const QList<CodeMark>& marks() const { return m_marks; }
    void setMarks(const QList<CodeMark>& marks);
    void follow(const CodeEdit& edit); // moves the marks with their text
    void setHunks(const QList<LineHunk>& hunks);

    void paint(QPainter& painter) const;
    QList<Swatch> visibleSwatches() const;
    std::optional<Swatch> swatchAt(const QPoint& point) const;

private:
    struct Line {
        int number = 0; // 0-based
        int top = 0;
    };
    QList<Line> visibleLines() const;
    void paintMark(QPainter& painter, const CodeMark& mark) const;
    void paintDiffBar(QPainter& painter, const Line& line) const;
    void paintFold(QPainter& painter, const Line& line, bool mouseBeside) const;
    void paintSwatch(QPainter& painter, const Swatch& swatch) const;

    CodeView& m_view;
    QList<CodeMark> m_marks;
};

} // namespace pentimento
