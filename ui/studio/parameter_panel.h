#pragma once

#include "core/sketch/code/parameters.h"

#include <QWidget>

class QVBoxLayout;

namespace pentimento {

class ParameterRow;

// The Sliders dock: one row for each declared parameter of the sketch. Rows stay where they are as long as the
// parameters keep their names and kinds, so nothing moves under the hand while the code changes. GUI thread.
class ParameterPanel : public QWidget {
    Q_OBJECT
public:
    explicit ParameterPanel(QWidget* parent = nullptr);

    // Those of the code as it is now; only the declared ones are shown.
    void setParameters(const QList<CodeParameter>& parameters);
    // Another sketch comes into view: what is being dragged ends, and no control is taken over.
    void clear() { rebuild({}); }

Q_SIGNALS:
    // The person gives a parameter another value. `parameter` has its place in the code as last set.
    void changed(const pentimento::CodeParameter& parameter, const pentimento::ParameterValue& value);
    void dragging(bool active); // what is changed between true and false is one step
    void entered(); // Enter in a field: run

private:
    bool fits(const QList<CodeParameter>& parameters) const;
    void rebuild(const QList<CodeParameter>& parameters);
    void setDragging(bool active);

    QVBoxLayout* m_layout;
    QWidget* m_empty;
    QList<ParameterRow*> m_rows;
    bool m_dragging = false;
};

} // namespace pentimento
