#pragma once

#include "ui/main/settings_page.h"

class QCheckBox;
class QSpinBox;

namespace pentimento {

// When sketches run by themselves, and how long one may hang.
class StudioSettingsPage : public SettingsPage {
    Q_OBJECT
public:
    explicit StudioSettingsPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Studio"); }
    QString iconName() const override { return QStringLiteral("studio"); }
    void load(const Settings& settings) override;
    void apply(Settings& settings) const override;

private:
    QCheckBox* m_autoRun;
    QSpinBox* m_hangSeconds;
};

} // namespace pentimento
