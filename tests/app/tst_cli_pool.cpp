#include "core/base/json.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/pool_item.h"
#include "tests/support/cli_caller.h"
#include "tests/support/small_picture.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace pentimento;
using namespace Qt::StringLiterals;

// `pentimento pool` and `pentimento library` on a library with three pictures: what they print, and how they end.
class TestCliPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void rates();
    void ratesByFile();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void saysWhoHoldsTheLibrary();
    void countsInStats();
    void exports();
    void ranksDuels();
    void checksALibrary();
    void backsUpAndRestores();
    void compacts();

private:
    CliEnd call(const QStringList& arguments)
    {
        const QStringList library{u"--library"_s, m_caller->path(u"library"_s)};
        return m_caller->run(arguments.mid(0, 1) + library + arguments.mid(1));
    }
    CliEnd call(const char* words) { return call(QString::fromLatin1(words).split(u' ')); }
    // The JSON objects it printed; exit codes are the caller's to compare.
    static QList<Json> lines(const CliEnd& end)
    {
        QList<Json> objects;
        for (const QByteArray& line : end.output.trimmed().split('\n'))
            objects.append(parseJson(line));
        return objects;
    }
    std::unique_ptr<Library> open(Library::Access access = Library::Access::ReadWrite) const
    {
        return Library::open(m_caller->path(u"library"_s), access).value();
    }
    static QString hashOf(const Artwork& artwork) { return artwork.pictureObject.left(64); }

    std::unique_ptr<CliCaller> m_caller;
    QList<Artwork> m_artworks;
};

void TestCliPool::init()
{
    m_caller = std::make_unique<CliCaller>(QStringLiteral(PENTIMENTO_BIN_DIR "/pentimento"));
    m_artworks.clear();
    const auto library = open();
    for (const QColor colour : {Qt::red, Qt::green, Qt::blue}) {
        Artwork artwork;
        artwork.origin = Artwork::Origin::Run;
        artwork.author = Artwork::Author::Model;
        artwork.authorName = u"some-model"_s;
        artwork.subject = u"colour"_s;
        artwork.title = QColor(colour).name();
        artwork.medium = Medium::P5Brush2;
        m_artworks.append(library->addArtwork(artwork, "code", smallPicture(colour)).value());
    }
}

void TestCliPool::lists()
{
    const CliEnd text = call("pool list");
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.output.count('\n'), 3);
    QVERIFY(text.output.contains("#ff0000"));
    const QList<Json> objects = lines(call("pool list --json"));
    QCOMPARE(objects.size(), 3);
    QStringList keys;
    for (const auto& [key, value] : objects.first().items())
        keys.append(QString::fromStdString(key));
    QCOMPARE(keys.join(u' '), u"type id sha256 tier hue subject author model prompt parent created path"_s);
    QCOMPARE(textField(objects.first(), "sha256"), hashOf(m_artworks.first()));
    QCOMPARE(textField(objects.first(), "model"), u"some-model"_s);
    QVERIFY(objects.first()["tier"].is_null());
    QVERIFY(QFile::exists(textField(objects.first(), "path")));
    QCOMPARE(call("pool rate 2 okay").exitCode, 0);
    QCOMPARE(lines(call("pool list --json --tier okay")).size(), 1);
    QCOMPARE(intField(lines(call("pool list --json --tier okay")).first(), "id"), 2);
    QCOMPARE(call("pool list --tier love").output, QByteArray());
}

void TestCliPool::rates()
{
    const CliEnd end = call("pool rate 1 love --json");
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(textField(lines(end).first(), "tier"), u"love"_s);
    QVERIFY(flagField(lines(end).first(), "changed"));
    QVERIFY(!flagField(lines(call("pool rate 1 love --json")).first(), "changed"));
    QCOMPARE(*tierOf(*open(), hashOf(m_artworks.first())), Tier::Love);
    QVERIFY(lines(call("pool rate 1 clear --json")).first()["tier"].is_null());
    QVERIFY(!*tierOf(*open(), hashOf(m_artworks.first())));
    QCOMPARE(ratingEvents(*open())->first().source, u"command line"_s);
}

void TestCliPool::ratesByFile()
{
    m_caller->write(u"copy.png"_s, smallPicture(Qt::blue));
    QCOMPARE(call({u"pool"_s, u"rate"_s, m_caller->path(u"copy.png"_s), u"nope"_s}).exitCode, 0);
    QCOMPARE(*tierOf(*open(), hashOf(m_artworks.last())), Tier::Nope);
    m_caller->write(u"other.png"_s, smallPicture(Qt::white));
    const CliEnd end = call({u"pool"_s, u"rate"_s, m_caller->path(u"other.png"_s), u"nope"_s});
    QCOMPARE(end.exitCode, 2);
    QVERIFY(end.errors.contains("is not in the library"));
}

