#pragma once

#include "core/settings/settings.h"

#include <QObject>

namespace pentimento {

// The settings the program runs with. Whoever changes them hands in a changed copy; whoever depends on them listens.
// Writing the file is the composition's business. GUI thread.
class ProgramSettings : public QObject {
    Q_OBJECT
public:
    explicit ProgramSettings(const Settings& settings = {}, QObject* parent = nullptr)
        : QObject(parent)
        , m_settings(settings)
    {
    }

    const Settings& settings() const { return m_settings; }
    void change(const Settings& settings)
    {
        if (settings == m_settings)
            return;
        m_settings = settings;
        Q_EMIT changed(m_settings);
    }

Q_SIGNALS:
    void changed(const pentimento::Settings& settings);

private:
    Settings m_settings;
};

} // namespace pentimento
