#include "ui/pool/filter/filter_name.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int FieldWidth = 220;

} // namespace

FilterName::FilterName(QWidget* parent)
    : Popover(tr("Save this filter"), parent)
    , m_name(new QLineEdit(this))
    , m_remark(new QLabel(this))
    , m_save(new QPushButton(this))
{
    m_name->setAccessibleName(tr("Name of the filter"));
    m_name->setPlaceholderText(tr("Name of the filter"));
    m_name->setMinimumWidth(FieldWidth);
    m_name->setMaxLength(80);
    m_remark->setProperty("ink", u"muted"_s);
    m_remark->setProperty("type", u"caption"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    grid->setSpacing(theme().sp3);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_save, 0, 1);
    grid->addWidget(m_remark, 1, 0, 1, 2);
    connect(m_name, &QLineEdit::textChanged, this, &FilterName::judge);
    connect(m_name, &QLineEdit::returnPressed, this, &FilterName::answer);
    connect(m_save, &QPushButton::clicked, this, &FilterName::answer);
}

void FilterName::open(QWidget* anchor, const QStringList& taken)
{
    m_taken = taken;
    m_name->clear();
    judge();
    openAt(anchor, m_name);
}

QString FilterName::name() const
{
    return m_name->text().trimmed();
}

void FilterName::judge()
{
    const bool replaces = m_taken.contains(name());
    m_save->setEnabled(!name().isEmpty());
    m_save->setText(replaces ? tr("Replace") : tr("Save"));
    m_remark->setText(
        replaces ? tr("Takes the place of the filter of this name.") : tr("Kept in the library, with its sorting."));
}

void FilterName::answer()
{
    if (name().isEmpty())
        return;
    hide();
    Q_EMIT named(name());
}

} // namespace pentimento
