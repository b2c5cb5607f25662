#include "core/library/bundle.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/library/library.h"
#include "tests/support/small_picture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

BundledArtwork bundled(const QString& title, const QByteArray& code, const QByteArray& picture)
{
    Artwork artwork;
    artwork.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123).toUTC();
    artwork.author = Artwork::Author::Tuner;
    artwork.authorName = u"somebody"_s;
    artwork.title = title;
    if (!code.isEmpty())
        artwork.medium = Medium::P5Brush1;
    artwork.seed = 4'294'967'295;
    artwork.size = {8, 6};
    artwork.anchored = false;
    artwork.libraries = Json{{"p5", "1.11.10"}, {"p5.brush", "1.1.4"}};
    artwork.renderer = u"llvmpipe"_s;
    artwork.reason = Artwork::Reason::Save;
    return {artwork, code, picture};
}

Bundle sample()
{
    return {{bundled(u"Blatt 🍁 with a long name "_s + QString(3000, u'x'), "circle(1);\n", smallPicture()),
        bundled(u"a foreign picture"_s, {}, smallPicture(Qt::blue)), bundled({}, "a failed one", {})}};
}

using HeadEdit = std::function<void(Json&)>;
using PartsEdit = std::function<void(QByteArray&)>;

} // namespace
Q_DECLARE_METATYPE(HeadEdit)
Q_DECLARE_METATYPE(PartsEdit)

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void roundTrip();
    void looksAsDocumented();
    void believesNoHead_data();
    void believesNoHead();
    void believesNoParts_data();
    void believesNoParts();
    void believesNoStrangers_data();
    void believesNoStrangers();
    void survivesDamageAnywhere();
    void writesWithinItsLimits_data();
    void writesWithinItsLimits();
    void collectsTheLineage();
    void dropsWhatDoesNotFit();
    void goesOnWithoutAncestorsObjects();

private:
    QString path() const { return m_folder->filePath(u"a.pentimento"_s); }
    // Reads the sample after its head and its parts were changed.
    Result<Bundle> readChanged(const HeadEdit& editHead, const PartsEdit& editParts) const
    {
        PM_CHECK(writeBundle(sample(), path()));
        PM_TRY(file, readFile(path(), 1 << 20));
        const qsizetype end = file.indexOf('\n');
        Json head = parseJson(file.left(end));
        QByteArray parts = file.mid(end + 1);
        if (editHead)
            editHead(head);
        if (editParts)
            editParts(parts);
        PM_CHECK(writeFileAtomically(path(), jsonLine(head) + '\n' + parts));
        return readBundle(path());
    }
    std::unique_ptr<Library> library() const
    {
        return *Library::open(m_folder->filePath(u"library"_s), Library::Access::ReadWrite);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBundle::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBundle::roundTrip()
{
    QVERIFY(writeBundle(sample(), path()));
    const auto read = readBundle(path());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, sample());
    const QByteArray bytes = *readFile(path(), 1 << 20);
    QVERIFY(writeBundle(*read, path()));
    QVERIFY(*readFile(path(), 1 << 20) == bytes);
}

void TestBundle::looksAsDocumented()
{
    QVERIFY(writeBundle({{bundled(u"t"_s, "code", "PNG")}}, path()));
    QCOMPARE(QString::fromUtf8(*readFile(path(), 1 << 20)),
        QStringLiteral(R"({"type":"pentimento-bundle","version":1,"artworks":[{"created":1700000000123,)"
                       R"("author":"tuner","authorName":"somebody","title":"t","medium":"p5.brush-1",)"
                       R"("seed":4294967295,"width":8,"height":6,"anchored":false,)"
                       R"("libraries":{"p5":"1.11.10","p5.brush":"1.1.4"},"renderer":"llvmpipe","reason":"save",)"
                       R"("code":{"bytes":4,"sha256":"%1"},"picture":{"bytes":3,"sha256":"%2"}}]})"
                       "\ncodePNG")
            .arg(QString::fromLatin1(sha256Hex("code")), QString::fromLatin1(sha256Hex("PNG"))));
}

