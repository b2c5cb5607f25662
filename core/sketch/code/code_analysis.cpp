#include "core/sketch/code/code_analysis.h"

#include "core/sketch/code/code_tokens.h"
#include "core/sketch/code/syntax_problems.h"
#include "core/sketch/code/unfinished.h"
#include "core/sketch/gate/brush_methods.h"
#include "core/sketch/gate/gate.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString codeOf(SyntaxProblem::Kind kind)
{
    switch (kind) {
    case SyntaxProblem::Kind::Missing:
        return u"missing"_s;
    case SyntaxProblem::Kind::Unclosed:
        return u"unclosed"_s;
    case SyntaxProblem::Kind::Unexpected:
        return u"unexpected"_s;
    case SyntaxProblem::Kind::TooLong:
        return u"too-long"_s;
    }
    Q_UNREACHABLE();
}

// Cuts a range down to its first line, and gives one without a range the text of its line.
void fitToLine(const QByteArray& code, CodeProblem& problem)
{
    if (problem.line == 0)
        return;
    if (problem.end == problem.start && problem.start == 0) {
        qsizetype start = 0;
        for (int line = 1; line < problem.line && start >= 0; ++line)
            start = code.indexOf('\n', start) + 1;
        while (start < code.size() && (code[start] == ' ' || code[start] == '\t'))
            ++start;
        problem.start = int(start);
        problem.end = int(code.size());
    }
    const qsizetype lineEnd = code.indexOf('\n', problem.start);
    if (lineEnd >= 0)
        problem.end = std::min(problem.end, int(lineEnd));
    problem.end = std::max(problem.start, problem.end);
    const qsizetype lineStart = problem.start == 0 ? 0 : code.lastIndexOf('\n', problem.start - 1) + 1;
    problem.column = int(QString::fromUtf8(code.mid(lineStart, problem.start - lineStart)).size()) + 1;
}

CodeProblem problemOf(const GateFinding& finding, const QByteArray& code, Medium medium)
{
    CodeProblem problem{false, finding.code, finding.line, 0, finding.start, finding.end, {}, {}, finding.message};
    fitToLine(code, problem);
    if (finding.end > finding.start)
        problem.subject = QString::fromUtf8(code.mid(problem.start, problem.end - problem.start));
    if (finding.code == "unknown-brush-method"_L1)
        problem.suggestion = nearestBrushMethod(medium, problem.subject);
    return problem;
}

// Broken or empty code lacks much that will come.
bool aboutTheUnfinished(const GateFinding& finding)
{
    return finding.line == 0 || finding.code == "truncated"_L1;
}

QList<CodeProblem> problemsOf(const SyntaxNodes& nodes, bool broken, bool complete, Medium medium)
{
    QList<CodeProblem> problems;
    const QByteArray& code = nodes.code();
    if (broken) {
        for (const SyntaxProblem& syntax : findSyntaxProblems(nodes, complete)) {
            CodeProblem problem{
                true, codeOf(syntax.kind), syntax.line, 0, syntax.start, syntax.end, syntax.subject, {}, {}};
            fitToLine(code, problem);
            problems.append(problem);
        }
    }
    const bool empty = code.trimmed().isEmpty();
    for (const GateFinding& finding : checkNodes(nodes, complete, medium)) {
        if (!aboutTheUnfinished(finding) || (!broken && !empty))
            problems.append(problemOf(finding, code, medium));
    }
    std::stable_sort(problems.begin(), problems.end(), [](const CodeProblem& a, const CodeProblem& b) {
        return std::pair(a.line, a.start) < std::pair(b.line, b.start);
    });
    return problems;
}

// Two edits in a row as one.
CodeEdit merged(const CodeEdit& first, const CodeEdit& second)
{
    const int firstEnd = first.offset + int(first.inserted.size());
    const int start = std::min(first.offset, second.offset);
    const int secondEnd = second.offset + second.removed;
    // What lies between the two was there before and is there still; the caller fills `inserted` from the code itself.
    CodeEdit both{start, 0, {}};
    both.removed = first.removed + (first.offset - start) + std::max(secondEnd - firstEnd, 0);
    return both;
}

} // namespace

