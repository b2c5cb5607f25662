#include "ui/theme/desktop_appearance.h"

#include "tests/support/waiting.h"

#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// The settings portal, as far as the colour scheme goes.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint colorScheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) // NOLINT(readability-identifier-naming)
    {
        const bool asked = group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(asked ? colorScheme : 99)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value); // NOLINT
};

} // namespace

class TestDesktopAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksAtTheStart_data();
    void asksAtTheStart();
    void hearsOfChanges();
    void livesWithoutAPortal();
    void cleanupTestCase();

private:
    QProcess m_bus;
    Portal m_portal;
    QString m_address;
};

void TestDesktopAppearance::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (daemon.isEmpty())
        QSKIP("there is no dbus-daemon");
    m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead(30'000));
    m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    QDBusConnection server = QDBusConnection::connectToBus(m_address, u"portal"_s);
    QVERIFY(server.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(server.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestDesktopAppearance::asksAtTheStart_data()
{
    QTest::addColumn<uint>("colorScheme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << 1u << true;
    QTest::newRow("light") << 2u << false;
}

void TestDesktopAppearance::asksAtTheStart()
{
    QFETCH(uint, colorScheme);
    m_portal.colorScheme = colorScheme;
    DesktopAppearance desktop(QDBusConnection::connectToBus(m_address, u"client"_s));
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    QVERIFY(!desktop.dark());
    QVERIFY(changed.wait(30'000));
    QTEST(desktop.dark().value(), "dark");
}

void TestDesktopAppearance::hearsOfChanges()
{
    m_portal.colorScheme = 2;
    DesktopAppearance desktop(QDBusConnection::connectToBus(m_address, u"client"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.dark(), std::optional(false), PatienceMs);
    const auto say = [this](const QString& group, const QString& key, uint value) {
        Q_EMIT m_portal.SettingChanged(group, key, QDBusVariant(value));
    };
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    say(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, 1);
    say(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1);
    QVERIFY(changed.wait(30'000));
    QCOMPARE(desktop.dark(), std::optional(true));
    QCOMPARE(changed.count(), 1);
}

void TestDesktopAppearance::livesWithoutAPortal()
{
    DesktopAppearance desktop(QDBusConnection(u"none"_s));
    QCoreApplication::processEvents();
    QVERIFY(!desktop.dark());
}

void TestDesktopAppearance::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"client"_s);
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

QTEST_GUILESS_MAIN(TestDesktopAppearance)
#include "tst_desktop_appearance.moc"
