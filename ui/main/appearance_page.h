#pragma once

#include "ui/main/settings_page.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace pentimento {

// Theme, motion and language.
class AppearancePage : public SettingsPage {
    Q_OBJECT
public:
    explicit AppearancePage(QWidget* parent = nullptr);

    QString title() const override { return tr("Appearance"); }
    QString iconName() const override { return QStringLiteral("palette"); }
    void load(const Settings& settings) override;
    void apply(Settings& settings) const override;

private:
    QRadioButton* m_system;
    QRadioButton* m_dark;
    QRadioButton* m_light;
    QCheckBox* m_reduceMotion;
    QComboBox* m_language;
};

} // namespace pentimento
