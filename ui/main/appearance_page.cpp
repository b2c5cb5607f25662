#include "ui/main/appearance_page.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("type", u"strong"_s);
    return label;
}

QLabel* remark(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("type", u"small"_s);
    label->setProperty("ink", u"muted"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

AppearancePage::AppearancePage(QWidget* parent)
    : SettingsPage(parent)
    , m_system(new QRadioButton(tr("As the &desktop")))
    , m_dark(new QRadioButton(tr("Dar&k")))
    , m_light(new QRadioButton(tr("&Light")))
    , m_reduceMotion(new QCheckBox(tr("Reduce &motion")))
    , m_language(new QComboBox)
{
    m_language->addItem(tr("As the desktop"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    auto* languageLabel = heading(tr("Lan&guage"));
    languageLabel->setBuddy(m_language);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().sp3);
    layout->addWidget(heading(tr("Theme")));
    for (QRadioButton* button : {m_system, m_dark, m_light}) {
        layout->addWidget(button);
        connect(button, &QRadioButton::clicked, this, &SettingsPage::edited);
    }
    layout->addSpacing(theme().sp4);
    layout->addWidget(heading(tr("Motion")));
    layout->addWidget(m_reduceMotion);
    layout->addWidget(remark(tr("Nothing fades, and pictures are not shown in turn by blinking.")));
    layout->addSpacing(theme().sp4);
    layout->addWidget(languageLabel);
    layout->addWidget(m_language, 0, Qt::AlignLeading);
    layout->addWidget(remark(tr("Takes effect at the next start.")));
    layout->addStretch();
    connect(m_reduceMotion, &QCheckBox::clicked, this, &SettingsPage::edited);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::edited);
}

void AppearancePage::load(const Settings& settings)
{
    using Choice = AppearanceSettings::Theme;
    m_system->setChecked(settings.appearance.theme == Choice::System);
    m_dark->setChecked(settings.appearance.theme == Choice::Dark);
    m_light->setChecked(settings.appearance.theme == Choice::Light);
    m_reduceMotion->setChecked(settings.appearance.reduceMotion);
    m_language->setCurrentIndex(qMax(0, m_language->findData(settings.appearance.language)));
}

void AppearancePage::apply(Settings& settings) const
{
    using Choice = AppearanceSettings::Theme;
    settings.appearance.theme = m_dark->isChecked() ? Choice::Dark
        : m_light->isChecked()                      ? Choice::Light
                                                    : Choice::System;
    settings.appearance.reduceMotion = m_reduceMotion->isChecked();
    settings.appearance.language = m_language->currentData().toString();
}

} // namespace pentimento
