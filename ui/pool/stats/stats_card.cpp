#include "ui/pool/stats/stats_card.h"

#include "ui/theme/theme.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace pentimento {

StatsCard::StatsCard(const QString& title, QWidget* atEnd, QWidget* parent)
    : QFrame(parent)
    , m_note(new QLabel)
    , m_body(new QVBoxLayout)
{
    setProperty("card", true);
    setAccessibleName(title);
    auto* name = new QLabel(title);
    name->setProperty("type", u"strong"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("type", u"small"_s);
    m_note->setProperty("ink", u"text2"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme().sp4);
    line->addWidget(name);
    line->addWidget(m_note);
    line->addStretch();
    if (atEnd)
        line->addWidget(atEnd);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().sp5, theme().sp4, theme().sp5, theme().sp4);
    column->setSpacing(theme().sp3);
    column->addLayout(line);
    column->addLayout(m_body, 1);
    m_body->setSpacing(theme().sp3);
}

void StatsCard::setNote(const QString& note)
{
    m_note->setText(note);
}

} // namespace pentimento
