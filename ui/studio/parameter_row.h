#pragma once

#include "core/sketch/code/parameters.h"

#include <QWidget>

class QLabel;

namespace pentimento {

// One parameter of the Sliders dock. Which controls it has follows from its kind: a slider and a field, a check box, a
// colour button, a list. GUI thread.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    explicit ParameterRow(const CodeParameter& parameter, QWidget* parent = nullptr);

    const CodeParameter& parameter() const { return m_parameter; }
    // Same name and kind; shows its value and range without telling anyone.
    void setParameter(const CodeParameter& parameter);

    static ParameterRow* make(const CodeParameter& parameter, QWidget* parent);

Q_SIGNALS:
    void changed(const pentimento::ParameterValue& value);
    void dragging(bool active);
    void entered();

protected:
    QString title() const { return m_parameter.name; }
    void setControl(QWidget* control); // name left, control right
    virtual void refresh() = 0; // shows parameter(), quietly

private:
    CodeParameter m_parameter;
};

} // namespace pentimento
