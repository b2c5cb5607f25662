#pragma once

#include "core/settings/settings.h"

#include <QWidget>

namespace pentimento {

// One page of the settings window. It reads and writes its own fields of Settings and leaves the others alone.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // tr("Appearance")
    virtual QString iconName() const = 0;
    // Shows these settings; default-made ones are how the page is reset.
    virtual void load(const Settings& settings) = 0;
    virtual void apply(Settings& settings) const = 0;

Q_SIGNALS:
    void edited();
};

} // namespace pentimento
