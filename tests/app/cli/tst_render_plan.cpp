#include "app/cli/render_plan.h"
#include "core/base/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pentimento;
using namespace Qt::StringLiterals;

class TestRenderPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAreNamedAfterTheirSketches_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* title, const QString& paths, const QString& names) {
            QTest::newRow(title) << paths.split(u' ') << names.split(u' ');
        };
        row("plain", u"a.js b/c.py"_s, u"a.png b/c.png"_s);
        row("same stem keeps both endings", u"a.js b.js a.py"_s, u"a.js.png b.png a.py.png"_s);
        row("same path of two folders", u"a.js a.js a.js"_s, u"a.js.png a.js-2.png a.js-3.png"_s);
        row("an ending meets a stem", u"a.js a.py a.js.js"_s, u"a.js.png a.py.png a.js-2.png"_s);
        row("dots in folders", u"v1.2/sketch v1.2/.js"_s, u"v1.2/sketch.png v1.2/.js.png"_s);
    }

    void picturesAreNamedAfterTheirSketches()
    {
        QFETCH(QStringList, paths);
        QFETCH(QStringList, names);
        QCOMPARE(pictureNames(paths), names);
    }

    void foldersAreWalkedAndFilesAreTaken()
    {
        const QTemporaryDir folder;
        for (const QString& name : {u"a.js"_s, u"sub/b.py"_s, u"sub/notes.txt"_s})
            QVERIFY(writeFileAtomically(folder.filePath(name), "x"));
        const auto plan =
            planRenders({folder.path(), folder.filePath(u"a.js"_s), folder.filePath(u"sub/notes.txt"_s)}, u"."_s);
        QVERIFY(plan);
        QStringList outputs;
        for (const PlannedRender& planned : *plan) {
            outputs.append(planned.output);
            QCOMPARE(planned.shown, planned.path);
        }
        QCOMPARE(outputs, (QStringList{u"a.png"_s, u"sub/b.png"_s, u"notes.png"_s})); // a.js once
    }

    void foldersBelowTheCurrentOneLeaveTheirNameOut()
    {
        const QTemporaryDir folder;
        QVERIFY(writeFileAtomically(folder.filePath(u"in/sub/a.js"_s), "x"));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto plan = planRenders({u"in"_s}, u"out"_s);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(plan);
        QCOMPARE(*plan, (QList<PlannedRender>{{u"in/sub/a.js"_s, u"in/sub/a.js"_s, u"out/sub/a.png"_s}}));
    }

    void nothingToRenderIsAnError()
    {
        const QTemporaryDir folder;
        const auto missing = planRenders({folder.path(), folder.filePath(u"no.js"_s)}, u"."_s);
        QVERIFY(!missing);
        QVERIFY(missing.error().kind == Error::Kind::NotFound);
        const auto empty = planRenders({folder.path()}, u"."_s);
        QVERIFY(!empty);
        QVERIFY(empty.error().kind == Error::Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestRenderPlan)
#include "tst_render_plan.moc"
