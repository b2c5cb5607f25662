#include "ui/editor/code_decorations.h"

#include "core/sketch/code/colour_text.h"
#include "ui/editor/code_view.h"
#include "ui/editor/gap_font.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int WavePeriod = 4; // pixels
constexpr double SwatchInEms = 0.8;

// `at` after the edit. What was taken out collapses to the place where it was.
int moved(int at, const CodeEdit& edit)
{
    if (at <= edit.offset)
        return at;
    return std::max(at - edit.removed, edit.offset) + int(edit.inserted.size());
}

} // namespace

CodeDecorations::CodeDecorations(CodeView& view) : m_view(view) { }

void CodeDecorations::setMarks(const QList<CodeMark>& marks)
{
    m_marks = marks;
    m_view.viewport()->update();
}

void CodeDecorations::follow(const CodeEdit& edit)
{
    for (CodeMark& mark : m_marks) {
        if (mark.line == 0)
            continue;
        mark.start = moved(mark.start, edit);
        mark.end = std::max(moved(mark.end, edit), mark.start);
        mark.line = m_view.lineOf(mark.start) + 1;
    }
}

void CodeDecorations::setHunks(const QList<LineHunk>& hunks)
{
    for (const int marker : {CodeView::AddedMarker, CodeView::ModifiedMarker, CodeView::RemovedMarker})
        m_view.send(QsciScintillaBase::SCI_MARKERDELETEALL, marker);
    for (const LineHunk& hunk : hunks) {
        const int kind = hunk.count == 0 ? CodeView::RemovedMarker
            : hunk.baseCount == 0        ? CodeView::AddedMarker
                                         : CodeView::ModifiedMarker;
        const int first = std::min(hunk.start, m_view.lineCount() - 1);
        for (int line = first; line < hunk.start + std::max(hunk.count, 1) && line < m_view.lineCount(); ++line)
            m_view.send(QsciScintillaBase::SCI_MARKERADD, line, kind);
    }
    m_view.viewport()->update();
}

QList<CodeDecorations::Line> CodeDecorations::visibleLines() const
{
    QList<Line> lines;
    const int shown = int(m_view.send(QsciScintillaBase::SCI_LINESONSCREEN)) + 1;
    const int first = int(m_view.send(QsciScintillaBase::SCI_GETFIRSTVISIBLELINE));
    lines.reserve(shown);
    int last = -1;
    for (int visible = first; visible < first + shown; ++visible) {
        const int number = int(m_view.send(QsciScintillaBase::SCI_DOCLINEFROMVISIBLE, visible));
        if (number == last || number >= m_view.lineCount()) // an annotation's line
            continue;
        last = number;
        lines.append({number, m_view.pointAt(m_view.lineStart(number)).y()});
    }
    return lines;
}

void CodeDecorations::paint(QPainter& painter) const
{
    const QList<Line> lines = visibleLines();
    if (lines.isEmpty())
        return;
    const bool mouseBeside =
        m_view.viewport()->underMouse() && m_view.viewport()->mapFromGlobal(QCursor::pos()).x() < m_view.textLeft();
    for (const Line& line : lines) {
        paintDiffBar(painter, line);
        paintFold(painter, line, mouseBeside);
    }
    painter.setClipRect(m_view.viewport()->rect().adjusted(m_view.textLeft(), 0, 0, 0), Qt::IntersectClip);
    for (const CodeMark& mark : m_marks) {
        if (mark.line > lines.first().number && mark.line <= lines.last().number + 1)
            paintMark(painter, mark);
    }
    for (const Swatch& swatch : visibleSwatches())
        paintSwatch(painter, swatch);
}

