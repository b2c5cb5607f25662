#include "ui/studio/sketch_file.h"

#include "core/base/atomic_file.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSketchFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void refusesWhatIsNoSketch_data();
    void refusesWhatIsNoSketch();
    void savesAndMoves();
    void noticesAWriteInPlace();
    void noticesASaveByRename();
    void isSilentAboutItsOwnSave();
    void noticesRemovalOnce();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    std::unique_ptr<SketchFile> opened(const QString& name, const QByteArray& code) const
    {
        if (!writeFileAtomically(path(name), code))
            return nullptr;
        auto file = SketchFile::open(path(name));
        return file ? *std::move(file) : nullptr;
    }

    QTemporaryDir m_folder;
};

void TestSketchFile::refusesWhatIsNoSketch_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9");
    QTest::newRow("over 5 MB") << QByteArray(MaxSketchBytes + 1, ' ');
}

void TestSketchFile::refusesWhatIsNoSketch()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFileAtomically(path(u"bad.js"_s), content));
    const auto file = SketchFile::open(path(u"bad.js"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(SketchFile::open(path(u"missing.js"_s)).error().kind, Error::Kind::NotFound);
}

void TestSketchFile::savesAndMoves()
{
    const auto file = SketchFile::untitled({u"untitled.js"_s, Medium::P5Brush2, "one"});
    QVERIFY(file->path().isEmpty());
    QVERIFY(file->save("two", path(u"moved.js"_s)));
    QCOMPARE(file->name(), u"moved.js"_s);
    QCOMPARE(file->savedCode(), "two");
    QCOMPARE(*readFile(path(u"moved.js"_s), 100), "two");
    const auto failed = file->save("three", u"/proc/none/here.js"_s);
    QVERIFY(!failed);
    QCOMPARE(file->savedCode(), "two");
    QCOMPARE(file->name(), u"moved.js"_s);
}

void TestSketchFile::noticesAWriteInPlace()
{
    const auto file = opened(u"in-place.js"_s, "one");
    QVERIFY(file);
    QSignalSpy changes(file.get(), &SketchFile::changedOnDisk);
    QFile other(file->path());
    QVERIFY(other.open(QFile::WriteOnly));
    other.write("two");
    other.close();
    QVERIFY(changes.wait(PatienceMs));
    QCOMPARE(changes[0][0].toByteArray(), "two");
}

void TestSketchFile::noticesASaveByRename()
{
    const auto file = opened(u"rename.js"_s, "one");
    QVERIFY(file);
    QSignalSpy changes(file.get(), &SketchFile::changedOnDisk);
    for (const QByteArray text : {"two", "three"}) { // also after the watched file is gone
        QVERIFY(writeFileAtomically(file->path(), text));
        QVERIFY(changes.wait(PatienceMs));
        QCOMPARE(changes.takeLast()[0].toByteArray(), text);
        file->accept(text);
        changes.clear();
    }
}

void TestSketchFile::isSilentAboutItsOwnSave()
{
    const auto file = opened(u"own.js"_s, "one");
    QVERIFY(file);
    QSignalSpy changes(file.get(), &SketchFile::changedOnDisk);
    QVERIFY(file->save("two", file->path()));
    QVERIFY(!changes.wait(400));
}

void TestSketchFile::noticesRemovalOnce()
{
    const auto file = opened(u"gone.js"_s, "one");
    QVERIFY(file);
    QSignalSpy removals(file.get(), &SketchFile::removedFromDisk);
    QVERIFY(QFile::remove(file->path()));
    QVERIFY(removals.wait(PatienceMs));
    QVERIFY(writeFileAtomically(path(u"beside.js"_s), "x"));
    QVERIFY(!removals.wait(400));
}

QTEST_GUILESS_MAIN(TestSketchFile)
#include "tst_sketch_file.moc"
