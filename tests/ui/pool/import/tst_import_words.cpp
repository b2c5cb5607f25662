#include "ui/pool/import/import_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

ImportCounts pictures(int png, int jpeg, int sketches)
{
    ImportCounts counts;
    counts.png = png;
    counts.jpeg = jpeg;
    counts.sketches = sketches;
    return counts;
}

ImportReport report(int added, int duplicates, int failures)
{
    ImportReport made;
    made.added.resize(added);
    made.duplicates.resize(duplicates);
    made.failures.resize(failures);
    return made;
}

} // namespace

class TestImportWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void counts()
    {
        ImportFacts rated;
        rated.tier = Tier::Love;
        const QList<ImportFile> plan{{u"/a.png"_s, {}, {}}, {u"/b.PNG"_s, u"/b.js"_s, rated},
            {u"/c.jpeg"_s, {}, ImportFacts()}, {u"/d.jpg"_s, {}, {}}, {u"/e.webp"_s, {}, {}}, {u"/f.svg"_s, {}, {}},
            {{}, u"/g.js"_s, {}}};
        const ImportCounts found = countsOf(plan);
        QVERIFY((found == ImportCounts{2, 2, 1, 1, 1, 1, 2, 1}));
        QCOMPARE(found.pictures(), 6);
        QCOMPARE(found.total(), 7);
    }

    void what_data()
    {
        QTest::addColumn<int>("png");
        QTest::addColumn<int>("sketches");
        QTest::addColumn<QString>("text");
        QTest::newRow("both") << 1430 << 12 << u"1,430 picture(s) and 12 sketch(es)"_s;
        QTest::newRow("pictures") << 143 << 0 << u"143 picture(s)"_s;
        QTest::newRow("sketches") << 0 << 12 << u"12 sketch(es)"_s;
    }
    void what()
    {
        QFETCH(int, png);
        QFETCH(int, sketches);
        QTEST(whatText(pictures(png, 0, sketches)), "text");
    }

    void formats() { QCOMPARE(formatsText(pictures(1200, 20, 3)), u"PNG 1,200 · JPEG 20"_s); }

    void reports()
    {
        QCOMPARE(reportText(report(143, 3, 2)), u"143 added, 3 was/were here already, 2 could not be read"_s);
        QCOMPARE(reportText(report(0, 3, 0)), u"3 was/were here already"_s);
        QCOMPARE(reportText(report(0, 0, 0)), u"Nothing added"_s);
        ImportReport near = report(5, 0, 0);
        near.added.first().nearDuplicateOf = u"x"_s;
        QCOMPARE(reportText(near), u"5 added, 1 of them much like another"_s);
    }

    void tellsThatItEndedEarly()
    {
        ImportReport stopped = report(143, 0, 0);
        stopped.stopped = true;
        QCOMPARE(reportText(stopped), u"Stopped: 143 added"_s);
        stopped.end = Error{Error::Kind::Storage, u"ENOSPC"_s};
        QCOMPARE(
            reportText(stopped), u"The import could not go on: 143 added. The disk did not take it or give it back."_s);
    }
};

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_import_words.moc"
