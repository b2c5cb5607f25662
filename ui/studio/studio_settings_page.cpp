#include "ui/studio/studio_settings_page.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QLabel* label(const QString& text, const QString& type, const QString& ink)
{
    auto* made = new QLabel(text);
    made->setProperty("type", type);
    made->setProperty("ink", ink);
    made->setWordWrap(true);
    return made;
}

} // namespace

StudioSettingsPage::StudioSettingsPage(QWidget* parent)
    : SettingsPage(parent)
    , m_autoRun(new QCheckBox(tr("Start with &Auto on")))
    , m_hangSeconds(new QSpinBox)
{
    m_hangSeconds->setRange(1, 600);
    m_hangSeconds->setSuffix(tr(" s"));
    m_hangSeconds->setAccessibleName(tr("Seconds without a sign"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().sp3);
    layout->addWidget(label(tr("Running"), u"strong"_s, {}));
    layout->addWidget(m_autoRun);
    layout->addWidget(
        label(tr("Sketches then run by themselves when typing rests. Nothing runs when a sketch is opened. Takes "
                 "effect at the next start."),
            u"small"_s, u"muted"_s));
    layout->addSpacing(theme().sp4);
    layout->addWidget(label(tr("A sketch that gives no sign"), u"strong"_s, {}));
    layout->addWidget(m_hangSeconds, 0, Qt::AlignLeading);
    layout->addWidget(
        label(tr("After so long it is stopped for good. The last picture is kept."), u"small"_s, u"muted"_s));
    layout->addStretch();
    connect(m_autoRun, &QCheckBox::clicked, this, &SettingsPage::edited);
    connect(m_hangSeconds, &QSpinBox::valueChanged, this, &SettingsPage::edited);
}

void StudioSettingsPage::load(const Settings& settings)
{
    const QSignalBlocker quiet(m_hangSeconds);
    m_autoRun->setChecked(settings.studio.autoRun);
    m_hangSeconds->setValue(settings.studio.hangLimitMs / 1000);
}

void StudioSettingsPage::apply(Settings& settings) const
{
    settings.studio.autoRun = m_autoRun->isChecked();
    settings.studio.hangLimitMs = m_hangSeconds->value() * 1000;
}

} // namespace pentimento
