// What the Studio says of itself in the status line, what it undoes, and what it keeps from one session to the next.
#include "core/sketch/page/library_versions.h"
#include "ui/studio/editor_pane.h"
#include "ui/studio/reference_panel.h"
#include "ui/studio/side_panel.h"
#include "ui/studio/studio_actions.h"
#include "ui/studio/studio_panes.h"
#include "ui/studio/studio_workspace.h"
#include "ui/text/error_text.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace pentimento {

StatusTexts StudioWorkspace::statusTexts() const
{
    StatusTexts texts;
    if (const RatingQueue::State ratings = m_ratings.state(); ratings.unsaved > 0 && ratings.error) {
        const QString why = errorSentence(tr("Ratings cannot be written and are tried again"), *ratings.error);
        texts.right.append(
            {u"warning"_s, tr("%Ln rating(s) not saved yet", nullptr, static_cast<int>(ratings.unsaved)), why});
    }
    if (!m_confinement.text.isEmpty())
        texts.left.append(m_confinement);
    const OpenSketch* sketch = m_session.current();
    if (!sketch) {
        texts.right.append(m_libraryText);
        return texts;
    }
    QStringList versions;
    const Json libraries = libraryVersions(sketch->file().medium());
    for (const auto& [name, version] : libraries.items())
        versions.append(QString::fromStdString(name) + u' ' + version.get<QString>());
    if (!versions.isEmpty())
        texts.left.append({{}, versions.join(u" + "_s), {}});
    if (!m_renderer.isEmpty() && sketch->file().medium() != Medium::Python)
        texts.left.append({{}, m_renderer.section(u'(', 0, 0).trimmed(), m_renderer});
    if (const EditorPane* pane = m_editors.value(sketch))
        texts.right.append({{}, tr("Line %1, column %2").arg(pane->line()).arg(pane->column()), {}});
    texts.right.append({{}, sketch->file().medium() == Medium::Python ? tr("Python") : tr("JavaScript"), {}});
    texts.right.append(m_libraryText);
    return texts;
}

bool StudioWorkspace::canUndo() const
{
    const EditorPane* pane = currentPane();
    return pane && pane->editor().canUndo();
}

bool StudioWorkspace::canRedo() const
{
    const EditorPane* pane = currentPane();
    return pane && pane->editor().canRedo();
}

void StudioWorkspace::undo()
{
    if (const EditorPane* pane = currentPane())
        pane->editor().undo();
}

void StudioWorkspace::redo()
{
    if (const EditorPane* pane = currentPane())
        pane->editor().redo();
}

Json StudioWorkspace::saveState() const
{
    Json open = Json::array();
    for (const auto& sketch : m_session.sketches()) {
        const EditorPane* pane = m_editors.value(sketch.get());
        if (sketch->file().path().isEmpty() || !pane)
            continue;
        open.push_back({{"path", sketch->file().path()}, {"seed", sketch->seed()}, {"line", pane->line()},
            {"column", pane->column()}, {"top", pane->editor().firstVisibleLine()}, {"zoom", pane->editor().zoom()},
            {"reference", sketch->reference.path}, {"referencePercent", sketch->reference.percent},
            {"current", sketch.get() == m_session.current()}});
    }
    return {{"open", open}, {"diff", m_actions->diffs->checkedAction()->objectName()},
        {"auto", m_session.runs().mode() == RunControl::Mode::Auto},
        {"panes", m_panes->saveSizes().toBase64().toStdString()}};
}

void StudioWorkspace::restoreState(const Json& state)
{
    if (!state.is_object())
        return;
    m_panes->restoreSizes(QByteArray::fromBase64(textField(state, "panes", 10'000).toLatin1()));
    m_actions->drawer->setChecked(m_panes->isDrawerShown());
    m_actions->side->setChecked(m_panes->isSideShown());
    const QString diff = textField(state, "diff", 100);
    for (QAction* action : m_actions->diffs->actions()) {
        if (action->objectName() == diff)
            action->setChecked(true);
    }
    const auto open = state.find("open");
    if (open == state.end() || !open->is_array())
        return;
    OpenSketch* current = nullptr;
    for (const Json& entry : *open) {
        const auto sketch = m_session.open(textField(entry, "path", 4096));
        if (!sketch)
            continue; // gone meanwhile; the recent list still names it
        (*sketch)->setSeed(static_cast<quint32>(qMax(0, intField(entry, "seed"))));
        (*sketch)->reference = {
            textField(entry, "reference", 4096), {}, qBound(0, intField(entry, "referencePercent"), 100)};
        CodeEditor& editor = m_editors[*sketch]->editor();
        editor.goTo(qMax(1, intField(entry, "line")), qMax(1, intField(entry, "column")));
        editor.setFirstVisibleLine(intField(entry, "top"));
        editor.setZoom(qBound(-10, intField(entry, "zoom"), 20));
        if (flagField(entry, "current"))
            current = *sketch;
    }
    if (current)
        m_session.show(current);
    m_panes->side->reference().show(m_session.current());
}

} // namespace pentimento
