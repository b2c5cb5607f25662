#pragma once

#include "core/sketch/code/code_analysis.h"
#include "ui/editor/code_editor.h"
#include "ui/studio/open_sketch.h"

#include <QWidget>

namespace pentimento {

class StudioSession;

// The editor of one open sketch, joined to its parser and to the session: what is typed is parsed, what is wrong is
// underlined and listed, what can be played with is offered. GUI thread.
class EditorPane : public QWidget {
    Q_OBJECT
public:
    EditorPane(OpenSketch& sketch, StudioSession& session, QWidget* parent = nullptr);
    ~EditorPane() override;

    CodeEditor& editor() const { return *m_editor; }
    int line() const { return m_editor->line(); }
    int column() const { return m_editor->column(); }
    // Those of the code as it is, up to date also while a drag is faster than the parser.
    const QList<CodeParameter>& parameters() const { return m_parameters; }

    // From the Sliders dock: between true and false all changes are one undo step.
    void setDragging(bool dragging);
    void setParameter(const CodeParameter& parameter, const ParameterValue& value);

Q_SIGNALS:
    void parametersChanged();
    void cursorMoved(int line, int column);

private:
    void onCodeChanged(const CodeEdit& edit);
    void onAnalysed();
    void moveParameters(const CodeEdit& edit);
    const CodeParameter* whereNow(const CodeParameter& parameter) const;

    OpenSketch& m_sketch;
    StudioSession& m_session;
    CodeEditor* m_editor;
    CodeAnalysis m_analysis;
    QList<CodeParameter> m_parameters;
    bool m_dragging = false;
};

} // namespace pentimento
