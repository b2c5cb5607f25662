#include "ui/text/problem_text.h"

#include "core/sketch/page/library_versions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("pentimento::ProblemText", text);
}

QString syntaxText(const CodeProblem& problem)
{
    if (problem.code == "missing"_L1) {
        return problem.subject.isEmpty()
            ? say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "Something is missing here"))
            : say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "A “%1” is missing here")).arg(problem.subject);
    }
    if (problem.code == "unclosed"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "This %1 is never closed")).arg(problem.subject);
    if (problem.code == "too-long"_L1)
        return say(
            QT_TRANSLATE_NOOP("pentimento::ProblemText", "Too much is broken here: the rest of the code was not read"));
    return problem.subject.isEmpty()
        ? say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "The code makes no sense here"))
        : say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "“%1” makes no sense here")).arg(problem.subject);
}

// The brush libraries by name and version, as the pinned packages have it.
QString brushLibrary(Medium medium)
{
    const auto version = libraryVersions(medium).value("p5.brush", std::string());
    return u"p5.brush %1"_s.arg(QString::fromStdString(version)).trimmed();
}

constexpr int LongestName = 40; // what is longer is a statement or an address, and stands in the code

// The sentence that names what it is about, where there is a name.
QString named(const QString& subject, const char* withName, const char* without)
{
    const bool isName = !subject.isEmpty() && subject.size() <= LongestName && !subject.contains(u' ');
    return isName ? say(withName).arg(subject) : say(without);
}

} // namespace

QString problemText(const CodeProblem& problem, Medium medium)
{
    if (problem.isError)
        return syntaxText(problem);
    const QString& subject = problem.subject;
    if (problem.code == "unknown-brush-method"_L1)
        return named(subject, QT_TRANSLATE_NOOP("pentimento::ProblemText", "brush.%1 is not in %2"),
            QT_TRANSLATE_NOOP("pentimento::ProblemText", "Not in %2"))
            .arg(brushLibrary(medium));
    if (problem.code == "external-access"_L1)
        return named(subject,
            QT_TRANSLATE_NOOP("pentimento::ProblemText", "%1 reaches out of the sketch, where nothing answers"),
            QT_TRANSLATE_NOOP("pentimento::ProblemText", "Reaches out of the sketch, where nothing answers"));
    if (problem.code == "text-label"_L1)
        return named(subject, QT_TRANSLATE_NOOP("pentimento::ProblemText", "%1 writes letters into the picture"),
            QT_TRANSLATE_NOOP("pentimento::ProblemText", "Writes letters into the picture"));
    if (problem.code == "bare-p5-primitives"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "%1 is p5’s own: a brush should draw this"))
            .arg(subject);
    if (problem.code == "missing-setup"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "There is no setup function, so p5 starts nothing"));
    if (problem.code == "not-webgl"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "The canvas needs WEBGL for the brush to paint"));
    if (problem.code == "no-painting-calls"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "Nothing puts a brush to the canvas"));
    if (problem.code == "no-sketch"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "There is no sketch here"));
    if (problem.code == "truncated"_L1)
        return say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "The code ends before it is finished"));
    return problem.detail;
}

QList<CodeMark> marksOf(const CodeReport& report)
{
    QList<CodeMark> marks;
    marks.reserve(report.problems.size());
    for (const CodeProblem& problem : report.problems) {
        const auto severity = problem.isError ? CodeMark::Severity::Error : CodeMark::Severity::Warning;
        CodeMark mark{severity, problem.line, problem.start, problem.end, problemText(problem, report.medium), {}, {}};
        if (!problem.suggestion.isEmpty()) {
            mark.fix = problem.suggestion;
            mark.fixText = say(QT_TRANSLATE_NOOP("pentimento::ProblemText", "Use brush.%1")).arg(problem.suggestion);
        }
        marks.append(mark);
    }
    return marks;
}

} // namespace pentimento
