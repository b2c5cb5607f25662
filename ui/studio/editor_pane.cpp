#include "ui/studio/editor_pane.h"

#include "ui/studio/studio_session.h"
#include "ui/text/problem_text.h"

#include <QVBoxLayout>

namespace pentimento {

namespace {

QList<Problem> problemsOf(const CodeReport& report)
{
    QList<Problem> problems;
    problems.reserve(report.problems.size());
    for (const CodeProblem& problem : report.problems) {
        problems.append({problem.isError ? Problem::Severity::Error : Problem::Severity::Warning,
            problem.isError ? Problem::Source::Parser : Problem::Source::Gate, problem.line, problem.column,
            problemText(problem, report.medium)});
    }
    return problems;
}

} // namespace

EditorPane::EditorPane(OpenSketch& sketch, StudioSession& session, QWidget* parent)
    : QWidget(parent)
    , m_sketch(sketch)
    , m_session(session)
    , m_editor(new CodeEditor(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);

    const SketchFile& file = sketch.file();
    m_editor->setMedium(file.medium());
    m_editor->setCode(file.savedCode());
    m_editor->setDiffBase(file.savedCode());
    session.setCodeSource(sketch, [editor = m_editor] { return editor->code(); });
    session.setCursorSource(sketch, [editor = m_editor] { return qint64(editor->offset()); });
    connect(m_editor, &CodeEditor::codeChanged, this, &EditorPane::onCodeChanged);
    connect(m_editor, &CodeEditor::cursorMoved, this, &EditorPane::cursorMoved);
    connect(m_editor, &CodeEditor::dragging, this, [this](bool active) {
        m_dragging = active;
        if (!active)
            m_session.dragEnded();
    });
    connect(&m_analysis, &CodeAnalysis::analysed, this, &EditorPane::onAnalysed);
    m_analysis.setCode(file.medium(), file.savedCode());
}

EditorPane::~EditorPane()
{
    // The session outlives this and may still ask; the file's text is what remains.
    m_session.setCodeSource(m_sketch, {});
    m_session.setCursorSource(m_sketch, {});
}

void EditorPane::setDragging(bool dragging)
{
    if (dragging == m_dragging)
        return;
    m_dragging = dragging;
    if (dragging)
        return m_editor->beginEdits();
    m_editor->endEdits();
    m_session.dragEnded();
}

void EditorPane::setParameter(const CodeParameter& parameter, const ParameterValue& value)
{
    const CodeParameter* now = whereNow(parameter);
    if (!now)
        return; // its line was just deleted
    const QByteArray text = literalText(parameter, value);
    if (text == m_analysis.code().mid(now->start, now->end - now->start))
        return;
    const bool alone = !m_dragging;
    if (alone)
        setDragging(true);
    m_editor->replaceRange(now->start, now->end, text);
    if (alone)
        setDragging(false);
}

void EditorPane::onCodeChanged(const CodeEdit& edit)
{
    moveParameters(edit);
    m_analysis.edit(edit);
    m_session.edited(m_sketch);
    if (!m_dragging)
        return;
    m_analysis.analyseNow();
    m_session.runs().dragged(); // the value of a literal: the code stays as sound as it was
}

void EditorPane::onAnalysed()
{
    const CodeReport& report = m_analysis.report();
    m_editor->setMarks(marksOf(report));
    m_sketch.problems().setAnalysis(problemsOf(report));
    m_parameters = report.parameters;
    Q_EMIT parametersChanged();
    if (&m_sketch == m_session.current())
        m_session.runs().analysed(report.mayRunAt(m_editor->offset()));
}

// Until the parser has read the code again, so that the next step of a drag finds its literal.
void EditorPane::moveParameters(const CodeEdit& edit)
{
    const int growth = static_cast<int>(edit.inserted.size()) - edit.removed;
    const int end = edit.offset + edit.removed;
    for (CodeParameter& parameter : m_parameters) {
        // Inside first: a literal that is replaced is empty for a moment, and what comes at its place belongs to it.
        if (parameter.start <= edit.offset && parameter.end >= end) {
            parameter.end += growth;
        } else if (parameter.start >= end) {
            parameter.start += growth;
            parameter.end += growth;
        }
    }
}

// Whoever shows a parameter knows it from the last analysis; a drag is faster than that.
const CodeParameter* EditorPane::whereNow(const CodeParameter& parameter) const
{
    const CodeParameter* nearest = nullptr;
    for (const CodeParameter& candidate : m_parameters) {
        const bool same = candidate.kind == parameter.kind && candidate.name == parameter.name;
        if (same && (!nearest || qAbs(candidate.start - parameter.start) < qAbs(nearest->start - parameter.start)))
            nearest = &candidate;
    }
    return nearest;
}

} // namespace pentimento
