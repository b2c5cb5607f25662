#include "core/library/pool/picture_notes.h"

#include "core/library/pool/pool_item.h"
#include "tests/support/small_picture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPictureNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    }

    void keepsTheNewestNote()
    {
        QCOMPARE(noteOf(*m_library, One).value(), QString());
        QVERIFY(setNote(*m_library, One, u"Good bleed"_s));
        QVERIFY(setNote(*m_library, One, u" Good bleed at the petal’s edge.\n"_s));
        QVERIFY(setNote(*m_library, Other, u"other"_s));
        QCOMPARE(noteOf(*m_library, One).value(), u" Good bleed at the petal’s edge.\n"_s);
        QCOMPARE(noteOf(*m_library, Other).value(), u"other"_s);
    }

    void emptyTakesItAway()
    {
        for (const QString& nothing : {u""_s, u" \n\t"_s}) {
            QVERIFY(setNote(*m_library, One, u"something"_s));
            QVERIFY(setNote(*m_library, One, nothing));
            QCOMPARE(noteOf(*m_library, One).value(), QString());
            QCOMPARE(m_library->hold().database.integer("SELECT count(*) FROM notes").value(), 0);
        }
    }

    void flagsAreSetAndTaken_data()
    {
        QTest::addColumn<PictureFlag>("flag");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("unsure") << PictureFlag::Unsure << QByteArray("unsure");
        QTest::newRow("hidden") << PictureFlag::Hidden << QByteArray("hidden");
        QTest::newRow("wanted") << PictureFlag::Wanted << QByteArray("wanted");
    }
    void flagsAreSetAndTaken()
    {
        QFETCH(const PictureFlag, flag);
        QFETCH(const QByteArray, word);
        const auto count = [&] {
            return m_library->hold().database.integer("SELECT count(*) FROM flags WHERE flag = '" + word + "'").value();
        };
        QVERIFY(setFlag(*m_library, One, flag, false)); // it was not set
        QVERIFY(setFlag(*m_library, One, flag, true));
        QVERIFY(setFlag(*m_library, One, flag, true));
        QVERIFY(setFlag(*m_library, Other, flag, true));
        QCOMPARE(count(), 2);
        QVERIFY(setFlag(*m_library, One, flag, false));
        QCOMPARE(count(), 1);
    }

    void flagsCountInThePool()
    {
        Artwork artwork;
        artwork.author = Artwork::Author::Import;
        artwork.origin = Artwork::Origin::Import;
        const auto added = m_library->addArtwork(artwork, {}, smallPicture());
        QVERIFY(added);
        const QString picture = added->pictureObject.left(64);
        QVERIFY(setFlag(*m_library, picture, PictureFlag::Unsure, true));
        QVERIFY(poolItems(*m_library).value().first().isUnsure);
        QVERIFY(setFlag(*m_library, picture, PictureFlag::Hidden, true));
        QVERIFY(poolItems(*m_library).value().isEmpty());
        QVERIFY(setFlag(*m_library, picture, PictureFlag::Hidden, false));
        QCOMPARE(poolItems(*m_library).value().size(), 1);
    }

    void brokenFilesAreHidden()
    {
        QVERIFY(addBroken(*m_library, u"/a.png"_s, u"empty"_s));
        QVERIFY(addBroken(*m_library, u"/b.png"_s, u"cut"_s));
        QVERIFY(hideBroken(*m_library, u"/a.png"_s));
        QVERIFY(hideBroken(*m_library, u"/none.png"_s));
        QCOMPARE(brokenFiles(*m_library).value().size(), 1);
        QVERIFY(addBroken(*m_library, u"/a.png"_s, u"still empty"_s)); // met again
        QCOMPARE(brokenFiles(*m_library).value().first().path, u"/b.png"_s);
    }

    void refusesWhatIsNoPicture()
    {
        QCOMPARE(setNote(*m_library, u"a.png"_s, u"x"_s).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(setFlag(*m_library, {}, PictureFlag::Unsure, true).error().kind, Error::Kind::InvalidInput);
    }

    void readOnlyIsRefused()
    {
        const auto reader = Library::open(m_folder->path(), Library::Access::ReadOnly).value();
        QCOMPARE(setNote(*reader, One, u"x"_s).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(setFlag(*reader, One, PictureFlag::Hidden, true).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(hideBroken(*reader, u"/a.png"_s).error().kind, Error::Kind::InvalidInput);
    }

private:
    const QString One = QString(64, u'1');
    const QString Other = QString(64, u'2');
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestPictureNotes)
#include "tst_picture_notes.moc"
