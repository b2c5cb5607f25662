#include "ui/pool/rate/fact_rows.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int NameWidth = 84;

} // namespace

FactRows::FactRows(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().sp4);
    m_grid->setVerticalSpacing(theme().sp2);
    m_grid->setColumnMinimumWidth(0, NameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactRows::addRow()
{
    Row row{new QLabel(this), new ElidedLabel({}, this)};
    row.name->setTextFormat(Qt::PlainText);
    row.name->setProperty("ink", u"muted"_s);
    const auto line = static_cast<int>(m_rows.size());
    int column = 0;
    for (QLabel* label : {row.name, static_cast<QLabel*>(row.value)}) {
        label->setProperty("type", u"small"_s);
        label->setMinimumHeight(theme().lhSmall);
        m_grid->addWidget(label, line, column++);
    }
    m_rows.append(row);
}

void FactRows::setFacts(const QList<Fact>& facts)
{
    while (m_rows.size() < facts.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isThere = i < facts.size();
        const Fact fact = isThere ? facts[i] : Fact(); // what is not there is not kept out of sight either
        m_rows[i].name->setVisible(isThere);
        m_rows[i].value->setVisible(isThere);
        m_rows[i].name->setText(fact.name);
        m_rows[i].value->setElideMode(fact.elide);
        m_rows[i].value->setText(fact.value);
        m_rows[i].value->setAccessibleName(isThere ? fact.name + u": "_s + fact.value : QString());
    }
}

} // namespace pentimento
