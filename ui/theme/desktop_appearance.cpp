#include "ui/theme/desktop_appearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusReply>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString settingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString colorSchemeKey = u"color-scheme"_s;

QDBusMessage question()
{
    // Read, not ReadOne: portals before 1.17.1, Debian 12's among them, have no ReadOne.
    QDBusMessage message = QDBusMessage::createMethodCall(portalService, portalPath, settingsInterface, u"Read"_s);
    message.setArguments({appearanceGroup, colorSchemeKey});
    return message;
}

} // namespace

DesktopAppearance::DesktopAppearance(const QDBusConnection& bus) : m_question(bus.asyncCall(question()))
{
    QDBusConnection listening = bus;
    listening.connect(portalService, portalPath, settingsInterface, u"SettingChanged"_s, this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    auto* watcher = new QDBusPendingCallWatcher(m_question, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const std::optional<bool> before = m_dark;
        takeAnswer();
        if (m_dark != before)
            Q_EMIT changed();
    });
}

std::optional<bool> DesktopAppearance::dark()
{
    takeAnswer();
    return m_dark;
}

std::optional<bool> DesktopAppearance::darkOf(QVariant colorScheme)
{
    while (colorScheme.canConvert<QDBusVariant>())
        colorScheme = colorScheme.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint scheme = colorScheme.toUInt(&isNumber);
    if (!isNumber || (scheme != 1 && scheme != 2))
        return std::nullopt;
    return scheme == 1;
}

void DesktopAppearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != appearanceGroup || key != colorSchemeKey)
        return;
    m_answered = true; // news are newer than the answer to the question
    m_dark = darkOf(value.variant());
    Q_EMIT changed();
}

void DesktopAppearance::takeAnswer()
{
    if (m_answered || !m_question.isFinished())
        return;
    m_answered = true;
    const QDBusMessage reply = m_question.reply();
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
        m_dark = darkOf(reply.arguments().constFirst());
}

} // namespace pentimento
