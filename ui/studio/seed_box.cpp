#include "ui/studio/seed_box.h"

#include "ui/studio/open_sketch.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

SeedBox::SeedBox(QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_lock(new QToolButton(this))
    , m_dice(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_field->setFont(monoFont(theme().fsBody));
    m_field->setFixedWidth(92);
    m_field->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,10}"_s), m_field));
    m_field->addAction(icon(u"seed"_s, &Theme::muted), QLineEdit::LeadingPosition);
    for (QToolButton* mark : m_field->findChildren<QToolButton*>())
        mark->setAccessibleName(tr("Seed"));
    m_field->setProperty("segment", u"first"_s);
    m_field->setAccessibleName(tr("Seed"));
    m_field->setToolTip(tr("Seed: the same number gives the same picture"));
    m_lock->setCheckable(true);
    m_lock->setProperty("segment", u"middle"_s);
    m_lock->setProperty("tight", true);
    m_lock->setAccessibleName(tr("Keep the seed"));
    m_dice->setIcon(icon(u"dice"_s));
    m_dice->setProperty("segment", u"last"_s);
    m_dice->setProperty("tight", true);
    m_dice->setAccessibleName(tr("New seed"));
    m_dice->setToolTip(tr("New seed (Ctrl+R)"));
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_lock), static_cast<QWidget*>(m_dice)})
        layout->addWidget(part);

    connect(m_field, &QLineEdit::editingFinished, this, &SeedBox::apply);
    connect(m_lock, &QToolButton::toggled, this, [this](bool locked) {
        if (m_sketch)
            m_sketch->setSeedLocked(locked);
    });
    connect(m_dice, &QToolButton::clicked, this, [this] {
        m_sketch->newSeed();
        Q_EMIT seedChosen();
    });
    show(nullptr);
}

void SeedBox::show(OpenSketch* sketch)
{
    if (m_sketch)
        m_sketch->disconnect(this);
    m_sketch = sketch;
    setEnabled(sketch != nullptr);
    if (sketch)
        connect(sketch, &OpenSketch::seedChanged, this, &SeedBox::read);
    read();
}

void SeedBox::read()
{
    m_field->setText(m_sketch ? QString::number(m_sketch->seed()) : QString());
    const bool locked = !m_sketch || m_sketch->isSeedLocked();
    m_lock->setChecked(locked);
    m_lock->setIcon(icon(locked ? u"lock"_s : u"unlock"_s));
    m_lock->setToolTip(locked ? tr("The seed stays") : tr("Each run draws a new seed"));
}

void SeedBox::apply()
{
    if (!m_sketch)
        return;
    bool fits = false;
    const quint32 seed = m_field->text().toUInt(&fits);
    if (!fits || seed == m_sketch->seed())
        return read(); // ten digits may be more than 32 bits hold
    m_sketch->setSeed(seed);
    Q_EMIT seedChosen();
}

} // namespace pentimento
