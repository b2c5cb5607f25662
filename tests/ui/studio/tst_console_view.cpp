#include "ui/studio/console_model.h"
#include "ui/studio/console_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestConsoleView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsLoudEnough()
    {
        using Level = ConsoleLine::Level;
        ConsoleModel model;
        for (const Level level : {Level::Debug, Level::Info, Level::Warning, Level::Error})
            model.append({level, 1, QString::number(static_cast<int>(level)), 1});
        ConsoleView view;
        view.show(model);
        QCOMPARE(view.model()->rowCount(), 4);
        view.setLeastLevel(Level::Warning);
        QCOMPARE(view.model()->rowCount(), 2);
        model.append({Level::Info, 1, u"quiet"_s, 1});
        model.append({Level::Error, 1, u"loud"_s, 1});
        QCOMPARE(view.model()->rowCount(), 3);
        QCOMPARE(view.model()->index(2, 0).data().toString(), u"loud"_s);
        view.setLeastLevel(Level::Debug);
        QCOMPARE(view.model()->rowCount(), 6);
    }

    void aClickGoesToTheLineOfTheShownRow()
    {
        ConsoleModel model;
        model.append({ConsoleLine::Level::Info, 3, u"quiet"_s, 1});
        model.append({ConsoleLine::Level::Error, 7, u"loud"_s, 1});
        ConsoleView view;
        view.resize(400, 200);
        view.show(model);
        view.setLeastLevel(ConsoleLine::Level::Error);
        static_cast<QWidget&>(view).show();
        QSignalSpy activated(&view, &ConsoleView::lineActivated);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(0, 0)).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toInt(), 7);
    }
};

QTEST_MAIN(TestConsoleView)
#include "tst_console_view.moc"
