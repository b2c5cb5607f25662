#include "core/library/pool/decisions.h"
#include "core/library/pool/pool_item.h"
#include "tests/support/studio_rig.h"
#include "tests/support/waiting.h"
#include "ui/studio/history_strip.h"
#include "ui/theme/theme_switch.h"

#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int NopeKey = Qt::Key_1;
constexpr int OkayKey = Qt::Key_2;
constexpr int LoveKey = Qt::Key_3;
constexpr int ClearKey = Qt::Key_0;
const QList<const char*> tierActions{"studio.nope", "studio.okay", "studio.love"};

// The Studio with a library, and what that library knows of its pictures. The renderer draws one colour for each seed.
struct RatingRig {
    explicit RatingRig(Library::Access access = Library::Access::ReadWrite)
        : library(Library::open(folder().path(), access).value())
        , studio(library.get())
    {
        QObject::connect(&studio.session, &StudioSession::recorded, &here,
            [this](const OpenSketch*, const Artwork& artwork) { recorded.append(artwork); });
        studio.activate();
    }

    static QTemporaryDir& folder()
    {
        static std::unique_ptr<QTemporaryDir> made;
        if (!made || isNewFolderWanted)
            made = std::make_unique<QTemporaryDir>();
        isNewFolderWanted = false;
        return *made;
    }
    static inline bool isNewFolderWanted = true;

    void press(int key)
    {
        studio.activate();
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &studio.workspace, Qt::Key(key), Qt::ControlModifier | Qt::AltModifier);
    }
    void run(quint32 seed)
    {
        const qsizetype before = recorded.size();
        studio.session.current()->setSeed(seed);
        studio.action("studio.run")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), before + 1, PatienceMs);
    }
    MaybeTier shown() const
    {
        for (qsizetype i = 0; i < tierActions.size(); ++i) {
            if (studio.action(tierActions[i])->isChecked())
                return Tier(i);
        }
        return {};
    }
    static QString picture(const Artwork& artwork) { return artwork.pictureObject.left(64); }
    MaybeTier stored(const Artwork& artwork) const { return tierOf(*library, picture(artwork)).value(); }
    QList<RatingEvent> events() const { return ratingEvents(*library).value(); }
    qsizetype inPool() const { return poolItems(*library)->size(); }
    QString statusText() const
    {
        QStringList texts;
        for (const StatusText& text : studio.workspace.statusTexts().right)
            texts.append(text.text);
        return texts.join(u'|');
    }

    std::unique_ptr<Library> library;
    StudioRig studio;
    QObject here;
    QList<Artwork> recorded;
};

} // namespace

class TestArtworkRating : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingOpenIsNothingToRate();
    void theKeysRateWhatIsInView();
    void aClickOnWhatStandsChangesNothing();
    void whatWasNeverKeptIsKeptFirst();
    void theRatingFollowsItsPicture_data();
    void theRatingFollowsItsPicture();
    void whatIsKeptAlreadyIsNotKeptTwice();
    void whatCannotBeDrawnIsNotRated();
    void takenBackBeforeItIsKept();
    void anOlderVersionIsRatedItself();
    void aReadOnlyLibraryShowsAndSaysWhy();
    void aFullDiskIsCountedAndMadeUpFor();
    void aDecisionMadeElsewhereShows();
    void anOlderDecisionDoesNotComeBack();
    void aRatedDrawingEntersThePool();
};

void TestArtworkRating::init()
{
    static ThemeSwitch look(*qApp, QDBusConnection(u"none"_s), {});
    look.settle();
    RatingRig::isNewFolderWanted = true;
}

void TestArtworkRating::nothingOpenIsNothingToRate()
{
    RatingRig rig;
    for (const char* id : tierActions)
        QVERIFY(!rig.studio.action(id)->isEnabled());
    QVERIFY(!rig.studio.action("studio.unrated")->isEnabled());
    rig.press(LoveKey);
    QVERIFY(rig.events().isEmpty());
    QCOMPARE(rig.library->counts()->artworks, 0);
}

void TestArtworkRating::theKeysRateWhatIsInView()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    QVERIFY(rig.studio.says(u"unrated"_s));
    rig.run(5);
    rig.press(LoveKey);
    QCOMPARE(rig.shown(), Tier::Love); // before the disk has it
    QVERIFY(rig.studio.says(u"rated love"_s));
    rig.press(LoveKey);
    rig.press(NopeKey);
    QCOMPARE(rig.shown(), Tier::Nope);
    rig.press(ClearKey);
    QCOMPARE(rig.shown(), MaybeTier());
    QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 3, PatienceMs);
    const QList<RatingEvent> events = rig.events();
    QCOMPARE(events[0].newTier, Tier::Love);
    QCOMPARE(events[1].newTier, Tier::Nope);
    QCOMPARE(events[2].newTier, MaybeTier());
    QCOMPARE(events[0].source, u"studio"_s);
    QCOMPARE(events[0].picture, RatingRig::picture(rig.recorded[0]));
    QVERIFY(!rig.studio.action("studio.unrated")->isEnabled());
}

