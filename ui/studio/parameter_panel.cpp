#include "ui/studio/parameter_panel.h"

#include "ui/studio/parameter_row.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace pentimento {

ParameterPanel::ParameterPanel(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_empty(new QWidget(this))
{
    m_layout->setContentsMargins(theme().sp4, theme().sp3, theme().sp4, theme().sp3);
    m_layout->setSpacing(theme().sp2);
    auto* words = new QLabel(
        tr("Numbers, colours and switches declared at the top of the sketch show up here. A comment sets the range: %1")
            .arg(QStringLiteral("let petals = 5; // [3:1:9]")),
        m_empty);
    words->setWordWrap(true);
    words->setProperty("ink", u"muted"_s);
    words->setProperty("type", u"small"_s);
    auto* emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(0, 0, 0, 0);
    emptyLayout->addWidget(words);
    m_layout->addWidget(m_empty);
}

void ParameterPanel::setParameters(const QList<CodeParameter>& parameters)
{
    QList<CodeParameter> declared;
    std::copy_if(parameters.begin(), parameters.end(), std::back_inserter(declared),
        [](const CodeParameter& parameter) { return parameter.declared; });
    if (!fits(declared))
        return rebuild(declared);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setParameter(declared[i]);
}

bool ParameterPanel::fits(const QList<CodeParameter>& parameters) const
{
    return std::equal(m_rows.begin(), m_rows.end(), parameters.begin(), parameters.end(),
        [](const ParameterRow* row, const CodeParameter& parameter) {
            return row->parameter().name == parameter.name && row->parameter().kind == parameter.kind;
        });
}

void ParameterPanel::rebuild(const QList<CodeParameter>& parameters)
{
    for (ParameterRow* row : std::as_const(m_rows)) {
        row->disconnect(this);
        row->deleteLater(); // one of them may be the sender
    }
    m_rows.clear();
    setDragging(false); // the row that would say so is gone
    m_empty->setVisible(parameters.isEmpty());
    for (const CodeParameter& parameter : parameters) {
        ParameterRow* row = ParameterRow::make(parameter, this);
        m_rows.append(row);
        m_layout->addWidget(row);
        row->show();
        connect(row, &ParameterRow::changed, this,
            [this, row](const ParameterValue& value) { Q_EMIT changed(row->parameter(), value); });
        connect(row, &ParameterRow::dragging, this, &ParameterPanel::setDragging);
        connect(row, &ParameterRow::entered, this, &ParameterPanel::entered);
    }
}

void ParameterPanel::setDragging(bool active)
{
    if (active != std::exchange(m_dragging, active))
        Q_EMIT dragging(active);
}

} // namespace pentimento
