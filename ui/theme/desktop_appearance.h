#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QObject>
#include <QVariant>

#include <optional>

namespace pentimento {

// Whether the desktop asks for dark windows: org.freedesktop.appearance color-scheme of the settings portal
// (https://flatpak.github.io/xdg-desktop-portal), and its changes. Asks once at construction without waiting. GUI
// thread.
class DesktopAppearance : public QObject {
    Q_OBJECT
public:
    explicit DesktopAppearance(const QDBusConnection& bus);

    // Empty: no portal, no answer yet, or it has no preference. Takes an answer that has come since the question.
    std::optional<bool> dark();

    // What a color-scheme value says, however many variants it is wrapped in: 1 is dark, 2 light.
    static std::optional<bool> darkOf(QVariant colorScheme);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void takeAnswer();

    QDBusPendingCall m_question;
    std::optional<bool> m_dark;
    bool m_answered = false;
};

} // namespace pentimento
