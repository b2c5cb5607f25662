#pragma once

#include "ui/studio/studio_session.h"

#include <QHash>

namespace pentimento {

class CodeEditor;

// What the bars beside the code compare it with: the same choice for all open sketches, or an old version while that
// is shown. Editors of sketches in view follow runs, saves and kept artworks by themselves. GUI thread.
class StudioDiff : public QObject {
    Q_OBJECT
public:
    enum class Base {
        Save,
        Run, // the last one begun; no bars before the first
        Parent, // the kept artwork the text comes from; no bars before there is one
    };
    using EditorOf = std::function<CodeEditor*(const OpenSketch*)>; // null while it has none

    StudioDiff(StudioSession& session, EditorOf editorOf, QObject* parent = nullptr);

    Base base() const { return m_base; }
    void setBase(Base base);
    // The sketch in view is compared with this instead, until endVersion() or another sketch is shown.
    void showVersion(const QByteArray& code);
    void endVersion();
    bool showsVersion() const { return m_version.has_value(); }
    void read(const OpenSketch* sketch);

private:
    std::optional<QByteArray> baseOf(const OpenSketch& sketch) const;

    StudioSession& m_session;
    const EditorOf m_editorOf;
    Base m_base = Base::Save;
    std::optional<QByteArray> m_version;
    QHash<const OpenSketch*, QByteArray> m_ran;
};

} // namespace pentimento
