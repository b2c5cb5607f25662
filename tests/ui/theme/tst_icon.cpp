#include "ui/theme/icon.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// The colour of the most opaque pixel: the ink, antialiased edges aside.
QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            ink = pixel.alpha() > ink.alpha() ? pixel : ink;
        }
    }
    return ink;
}

} // namespace

class TestIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingPaints();
    void inkFollowsModeAndTheme();
    void paintsAtDevicePixels();
    void unknownNamePaintsNothing();
};

void TestIcon::everyDrawingPaints()
{
    const QStringList files = QDir(u":/pentimento/icons"_s).entryList();
    QVERIFY(files.size() >= 67);
    for (const QString& file : files) {
        const QString name = file.chopped(4);
        QVERIFY2(inkOf(icon(name).pixmap(16)).alpha() > 100, qPrintable(name));
    }
}

void TestIcon::inkFollowsModeAndTheme()
{
    const QIcon run = icon(u"run"_s);
    for (const Theme& shown : {darkTheme(), lightTheme()}) {
        setTheme(shown);
        QCOMPARE(inkOf(run.pixmap(16)), shown.text);
        QCOMPARE(inkOf(run.pixmap(16, QIcon::Disabled)), shown.disabled);
        QCOMPARE(inkOf(run.pixmap(16, QIcon::Normal, QIcon::On)), shown.accent);
        QCOMPARE(inkOf(icon(u"love-filled"_s, &Theme::loveMark).pixmap(16)), shown.loveMark);
    }
}

void TestIcon::paintsAtDevicePixels()
{
    const QPixmap pixmap = iconPixmap(u"run"_s, Qt::red, 16, 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    QCOMPARE(icon(u"run"_s).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
}

void TestIcon::unknownNamePaintsNothing()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon \"no-such-icon\"");
    QCOMPARE(inkOf(icon(u"no-such-icon"_s).pixmap(16)).alpha(), 0);
    QCOMPARE(inkOf(icon(u"no-such-icon"_s).pixmap(16)).alpha(), 0); // and warns no second time
}

QTEST_MAIN(TestIcon)
#include "tst_icon.moc"