void TestArtworkRating::aClickOnWhatStandsChangesNothing()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    QAbstractButton* love = rig.studio.button(u"Love"_s);
    QVERIFY(love);
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(love, Qt::LeftButton);
        QVERIFY(love->isChecked());
    }
    QTest::mouseClick(rig.studio.button(u"Okay"_s), Qt::LeftButton);
    QVERIFY(!love->isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(rig.stored(rig.recorded[0]), Tier::Okay, PatienceMs);
    QCOMPARE(rig.events().size(), 2);
}

void TestArtworkRating::whatWasNeverKeptIsKeptFirst()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.press(OkayKey);
    QCOMPARE(rig.shown(), Tier::Okay);
    QVERIFY(rig.studio.mentions(u"Being kept"_s));
    rig.press(LoveKey); // another mind, before it is kept
    QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 1, PatienceMs);
    QCOMPARE(rig.recorded.size(), 1);
    QCOMPARE(rig.recorded[0].reason, Artwork::Reason::Rating);
    QCOMPARE(rig.stored(rig.recorded[0]), Tier::Love);
    QCOMPARE(rig.shown(), Tier::Love);
    QVERIFY(!rig.studio.mentions(u"Being kept"_s));
}

void TestArtworkRating::theRatingFollowsItsPicture_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("the sketch goes on") << u"goes on"_s;
    QTest::newRow("it is closed") << u"closed"_s;
    QTest::newRow("an older one is still being kept") << u"older"_s;
}

void TestArtworkRating::theRatingFollowsItsPicture()
{
    QFETCH(QString, meanwhile);
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    StudioSession& session = rig.studio.session;
    QList<Artwork> kept; // also of a closed sketch
    connect(&session, &StudioSession::kept, &rig.here,
        [&kept](const QString&, const Artwork& artwork) { kept.append(artwork); });
    if (meanwhile == u"older"_s) {
        QSignalSpy finished(&session, &StudioSession::finished);
        session.current()->setSeed(6);
        rig.studio.action("studio.run")->trigger();
        QVERIFY(finished.wait(PatienceMs));
    }
    session.current()->setSeed(7);
    rig.press(LoveKey);
    if (meanwhile == u"closed"_s) {
        session.close(*session.current());
    } else if (meanwhile == u"goes on"_s) {
        session.current()->setSeed(8);
        QCOMPARE(rig.shown(), MaybeTier());
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 1, PatienceMs);
    for (const Artwork& artwork : std::as_const(kept))
        QCOMPARE(rig.stored(artwork), artwork.seed == 7 ? MaybeTier(Tier::Love) : MaybeTier());
    QCOMPARE(rig.shown(), meanwhile == u"older"_s ? MaybeTier(Tier::Love) : MaybeTier());
    if (meanwhile != u"goes on"_s)
        return;
    rig.run(8);
    QCOMPARE(rig.shown(), MaybeTier());
    session.current()->setSeed(7);
    QCOMPARE(rig.shown(), MaybeTier()); // that it was rated is known of the artwork in view alone
}

// What the recorder finds in the timeline is said too, though it is not what the sketch came from.
void TestArtworkRating::whatIsKeptAlreadyIsNotKeptTwice()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    rig.run(6);
    OpenSketch& sketch = *rig.studio.session.current();
    sketch.artwork = rig.recorded[0]; // as restoring it does
    rig.press(LoveKey);
    QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 1, PatienceMs);
    QCOMPARE(rig.stored(rig.recorded[1]), Tier::Love);
    QCOMPARE(rig.library->counts()->artworks, 2);
    QTRY_COMPARE_WITH_TIMEOUT(sketch.artwork->id, rig.recorded[1].id, PatienceMs);
    QCOMPARE(rig.shown(), Tier::Love);
}

void TestArtworkRating::whatCannotBeDrawnIsNotRated()
{
    RatingRig rig;
    rig.studio.open(u"broken.py"_s, "x = 1  # SYNTAX\n");
    rig.press(LoveKey);
    QTRY_VERIFY_WITH_TIMEOUT(rig.studio.says(u"Not rated: it could not be drawn and kept as it is."_s), PatienceMs);
    QCOMPARE(rig.shown(), MaybeTier());
    QVERIFY(rig.events().isEmpty());
}

void TestArtworkRating::takenBackBeforeItIsKept()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.press(LoveKey);
    rig.press(ClearKey);
    QCOMPARE(rig.shown(), MaybeTier());
    QTRY_COMPARE_WITH_TIMEOUT(rig.recorded.size(), 1, PatienceMs);
    rig.press(NopeKey);
    QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 1, PatienceMs);
    QCOMPARE(rig.events()[0].newTier, Tier::Nope);
    QCOMPARE(rig.events()[0].oldTier, MaybeTier());
}

