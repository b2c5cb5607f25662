#include "core/library/import/import_plan.h"

#include "core/base/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestImportPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void walksFolders();
    void pairsPicturesWithTheirCode();
    void pairsIterations();
    void takesEachOnce();
    void refuses_data();
    void refuses();
    void readsAnExportedPool();
    void believesNothingOfAPool();
    void stops();
    void knowsNames_data();
    void knowsNames();

private:
    QString write(const QString& name, const QByteArray& content = "x") const
    {
        const QString path = m_folder->filePath(name);
        return writeFileAtomically(path, content) ? path : QString();
    }
    // Pictures and codes, relative to the folder: "a.png+a.js".
    QStringList planned(const QStringList& paths) const
    {
        QStringList found;
        const QDir root(m_folder->path());
        const auto plan = planImport(paths);
        for (const ImportFile& file : plan.value()) {
            const QString picture = file.picture.isEmpty() ? QString() : root.relativeFilePath(file.picture);
            found.append(file.code.isEmpty() ? picture : picture + u'+' + root.relativeFilePath(file.code));
        }
        return found;
    }
    QStringList planned() const { return planned({m_folder->path()}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportPlan::walksFolders()
{
    QVERIFY(planned().isEmpty());
    for (const QString& name : {u"b.PNG"_s, u"a.jpeg"_s, u"notes.txt"_s, u"sub/c.webp"_s, u"sub/deep/d.svg"_s,
             u"sub/e.py"_s, u".hidden/f.png"_s, u"node_modules/g.png"_s, u"h.gif"_s})
        QVERIFY(!write(name).isEmpty());
    QCOMPARE(
        ::symlink(m_folder->path().toLocal8Bit().constData(), m_folder->filePath(u"loop"_s).toLocal8Bit().constData()),
        0);
    QCOMPARE(planned(), (QStringList{u"a.jpeg"_s, u"b.PNG"_s, u"sub/c.webp"_s, u"+sub/e.py"_s, u"sub/deep/d.svg"_s}));
}

void TestImportPlan::pairsPicturesWithTheirCode()
{
    const QString picture = write(u"heron.png"_s);
    write(u"heron.js"_s);
    write(u"fox.py"_s);
    QCOMPARE(planned(), (QStringList{u"+fox.py"_s, u"heron.png+heron.js"_s}));
    QCOMPARE(planned({picture}), QStringList{u"heron.png+heron.js"_s});
    QCOMPARE(planned({m_folder->filePath(u"heron.js"_s)}), QStringList{u"+heron.js"_s}); // asked for itself
    QCOMPARE(planned({m_folder->filePath(u"heron.js"_s), picture}), QStringList{u"heron.png+heron.js"_s});
}

void TestImportPlan::pairsIterations()
{
    for (const QString& name : {u"iterations/001/sketch.js"_s, u"iterations/001/render.png"_s,
             u"iterations/002/draw.py"_s, u"iterations/002/render.png"_s, u"iterations/003/sketch.js"_s})
        write(name);
    QCOMPARE(planned(),
        (QStringList{u"iterations/001/render.png+iterations/001/sketch.js"_s,
            u"iterations/002/render.png+iterations/002/draw.py"_s, u"+iterations/003/sketch.js"_s}));
}

void TestImportPlan::takesEachOnce()
{
    const QString picture = write(u"a.png"_s);
    QCOMPARE(planned({picture, m_folder->path(), m_folder->path() + u"/./a.png"_s}).size(), 1);
}

void TestImportPlan::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << u"nowhere.png"_s << Error::Kind::NotFound;
    QTest::newRow("another kind") << u"notes.txt"_s << Error::Kind::InvalidInput;
    QTest::newRow("no pool") << u"pool.json"_s << Error::Kind::InvalidInput;
}

void TestImportPlan::refuses()
{
    QFETCH(QString, name);
    QFETCH(Error::Kind, kind);
    write(u"notes.txt"_s);
    write(u"pool.json"_s, "{\"type\":\"another\"}");
    QCOMPARE(planned().size(), 0); // found in a folder, it stops nothing
    const auto plan = planImport({m_folder->filePath(name)});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, kind);
    QVERIFY(plan.error().detail.contains(name));
}