void TestBundle::believesNoHead_data()
{
    QTest::addColumn<HeadEdit>("edit");
    const auto row = [](const char* name, const HeadEdit& edit) { QTest::newRow(name) << edit; };
    const auto artwork = [&row](const char* name, const char* field, const Json& value) {
        row(name, [=](Json& head) { head["artworks"][0][field] = value; });
    };
    const auto part = [&row](const char* name, const char* field, const Json& value) {
        row(name, [=](Json& head) { head["artworks"][0]["code"][field] = value; });
    };
    row("another type", [](Json& head) { head["type"] = "zip"; });
    row("no version", [](Json& head) { head.erase("version"); });
    row("a newer version", [](Json& head) { head["version"] = 2; });
    row("no artworks", [](Json& head) { head.erase("artworks"); });
    row("an empty list", [](Json& head) { head["artworks"] = Json::array(); });
    row("a list of numbers", [](Json& head) { head["artworks"] = Json{1, 2}; });
    row("too many", [](Json& head) { head["artworks"] = Json(std::vector<Json>(201, head["artworks"][2])); });
    row("a part is missing", [](Json& head) { head["artworks"][0].erase("code"); });
    artwork("an unknown author", "author", "robot");
    artwork("an unknown medium", "medium", "p6");
    artwork("a seed too large", "seed", 4294967296);
    artwork("a negative seed", "seed", -1);
    artwork("a seed past 64 bits", "seed", 1e300);
    artwork("a seed in words", "seed", "1");
    artwork("a width too large", "width", 70000);
    artwork("a time past all", "created", 9e18);
    artwork("libraries are a list", "libraries", Json::array());
    artwork("a version is an object", "libraries", Json{{"p5", Json::object()}});
    artwork("a part is a number", "code", 5);
    part("a length past the file", "bytes", 1 << 30);
    part("a length past 64 bits", "bytes", 18446744073709551615ULL);
    part("a negative length", "bytes", -1);
    part("no length", "bytes", 0);
    part("a shorter length", "bytes", 3);
    part("another hash", "sha256", std::string(64, '0'));
    part("no hash", "sha256", nullptr);
}

void TestBundle::believesNoHead()
{
    QFETCH(HeadEdit, edit);
    QVERIFY(readChanged({}, {}));
    QCOMPARE(failure(readChanged(edit, {})), Error::Kind::InvalidInput);
}

void TestBundle::believesNoParts_data()
{
    QTest::addColumn<PartsEdit>("edit");
    const auto row = [](const char* name, const PartsEdit& edit) { QTest::newRow(name) << edit; };
    row("cut", [](QByteArray& parts) { parts.chop(1); });
    row("empty", [](QByteArray& parts) { parts.clear(); });
    row("longer", [](QByteArray& parts) { parts += 'x'; });
    row("changed", [](QByteArray& parts) { parts[20] = char(parts[20] ^ 1); });
}

void TestBundle::believesNoParts()
{
    QFETCH(PartsEdit, edit);
    QCOMPARE(failure(readChanged({}, edit)), Error::Kind::InvalidInput);
}

void TestBundle::believesNoStrangers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a line end") << QByteArray("\n");
    QTest::newRow("no line end") << QByteArray(R"({"type":"pentimento-bundle"})");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04\n\n");
    QTest::newRow("a list") << QByteArray("[]\n");
    QTest::newRow("a head too long") << QByteArray(5 << 20, ' ') + "\n";
    QTest::newRow("deep") << QByteArray(1 << 20, '[') + "\n";
    const QByteArray begin = R"({"type":"pentimento-bundle","version":1,"artworks":[)";
    QTest::newRow("deep and closed") << begin + QByteArray(200'000, '[') + QByteArray(200'000, ']') + "]}\n";
    QByteArray keys;
    for (int i = 0; i < 200'000; ++i)
        keys += ",\"" + QByteArray::number(i) + "\":0";
    QTest::newRow("many keys") << begin + "{" + keys.mid(1) + "}]}\n";
    QTest::newRow("too large") << QByteArray((64 << 20) + 1, '\n');
}

void TestBundle::believesNoStrangers()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFileAtomically(path(), bytes));
    QCOMPARE(failure(readBundle(path())), Error::Kind::InvalidInput);
    QCOMPARE(failure(readBundle(path() + u"missing"_s)), Error::Kind::NotFound);
}

// Whatever a byte becomes, the reader ends with an answer, and a good answer is one that can be written again.
void TestBundle::survivesDamageAnywhere()
{
    QVERIFY(writeBundle(sample(), path()));
    const QByteArray good = *readFile(path(), 1 << 20);
    QRandomGenerator random(7);
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes = good;
        for (int n = 0; n < 3; ++n)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        QVERIFY(QFile(path()).remove());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto read = readBundle(path());
        QVERIFY(!read || writeBundle(*read, path()));
    }
}