void TestArtworkRating::anOlderVersionIsRatedItself()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    rig.run(6);
    auto* strip = rig.studio.workspace.findChild<HistoryStrip*>();
    strip->setCurrentIndex(strip->model()->index(strip->model()->rowCount() - 1, 0)); // the newest stands first
    rig.studio.action("studio.compare")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rig.studio.says(u"This version"_s), PatienceMs);
    rig.press(NopeKey);
    QTRY_COMPARE_WITH_TIMEOUT(rig.stored(rig.recorded[0]), Tier::Nope, PatienceMs);
    QCOMPARE(rig.stored(rig.recorded[1]), MaybeTier());
    QCOMPARE(rig.shown(), Tier::Nope);
    rig.studio.action("studio.compare")->trigger();
    QVERIFY(rig.studio.says(u"This artwork"_s));
    QCOMPARE(rig.shown(), MaybeTier());
}

void TestArtworkRating::aReadOnlyLibraryShowsAndSaysWhy()
{
    const QString path = RatingRig::folder().filePath(u"mine.py"_s);
    QVERIFY(writeFileAtomically(path, houses));
    {
        RatingRig rig;
        rig.studio.workspace.openFiles({path});
        rig.run(rig.studio.session.current()->seed());
        rig.press(LoveKey);
        QTRY_COMPARE_WITH_TIMEOUT(rig.events().size(), 1, PatienceMs);
    }
    RatingRig rig(Library::Access::ReadOnly);
    rig.studio.workspace.openFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(rig.shown(), Tier::Love, PatienceMs);
    const QAbstractButton* love = rig.studio.button(u"Love"_s);
    QVERIFY(!love->isEnabled());
    QVERIFY2(love->toolTip().contains(u"reading only"_s), qPrintable(love->toolTip()));
    rig.press(NopeKey);
    rig.press(ClearKey);
    QCOMPARE(rig.studio.visibleEditor()->code(), houses); // the keys write nothing either
    QCOMPARE(rig.shown(), Tier::Love);
    QCOMPARE(rig.events().size(), 1);
}

void TestArtworkRating::aFullDiskIsCountedAndMadeUpFor()
{
    RatingRig rig;
    const QString journal = QDir(rig.library->folder()).filePath(u"ratings.jsonl"_s);
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    QVERIFY(QDir().mkpath(journal)); // nothing can be written while a folder stands in its place
    rig.press(LoveKey);
    QCOMPARE(rig.shown(), Tier::Love);
    QTRY_VERIFY2_WITH_TIMEOUT(rig.statusText().contains(u"1 rating"_s), qPrintable(rig.statusText()), PatienceMs);
    rig.press(OkayKey); // the keys go on
    QTRY_VERIFY2_WITH_TIMEOUT(rig.statusText().contains(u"2 rating"_s), qPrintable(rig.statusText()), PatienceMs);
    QCOMPARE(rig.shown(), Tier::Okay);
    QVERIFY(rig.events().isEmpty());
    QVERIFY(QDir().rmdir(journal));
    QTRY_COMPARE_WITH_TIMEOUT(rig.stored(rig.recorded[0]), Tier::Okay, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.statusText().contains(u"not saved"_s), PatienceMs);
}

void TestArtworkRating::aDecisionMadeElsewhereShows()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    RatingDecision elsewhere;
    elsewhere.picture = RatingRig::picture(rig.recorded[0]);
    elsewhere.tier = Tier::Okay;
    elsewhere.source = u"grid"_s;
    rig.studio.ratings.rate({elsewhere});
    QTRY_COMPARE_WITH_TIMEOUT(rig.shown(), Tier::Okay, PatienceMs);
    QVERIFY(rig.studio.says(u"rated okay"_s));
}

void TestArtworkRating::anOlderDecisionDoesNotComeBack()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    const QSignalSpy love(rig.studio.action("studio.love"), &QAction::toggled);
    const QSignalSpy decided(&rig.studio.ratings, &Ratings::decided);
    rig.press(LoveKey);
    rig.press(OkayKey);
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 2, PatienceMs);
    QCOMPARE(love.size(), 2); // on, and off for good
    QCOMPARE(rig.shown(), Tier::Okay);
}

void TestArtworkRating::aRatedDrawingEntersThePool()
{
    RatingRig rig;
    rig.studio.open(u"houses.py"_s, houses);
    rig.run(5);
    QCOMPARE(rig.inPool(), 0); // what is drawn by hand stays out until it is wanted
    rig.press(OkayKey);
    QTRY_COMPARE_WITH_TIMEOUT(rig.inPool(), 1, PatienceMs);
    QCOMPARE(poolItems(*rig.library)->first().tier, Tier::Okay);
}

QTEST_MAIN(TestArtworkRating)
#include "tst_artwork_rating.moc"