void TestImportPlan::readsAnExportedPool()
{
    write(u"love-1.png"_s);
    write(u"love-1.js"_s);
    write(u"extra.png"_s);
    write(u"pool.json"_s,
        QByteArray("{'type':'pentimento-pool','version':1,'revision':'x','artworks':[{'picture':'love-1.png',"
                   "'code':'love-1.js','sha256':'x','tier':'love','title':'A heron','subject':'bird','author':'model',"
                   "'authorName':'some-model','prompt':'a "
                   "heron','supplement':true,'medium':'p5.brush-1','seed':4000000000,'anchored':true,'libraries':{'p5':"
                   "'1.11.10'},'renderer':'llvmpipe',"
                   "'created':'2026-11-20T10:00:00.123Z'}]}")
            .replace('\'', '"'));
    QCOMPARE(planned(), (QStringList{u"love-1.png+love-1.js"_s, u"extra.png"_s}));
    const auto plan = planImport({m_folder->filePath(u"pool.json"_s)});
    QCOMPARE(plan->size(), 1);
    const ImportFacts expected{Tier::Love, u"A heron"_s, u"bird"_s, Artwork::Author::Model, u"some-model"_s,
        u"a heron"_s, true, Medium::P5Brush1, 4'000'000'000, true, Json{{"p5", "1.11.10"}}, u"llvmpipe"_s,
        QDateTime::fromString(u"2026-11-20T10:00:00.123Z"_s, Qt::ISODateWithMs).toUTC()};
    QVERIFY(plan->first().facts);
    QCOMPARE(*plan->first().facts, expected);
}

void TestImportPlan::believesNothingOfAPool()
{
    write(u"secret.png"_s);
    write(u"pool/good.png"_s);
    write(u"pool/pool.json"_s,
        QByteArray("{'type':'pentimento-pool','artworks':[3,{},{'picture':'../secret.png'},{'picture':'missing.png'},"
                   "{'picture':'good.png','code':'/etc/passwd','tier':'adore','author':'nobody','seed':-1}]}")
            .replace('\'', '"'));
    const auto plan = planImport({m_folder->filePath(u"pool/pool.json"_s)});
    QVERIFY(plan);
    QCOMPARE(plan->size(), 1);
    QVERIFY(plan->first().code.isEmpty());
    QCOMPARE(*plan->first().facts, ImportFacts());
}

void TestImportPlan::stops()
{
    write(u"a.png"_s);
    write(u"sub/b.png"_s);
    StopFlag stop;
    stop.raise();
    const auto plan = planImport({m_folder->path()}, stop);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::Cancelled);
}

void TestImportPlan::knowsNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::newRow("picture") << u"/a/b.png"_s << u"picture"_s;
    QTest::newRow("picture in capitals") << u"/a/b.JPEG"_s << u"picture"_s;
    QTest::newRow("drawing") << u"b.svg"_s << u"picture"_s;
    QTest::newRow("sketch") << u"/a/b.js"_s << u"sketch"_s;
    QTest::newRow("Python") << u"/a/draw.py"_s << u"sketch"_s;
    QTest::newRow("exported pool") << u"/a/pool.json"_s << u"pool"_s;
    QTest::newRow("other JSON") << u"/a/package.json"_s << QString();
    QTest::newRow("other picture") << u"/a/b.gif"_s << QString();
    QTest::newRow("no ending") << u"/a/png"_s << QString();
}

void TestImportPlan::knowsNames()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    QCOMPARE(isPictureName(path), kind == "picture"_L1);
    QCOMPARE(isSketchName(path), kind == "sketch"_L1);
    QCOMPARE(isPoolName(path), kind == "pool"_L1);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
