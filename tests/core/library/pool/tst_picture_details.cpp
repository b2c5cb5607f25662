#include "core/library/pool/picture_details.h"

#include "core/library/pool/decisions.h"
#include "core/library/pool/measures.h"
#include "core/library/pool/picture_notes.h"
#include "tests/support/small_picture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPictureDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfTheFirstArtwork();
    void tellsTheDecisionThatStands();
    void tellsRepeats();
    void tellsColoursAndNote();
    void lostCodeIsNoFailure();
    void unknownPictureIsNotFound();

private:
    QString decide(MaybeTier tier, qint64 decidedMs, const QString& source = u"loupe"_s, const QString& undoOf = {})
    {
        const QDateTime shown = undoOf.isEmpty() ? QDateTime::fromMSecsSinceEpoch(decidedMs - 2100) : QDateTime();
        const auto made = rate(*m_library,
            {{{}, m_picture, tier, shown, QDateTime::fromMSecsSinceEpoch(decidedMs), source, undoOf}}, u"s"_s);
        return made && !made->isEmpty() ? made->first().id : QString();
    }
    PictureDetails details() const
    {
        const auto found = pictureDetails(*m_library, m_picture);
        return found ? *found : PictureDetails();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Artwork m_artwork;
    QString m_picture;
};

void TestPictureDetails::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    Artwork artwork;
    artwork.author = Artwork::Author::Model;
    artwork.authorName = u"some-model"_s;
    artwork.title = u"heron"_s;
    artwork.prompt = u"a heron"_s;
    artwork.source = u"/pictures/heron.js"_s;
    artwork.medium = Medium::P5Brush2;
    artwork.seed = 4217;
    artwork.createdAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'123).toUTC();
    m_artwork = m_library->addArtwork(artwork, "brush.fill(\"ä\");", smallPicture()).value();
    m_picture = m_artwork.pictureObject.left(64);
    artwork.title = u"the same again"_s;
    QVERIFY(m_library->addArtwork(artwork, {}, smallPicture()));
}

void TestPictureDetails::tellsOfTheFirstArtwork()
{
    const PictureDetails found = details();
    QCOMPARE(found.artworkId, m_artwork.id);
    QCOMPARE(found.picture, m_picture);
    QCOMPARE(found.title, u"heron"_s);
    QCOMPARE(found.size, QSize(8, 6));
    QCOMPARE(found.seed, 4217u);
    QCOMPARE(found.medium, Medium::P5Brush2);
    QCOMPARE(found.author, Artwork::Author::Model);
    QCOMPARE(found.authorName, u"some-model"_s);
    QCOMPARE(found.prompt, u"a heron"_s);
    QCOMPARE(found.code, u"brush.fill(\"ä\");"_s);
    QCOMPARE(found.createdAt, m_artwork.createdAt);
    QCOMPARE(found.source, u"/pictures/heron.js"_s);
    QVERIFY(!found.tier && !found.ratedAt.isValid() && !found.tookMs && found.repeatTiers.isEmpty());
    QVERIFY(found.hue.isEmpty() && found.colours.isEmpty() && found.note.isEmpty());
}

void TestPictureDetails::tellsTheDecisionThatStands()
{
    decide(Tier::Okay, 1'790'000'000'000);
    const QString second = decide(Tier::Love, 1'790'000'060'000);
    QCOMPARE(details().tier, Tier::Love);
    QCOMPARE(details().ratedAt, QDateTime::fromMSecsSinceEpoch(1'790'000'060'000).toUTC());
    QCOMPARE(details().tookMs, 2100);
    decide(Tier::Okay, 1'790'000'070'000, u"loupe"_s, second);
    QCOMPARE(details().tier, Tier::Okay);
    QCOMPARE(details().ratedAt, QDateTime::fromMSecsSinceEpoch(1'790'000'000'000).toUTC());
    decide({}, 1'790'000'080'000);
    QVERIFY(!details().tier && !details().ratedAt.isValid() && !details().tookMs);
}

void TestPictureDetails::tellsRepeats()
{
    decide(Tier::Okay, 1'790'000'000'000);
    decide(Tier::Love, 1'790'000'001'000); // thought better of: nobody asked again
    QVERIFY(details().repeatTiers.isEmpty());
    decide(Tier::Love, 1'790'000'002'000, RepeatSource);
    QCOMPARE(details().repeatTiers, (QList<MaybeTier>{Tier::Love, Tier::Love}));
    const QString third = decide(Tier::Nope, 1'790'000'003'000, RepeatSource);
    QCOMPARE(details().repeatTiers, (QList<MaybeTier>{Tier::Love, Tier::Love, Tier::Nope}));
    decide(Tier::Love, 1'790'000'004'000, u"loupe"_s, third);
    QCOMPARE(details().repeatTiers, (QList<MaybeTier>{Tier::Love, Tier::Love}));
}

void TestPictureDetails::tellsColoursAndNote()
{
    PictureMeasures measures;
    measures.slices.colours = {{{61.25, -12.5, 33}, 0.75}, {{0, 0, 0}, 0.25}};
    measures.slices.hue = Hue::Green;
    QVERIFY(keepMeasures(*m_library, m_picture, measures));
    QVERIFY(setNote(*m_library, m_picture, u"Good bleed"_s));
    const PictureDetails found = details();
    QCOMPARE(found.hue, u"green"_s);
    QCOMPARE(found.colours.size(), 2);
    QCOMPARE(found.colours.first().lab.a, -12.5);
    QCOMPARE(found.colours.last().weight, 0.25);
    QCOMPARE(found.note, u"Good bleed"_s);
}

void TestPictureDetails::lostCodeIsNoFailure()
{
    QVERIFY(QFile::remove(m_library->objects().pathOf(m_artwork.codeObject)));
    QVERIFY(details().code.isEmpty());
    QCOMPARE(details().title, u"heron"_s);
}

void TestPictureDetails::unknownPictureIsNotFound()
{
    QCOMPARE(pictureDetails(*m_library, QString(64, u'0')).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestPictureDetails)
#include "tst_picture_details.moc"