void TestBundle::writesWithinItsLimits_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<qsizetype>("bytesEach");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << qsizetype(0) << qsizetype(0) << false;
    QTest::newRow("many") << qsizetype(200) << qsizetype(10) << true;
    QTest::newRow("too many") << qsizetype(201) << qsizetype(10) << false;
    QTest::newRow("large") << qsizetype(1) << qsizetype(60 << 20) << true;
    QTest::newRow("too large") << qsizetype(2) << qsizetype(32 << 20) << false;
}

void TestBundle::writesWithinItsLimits()
{
    QFETCH(qsizetype, count);
    QFETCH(qsizetype, bytesEach);
    QFETCH(bool, fits);
    const Bundle bundle{QList<BundledArtwork>(count, bundled(u"t"_s, "c", QByteArray(bytesEach, 'p')))};
    const auto written = writeBundle(bundle, path());
    QCOMPARE(written.has_value(), fits);
    QCOMPARE(QFile::exists(path()), fits);
    if (fits)
        QVERIFY(*readBundle(path()) == bundle);
    else
        QCOMPARE(failure(written), Error::Kind::InvalidInput);
}

void TestBundle::collectsTheLineage()
{
    const auto from = library();
    Artwork artwork = bundled(u"root"_s, "x", {}).artwork;
    artwork.source = u"/sketches/private.js"_s;
    artwork.prompt = u"private"_s;
    artwork.sketchId = from->addSketch(u"s"_s, Medium::P5Brush1, {})->id;
    artwork.parentId = from->addArtwork(artwork, "root", smallPicture())->id;
    artwork.title = u"child"_s;
    const auto child = from->addArtwork(artwork, "child", smallPicture(Qt::red));
    QVERIFY(child);
    const auto bundle = makeBundle(*from, child->id);
    QVERIFY(bundle);
    QCOMPARE(*bundle,
        (Bundle{{bundled(u"child"_s, "child", smallPicture(Qt::red)), bundled(u"root"_s, "root", smallPicture())}}));
    QVERIFY(writeBundle(*bundle, path()));
    QCOMPARE(*readBundle(path()), *bundle);
    QVERIFY(!readFile(path(), 1 << 20)->contains("private"));
    QCOMPARE(failure(makeBundle(*from, 99)), Error::Kind::NotFound);
}

void TestBundle::dropsWhatDoesNotFit()
{
    const auto from = library();
    Artwork artwork = bundled({}, "x", {}).artwork;
    for (int i = 0; i < 4; ++i) {
        artwork.title = QString::number(i);
        const auto added = from->addArtwork(artwork, QByteArray(20 << 20, char('a' + i)), {});
        QVERIFY(added);
        artwork.parentId = added->id;
    }
    const auto bundle = makeBundle(*from, *artwork.parentId);
    QVERIFY(bundle);
    QStringList titles;
    for (const BundledArtwork& entry : bundle->artworks)
        titles.append(entry.artwork.title);
    QCOMPARE(titles, (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    QVERIFY(writeBundle(*bundle, path()));
}

void TestBundle::goesOnWithoutAncestorsObjects()
{
    const auto from = library();
    Artwork artwork = bundled(u"root"_s, "x", {}).artwork;
    const auto root = from->addArtwork(artwork, "root", {});
    artwork.parentId = root->id;
    const auto child = from->addArtwork(artwork, "child", {});
    const auto objectPath = [&](const QString& name) {
        return from->folder() + u"/objects/"_s + name.left(2) + u'/' + name;
    };
    QVERIFY(QFile::remove(objectPath(root->codeObject)));
    const auto bundle = makeBundle(*from, child->id);
    QVERIFY(bundle);
    QCOMPARE(bundle->artworks[0].code, QByteArray("child"));
    QCOMPARE(bundle->artworks[1].code, QByteArray());
    QCOMPARE(bundle->artworks[1].artwork.title, u"root"_s);
    QVERIFY(writeBundle(*bundle, path()) && readBundle(path()));
    QVERIFY(QFile::remove(objectPath(child->codeObject)));
    QCOMPARE(failure(makeBundle(*from, child->id)), Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