// An error is a wave, a warning is dotted: told apart without colour.
void CodeDecorations::paintMark(QPainter& painter, const CodeMark& mark) const
{
    const bool error = mark.severity == CodeMark::Severity::Error;
    const int line = mark.line - 1;
    int start = mark.start;
    int end = std::min(mark.end, m_view.lineEnd(line));
    if (end <= start)
        end = std::min(start + 1, m_view.lineEnd(line));
    const QPoint left = m_view.pointAt(start);
    const int right = end > start ? m_view.pointAt(end).x() : left.x() + int(m_view.lineHeight() / 2);
    const int base = left.y() + m_view.lineHeight() - 2;
    painter.setPen(QPen(error ? theme().error : theme().warn, error ? 1 : 2));
    if (!error) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (int x = left.x(); x < right; x += WavePeriod)
            painter.fillRect(QRect(x, base - 1, 2, 2), theme().warn);
        return;
    }
    QPainterPath wave(QPointF(left.x(), base + 0.5));
    for (int x = left.x(); x < right; x += WavePeriod) {
        wave.lineTo(x + WavePeriod / 2.0, base - 1.5);
        wave.lineTo(x + WavePeriod, base + 0.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawPath(wave);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// Added lines have a whole bar, changed ones a broken one, and where lines are gone there is a short one on the edge.
void CodeDecorations::paintDiffBar(QPainter& painter, const Line& line) const
{
    const auto markers = m_view.send(QsciScintillaBase::SCI_MARKERGET, line.number);
    if (markers == 0)
        return;
    const int left = int(m_view.send(QsciScintillaBase::SCI_GETMARGINWIDTHN, CodeView::NumberMargin));
    const int height = m_view.lineHeight();
    const auto has = [markers](CodeView::Marker marker) { return (markers & (1 << marker)) != 0; };
    if (has(CodeView::AddedMarker))
        painter.fillRect(QRect(left, line.top, 3, height), theme().diffAdd);
    if (has(CodeView::ModifiedMarker)) {
        for (int y = 1; y < height; y += 6)
            painter.fillRect(QRect(left, line.top + y, 3, 4), theme().diffMod);
    }
    if (has(CodeView::RemovedMarker))
        painter.fillRect(QRect(left, line.top - 1, 9, 2), theme().diffDel);
}

// An open fold shows its arrow only while the mouse is in the margin.
void CodeDecorations::paintFold(QPainter& painter, const Line& line, bool mouseBeside) const
{
    const auto level = m_view.send(QsciScintillaBase::SCI_GETFOLDLEVEL, line.number);
    if (!(level & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG))
        return;
    const bool open = m_view.send(QsciScintillaBase::SCI_GETFOLDEXPANDED, line.number) != 0;
    if (open && !mouseBeside)
        return;
    constexpr int side = 12;
    const int left = m_view.textLeft() - side - 1;
    const QPixmap arrow = iconPixmap(open ? u"chevron-down"_s : u"chevron-right"_s, open ? theme().muted : theme().text,
        side, painter.device()->devicePixelRatioF());
    painter.drawPixmap(left, line.top + (m_view.lineHeight() - side) / 2, arrow);
}

QList<Swatch> CodeDecorations::visibleSwatches() const
{
    QList<Swatch> swatches;
    if (gapFontFamily().isEmpty())
        return swatches;
    for (const Line& line : visibleLines()) {
        const QByteArray text = m_view.lineText(line.number);
        if (!text.contains('\'') && !text.contains('"') && !text.contains('`'))
            continue;
        for (const CodeToken& token : scanLine(m_view.language(), text, m_view.stateBefore(line.number)).tokens) {
            if (token.kind != CodeToken::Kind::ColourQuote)
                continue;
            const qsizetype close = text.indexOf(text[token.start], token.start + 1);
            const auto colour = colourFromText({text.constData() + token.start + 1, size_t(close - token.start - 1)});
            if (!colour)
                continue;
            const int start = m_view.lineStart(line.number) + token.start;
            const QPoint corner = m_view.pointAt(start);
            const int width = m_view.pointAt(start + 1).x() - corner.x();
            const int side = int(width / (GapInEms + QuoteInEms) * SwatchInEms);
            const QRect rect(corner.x() + 2, corner.y() + (m_view.lineHeight() - side) / 2, side, side);
            swatches.append({rect, start, m_view.lineStart(line.number) + int(close) + 1, *colour});
        }
    }
    return swatches;
}

std::optional<Swatch> CodeDecorations::swatchAt(const QPoint& point) const
{
    for (const Swatch& swatch : visibleSwatches()) {
        if (swatch.rect.adjusted(-2, -2, 2, 2).contains(point))
            return swatch;
    }
    return std::nullopt;
}

void CodeDecorations::paintSwatch(QPainter& painter, const Swatch& swatch) const
{
    if (swatch.colour.alpha() < 255) {
        painter.fillRect(swatch.rect, Qt::white);
        painter.fillRect(swatch.rect, QBrush(Qt::gray, Qt::Dense4Pattern));
    }
    painter.fillRect(swatch.rect, swatch.colour);
    painter.setPen(theme().lineStrong);
    painter.drawRect(swatch.rect.adjusted(0, 0, -1, -1));
    QFont font = codeFont();
    font.setPointSizeF(font.pointSizeF() + double(m_view.send(QsciScintillaBase::SCI_GETZOOM)));
    painter.setFont(font);
    painter.setPen(theme().synString);
    const double ascent = painter.fontMetrics().ascent();
    const QPoint corner = m_view.pointAt(swatch.start);
    const int right = m_view.pointAt(swatch.start + 1).x();
    const int quoteWidth = painter.fontMetrics().horizontalAdvance(u'\'');
    const auto extra = double(m_view.send(QsciScintillaBase::SCI_GETEXTRAASCENT));
    painter.drawText(QPointF(right - quoteWidth, corner.y() + ascent + extra),
        QString::fromUtf8(m_view.bytes(swatch.start, swatch.start + 1)));
}

} // namespace pentimento
