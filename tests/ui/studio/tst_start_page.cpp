#include "ui/studio/start_page.h"

#include "ui/theme/theme_switch.h"

#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestStartPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesTheRoom_data()
    {
        // Of the page in windows of 1280 × 800 and so on.
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("large");
        QTest::newRow("1280") << QSize(1212, 748) << false;
        QTest::newRow("1440") << QSize(1372, 848) << false;
        QTest::newRow("1920") << QSize(1852, 1148) << true;
        QTest::newRow("2560") << QSize(2492, 1388) << true;
        QTest::newRow("very wide") << QSize(3372, 1388) << true;
        QTest::newRow("wide and low") << QSize(2492, 700) << false;
    }
    void usesTheRoom()
    {
        QFETCH(QSize, size);
        QFETCH(bool, large);
        static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
        look.settle();
        StartPage page;
        auto* list = page.findChild<QListWidget*>();
        while (list->count() < 34) // as many as there are samples
            list->addItem(u"Peach hibiscus"_s);
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::sendPostedEvents(); // it is laid out anew
        QCOMPARE(list->iconSize().width() > 112, large);
        QVERIFY(list->iconSize().width() <= 224); // as large as they are stored
        if (large)
            QCOMPARE(list->verticalScrollBar()->maximum(), 0);
        QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
        const QRect column = list->parentWidget()->geometry();
        QVERIFY(column.width() <= size.width());
        QVERIFY(qAbs(column.left() - (size.width() - 1 - column.right())) <= 1);
    }
};

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