bool CodeReport::mayRunAt(int caret) const
{
    return parses && nodes && !inUnfinishedLoop(*nodes, languageOf(medium), caret);
}

class CodeAnalysis::Worker : public QObject {
public:
    struct Task {
        quint64 revision = 0;
        quint64 base = 0; // the revision that `edit` applies to
        Medium medium = Medium::P5Brush2;
        QByteArray code;
        std::optional<CodeEdit> edit;
    };

    std::atomic<quint64> newest = 0;

    std::optional<CodeReport> analyse(const Task& task)
    {
        if (newest != task.revision)
            return std::nullopt;
        if (m_tree && task.edit && m_revision == task.base && m_medium == task.medium)
            m_tree->edit(task.edit->offset, task.edit->removed, task.edit->inserted);
        else
            m_tree = std::make_unique<SyntaxTree>(languageOf(task.medium), task.code);
        Q_ASSERT(m_tree->code() == task.code);
        m_revision = task.revision;
        m_medium = task.medium;
        CodeReport report;
        report.medium = task.medium;
        report.nodes = std::make_shared<SyntaxNodes>(m_tree->nodes());
        report.parses = !m_tree->hasError();
        report.problems = problemsOf(*report.nodes, !report.parses, m_tree->isComplete(), task.medium);
        report.parameters = findParameters(*report.nodes, languageOf(task.medium));
        return report;
    }

private:
    std::unique_ptr<SyntaxTree> m_tree;
    quint64 m_revision = 0;
    Medium m_medium = Medium::P5Brush2;
};

CodeAnalysis::CodeAnalysis(QObject* parent) : QObject(parent), m_worker(std::make_unique<Worker>())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(&m_rest, &QTimer::timeout, this, &CodeAnalysis::analyseNow);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"code-analysis"_s);
    m_thread.start();
}

CodeAnalysis::~CodeAnalysis()
{
    m_worker->newest = 0;
    m_thread.quit();
    m_thread.wait();
}

void CodeAnalysis::setCode(Medium medium, const QByteArray& code)
{
    m_medium = medium;
    m_code = code;
    m_pending.reset();
    ++m_revision;
    analyseNow();
}

void CodeAnalysis::edit(const CodeEdit& edit)
{
    CodeEdit next = edit;
    next.offset = int(std::clamp<qsizetype>(edit.offset, 0, m_code.size()));
    next.removed = int(std::clamp<qsizetype>(edit.removed, 0, m_code.size() - next.offset));
    const bool fromSent = m_revision == m_sent;
    const qsizetype sizeBefore = m_code.size();
    m_code.replace(next.offset, next.removed, next.inserted);
    if (fromSent) {
        m_pending = next;
    } else if (m_pending) {
        const qsizetype sentSize = sizeBefore - m_pending->inserted.size() + m_pending->removed;
        CodeEdit both = merged(*m_pending, next);
        both.inserted = m_code.mid(both.offset, m_code.size() - sentSize + both.removed);
        m_pending = both;
    }
    ++m_revision;
    m_rest.start();
}

void CodeAnalysis::analyseNow()
{
    m_rest.stop();
    if (m_sent == m_revision)
        return;
    const Worker::Task task{m_revision, m_sent, m_medium, m_code, m_pending};
    m_sent = m_revision;
    m_worker->newest = m_revision;
    m_pending.reset();
    QMetaObject::invokeMethod(m_worker.get(), [this, task] {
        const auto report = m_worker->analyse(task);
        if (report)
            QMetaObject::invokeMethod(
                this, [this, revision = task.revision, found = *report] { receive(revision, found); },
                Qt::QueuedConnection);
    });
}

void CodeAnalysis::receive(quint64 revision, const CodeReport& report)
{
    if (revision != m_revision)
        return;
    m_report = report;
    m_reported = revision;
    Q_EMIT analysed();
}

} // namespace pentimento