void TestCliPool::refusesBadUsage_data()
{
    QTest::addColumn<QString>("words");
    for (const char* words : {"pool", "pool rate", "pool rate 1", "pool rate 1 adore", "pool rate 99 love",
             "pool rate nowhere.png love", "pool paint", "pool list --tier best", "pool list --hue red", "pool export",
             "library", "library mend", "library restore nowhere.sqlite"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestCliPool::refusesBadUsage()
{
    QFETCH(QString, words);
    const CliEnd end = call(words.split(u' '));
    QCOMPARE(end.exitCode, 2);
    QCOMPARE(end.errors.count('\n'), 1);
    QVERIFY(end.output.isEmpty());
}

void TestCliPool::saysWhoHoldsTheLibrary()
{
    const auto held = open();
    for (const char* words : {"pool rate 1 love", "library compact", "library restore"}) {
        if (qstrcmp(words, "library restore") == 0)
            QCOMPARE(call("library backup").exitCode, 0);
        const CliEnd end = call(words);
        QCOMPARE(end.exitCode, 2);
        QVERIFY2(end.errors.contains("process " + QByteArray::number(::getpid())), end.errors.constData());
    }
    for (const char* words : {"pool list", "pool stats", "pool duel-ladder", "library check", "library backup"})
        QCOMPARE(call(words).exitCode, 0);
}

void TestCliPool::countsInStats()
{
    QCOMPARE(call("pool rate 1 love").exitCode, 0);
    QVERIFY(open()->hold().database.execute("INSERT INTO broken_files VALUES ('/x.png', 'cut', 0, 0)"));
    const Json stats = lines(call("pool stats --json")).first();
    QStringList keys;
    for (const auto& [key, value] : stats.items())
        keys.append(QString::fromStdString(key));
    QCOMPARE(keys.join(u' '), u"type total broken love okay nope unrated supplement revision kappa hues"_s);
    QCOMPARE(intField(stats, "total"), 3);
    QCOMPARE(intField(stats, "broken"), 1);
    QCOMPARE(intField(stats, "love"), 1);
    QCOMPARE(intField(stats, "unrated"), 2);
    QCOMPARE(textField(stats, "revision"), poolRevision(*poolItems(*open())));
    QVERIFY(stats["kappa"].is_null());
    QVERIFY(stats["hues"].size() > 10 && stats["hues"][0]["thin"].is_boolean());
    const QByteArray text = call("pool stats").output;
    QVERIFY(text.contains("3 pictures: 1 love") && text.contains("not enough repeats (0 of"));
}

void TestCliPool::exports()
{
    QCOMPARE(call("pool rate 1 love").exitCode, 0);
    const CliEnd end = call({u"pool"_s, u"export"_s, m_caller->path(u"out"_s)});
    QCOMPARE(end.exitCode, 0);
    QVERIFY(end.output.startsWith("1 pictures and 1 sources"));
    QVERIFY(QFile::exists(m_caller->path(u"out/pool.json"_s)));
    QCOMPARE(call({u"pool"_s, u"export"_s, m_caller->path(u"out"_s)}).exitCode, 2);
    const CliEnd all = call({u"pool"_s, u"export"_s, u"--all"_s, m_caller->path(u"all"_s), u"--json"_s});
    QCOMPARE(intField(lines(all).last(), "pictures"), 3);
    QVERIFY(QFile::remove(open()->objects().pathOf(m_artworks.first().pictureObject)));
    const CliEnd damaged = call({u"pool"_s, u"export"_s, m_caller->path(u"less"_s)});
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY(damaged.output.startsWith("left out: "));
}

void TestCliPool::ranksDuels()
{
    QCOMPARE(call("pool duel-ladder").output, QByteArray());
    ChoiceEvent choice;
    choice.first = hashOf(m_artworks.at(0));
    choice.second = hashOf(m_artworks.at(2));
    choice.outcome = ChoiceEvent::Outcome::Second;
    choice.source = u"duel"_s;
    QVERIFY(choose(*open(), choice));
    const QList<Json> places = lines(call("pool duel-ladder --json"));
    QCOMPARE(places.size(), 2);
    QCOMPARE(textField(places.first(), "sha256"), choice.second);
    QCOMPARE(intField(places.first(), "place"), 1);
    QVERIFY(places.first()["lower"].get<double>() < places.first()["strength"].get<double>());
    QVERIFY(call("pool duel-ladder").output.contains(choice.second.left(12).toLatin1()));
}

void TestCliPool::checksALibrary()
{
    const CliEnd clean = call("library check");
    QCOMPARE(clean.exitCode, 0);
    QCOMPARE(clean.output, QByteArray("4 objects read, nothing is wrong\n"));
    QVERIFY(QFile::remove(open()->objects().pathOf(m_artworks.first().pictureObject)));
    const CliEnd missing = call("library check --json");
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(textField(lines(missing).first(), "state"), u"missing"_s);
    QCOMPARE(textField(lines(missing).first(), "usedBy"), u"artwork 1"_s);
    QVERIFY(!flagField(lines(missing).last(), "ok"));
    QVERIFY(call("library check").output.contains("is missing; artwork 1 needs it"));
}

void TestCliPool::backsUpAndRestores()
{
    QCOMPARE(call("library restore").exitCode, 2); // no backup yet
    QCOMPARE(call("library backup").exitCode, 0);
    QCOMPARE(call("library backup --list").output.count('\n'), 1);
    QCOMPARE(call("pool rate 1 love").exitCode, 0);
    QFile database(m_caller->path(u"library/library.sqlite"_s));
    QVERIFY(database.open(QIODevice::ReadWrite) && database.resize(5000));
    database.close();
    const CliEnd damaged = call("library check");
    QCOMPARE(damaged.exitCode, 1);
    QVERIFY2(damaged.output.contains("the newest good backup is"), damaged.output.constData());
    const CliEnd restored = call("library restore --json");
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(intField(lines(restored).first(), "artworks"), 3);
    QCOMPARE(intField(lines(restored).first(), "fromJournal"), 1);
    QVERIFY(QFile::exists(textField(lines(restored).first(), "putAside") + u"/library.sqlite"_s));
    QCOMPARE(*tierOf(*open(), hashOf(m_artworks.first())), Tier::Love);
}

void TestCliPool::compacts()
{
    const CliEnd end = call("library compact --json");
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(textField(lines(end).first(), "type"), u"library-compact"_s);
    QVERIFY(intField(lines(end).first(), "databaseBytesAfter") > 0);
    QVERIFY(call("library compact").output.startsWith("library.sqlite: "));
}

QTEST_GUILESS_MAIN(TestCliPool)
#include "tst_cli_pool.moc"
