#include "ui/studio/studio_diff.h"

#include "ui/editor/code_editor.h"

namespace pentimento {

StudioDiff::StudioDiff(StudioSession& session, EditorOf editorOf, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_editorOf(std::move(editorOf))
{
    connect(&session, &StudioSession::started, this, [this] {
        const OpenSketch* sketch = m_session.current();
        m_ran[sketch] = m_session.code(*sketch);
        read(sketch);
    });
    connect(&session, &StudioSession::shown, this, [this](const OpenSketch* sketch) {
        m_version.reset();
        read(sketch);
    });
    connect(&session, &StudioSession::closing, this, [this](const OpenSketch* sketch) { m_ran.remove(sketch); });
    connect(&session, &StudioSession::opened, this, [this](const OpenSketch* sketch) {
        connect(&sketch->file(), &SketchFile::savedCodeChanged, this, [this, sketch] { read(sketch); });
    });
    connect(&session, &StudioSession::recorded, this, &StudioDiff::read);
    connect(&session, &StudioSession::recalled, this, &StudioDiff::read);
}

void StudioDiff::setBase(Base base)
{
    m_base = base;
    read(m_session.current());
}

void StudioDiff::showVersion(const QByteArray& code)
{
    m_version = code;
    read(m_session.current());
}

void StudioDiff::endVersion()
{
    m_version.reset();
    read(m_session.current());
}

void StudioDiff::read(const OpenSketch* sketch)
{
    CodeEditor* editor = sketch ? m_editorOf(sketch) : nullptr;
    if (editor)
        editor->setDiffBase(baseOf(*sketch));
}

std::optional<QByteArray> StudioDiff::baseOf(const OpenSketch& sketch) const
{
    if (m_version && &sketch == m_session.current())
        return m_version;
    switch (m_base) {
    case Base::Save:
        return sketch.file().savedCode();
    case Base::Run:
        return m_ran.contains(&sketch) ? std::optional(m_ran[&sketch]) : std::nullopt;
    case Base::Parent:
        return sketch.artwork ? std::optional(sketch.artworkCode) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace pentimento
