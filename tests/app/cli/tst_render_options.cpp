#include "app/cli/render_options.h"

#include <QTest>

using namespace pentimento;
using namespace Qt::StringLiterals;

class TestRenderOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreTheIssuesOwn()
    {
        RenderOptions options;
        QVERIFY(!readRenderOptions({u"a.js"_s, u"b"_s}, options));
        QCOMPARE(options.paths, (QStringList{u"a.js"_s, u"b"_s}));
        QCOMPARE(options.outFolder, u"."_s);
        QCOMPARE(options.seed, 1U);
        QVERIFY(!options.size && !options.medium);
        QCOMPARE(options.timeoutMs, 120'000);
        QCOMPARE(options.frames, 60);
        QVERIFY(options.jobs >= 1);
        const RenderRequest request = requestFor(options, {u"a.js"_s, Medium::P5Brush2, "code"});
        QVERIFY((request == RenderRequest{{u"a.js"_s, Medium::P5Brush2, "code"}, 1, {}, 120'000, 60, true}));
    }

    void everyOptionArrives()
    {
        RenderOptions options;
        const QString line =
            u"--out o --seed 4294967295 --size 640x480 --medium p5.brush-1 --timeout 7 --frames 3 --jobs 5 "
            "--plain-random --no-cache --gate-only --json --without-isolation --library l a.js"_s;
        QVERIFY(!readRenderOptions(line.split(u' '), options));
        QCOMPARE(options.outFolder, u"o"_s);
        QCOMPARE(options.library, u"l"_s);
        QCOMPARE(options.jobs, 5);
        QVERIFY(options.noCache && options.gateOnly && options.json && options.withoutIsolation);
        QVERIFY(options.medium == Medium::P5Brush1);
        const RenderRequest request = requestFor(options, {});
        QVERIFY((request == RenderRequest{{}, 4294967295U, QSize(640, 480), 7'000, 3, false}));
    }

    void autoIsNoChoice()
    {
        RenderOptions options;
        QVERIFY(!readRenderOptions({u"--medium"_s, u"auto"_s, u"a.js"_s}, options));
        QVERIFY(!options.medium);
    }

    void badUsageIsOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const std::pair<const char*, const char*> rows[]{{"", "PATH"}, {"a.js --bogus", "--bogus"},
            {"a.js --seed", "--seed"}, {"a.js --seed -1", "-1"}, {"a.js --seed 4294967296", "4294967296"},
            {"a.js --seed 010", "010"}, {"a.js --seed 1.5", "1.5"}, {"a.js --size 800", "800"},
            {"a.js --size 0x10", "0x10"}, {"a.js --size 10x4097", "10x4097"}, {"a.js --size 10x10x10", "10x10x10"},
            {"a.js --size -5x5", "-5x5"}, {"a.js --size 0800x600", "0800x600"}, {"a.js --medium crayon", "crayon"},
            {"a.js --timeout 0", "--timeout"}, {"a.js --frames 0", "--frames"}, {"a.js --jobs 0", "--jobs"},
            {"a.js --jobs x", "--jobs"}};
        for (const auto& [line, says] : rows)
            QTest::addRow("%s", line) << QString::fromLatin1(line) << QString::fromLatin1(says);
    }

    void badUsageIsOneLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        RenderOptions options;
        const auto end = readRenderOptions(line.split(u' ', Qt::SkipEmptyParts), options);
        QVERIFY(end);
        QCOMPARE(end->exitCode, 2);
        QVERIFY2(end->text.contains(says), qPrintable(end->text));
        QCOMPARE(end->text.count(u'\n'), 1);
        QVERIFY(end->text.startsWith(u"pentimento render: "_s) && end->text.endsWith(u'\n'));
    }

    void helpNamesEveryOption()
    {
        RenderOptions options;
        const auto end = readRenderOptions({u"--help"_s}, options);
        QVERIFY(end);
        QCOMPARE(end->exitCode, 0);
        for (const QString& name : u"--out --seed --size --medium --timeout --frames --jobs --plain-random --no-cache "
                                   "--gate-only --json --without-isolation --library"_s.split(u' '))
            QVERIFY2(end->text.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestRenderOptions)
#include "tst_render_options.moc"
