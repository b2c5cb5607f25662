#include "ui/pool/filter/date_range.h"

#include "ui/theme/theme.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

DateRange::DateRange(QWidget* parent)
    : Popover(tr("Pictures made between two days"), parent)
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    form->setSpacing(theme().sp3);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    auto* show = new QPushButton(tr("Show these days"), this);
    form->addRow(show);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    connect(show, &QPushButton::clicked, this, &DateRange::answer);
}

void DateRange::open(QWidget* anchor, QDate from, QDate to, QDate today)
{
    m_from->setDate(from.isValid() ? from : today);
    m_to->setDate(to.isValid() ? to : today);
    openAt(anchor, m_from);
}

void DateRange::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer();
    else
        Popover::keyPressEvent(event);
}

void DateRange::answer()
{
    hide();
    Q_EMIT picked(qMin(m_from->date(), m_to->date()), qMax(m_from->date(), m_to->date()));
}

} // namespace pentimento
