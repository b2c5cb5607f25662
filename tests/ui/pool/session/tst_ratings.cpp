#include "ui/pool/session/ratings.h"

#include "tests/support/waiting.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestRatings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    }

    void saysWhatIsOnTheDisk()
    {
        Ratings ratings(m_library.get());
        QVERIFY(ratings.canDecide());
        const QSignalSpy decided(&ratings, &Ratings::decided);
        QThread* thread = nullptr;
        connect(
            &ratings, &Ratings::decided, &ratings, [&] { thread = QThread::currentThread(); }, Qt::DirectConnection);
        const QStringList ids = ratings.rate({decision()});
        QCOMPARE(ids.size(), 1);
        QVERIFY(decided.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, PatienceMs);
        QCOMPARE(decided.first().at(0).toStringList(), ids);
        QCOMPARE(thread, QThread::currentThread());
        QCOMPARE(*tierOf(*m_library, QString(64, u'1')), Tier::Love);
    }

    void saysWhatIsNot()
    {
        Ratings ratings(m_library.get());
        QVERIFY(QDir(m_folder->path()).mkpath(u"ratings.jsonl"_s));
        const QSignalSpy decided(&ratings, &Ratings::decided);
        ratings.rate({decision()});
        QCOMPARE(ratings.state().unsaved, 1); // before anybody tried
        QTRY_VERIFY_WITH_TIMEOUT(ratings.state().error.has_value(), PatienceMs);
        QCOMPARE(ratings.state().error->kind, Error::Kind::Storage);
        QVERIFY(decided.isEmpty());
        QVERIFY(QDir(m_folder->path()).rmdir(u"ratings.jsonl"_s));
        QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, PatienceMs);
        QCOMPARE(ratings.state().unsaved, 0);
    }

    void saysWhatIsRefused()
    {
        Ratings ratings(m_library.get());
        const QSignalSpy decided(&ratings, &Ratings::decided);
        const QSignalSpy refused(&ratings, &Ratings::refused);
        RatingDecision noPicture = decision();
        noPicture.picture = u"elephant"_s;
        const QStringList ids = ratings.rate({noPicture});
        ratings.rate({decision()});
        QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, PatienceMs);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(0).toStringList(), ids);
        QCOMPARE(refused.first().at(1).value<Error>().kind, Error::Kind::InvalidInput);
        QVERIFY(decided.first().at(0).toStringList() != ids);
    }

    void endWritesTheRest()
    {
        {
            Ratings ratings(m_library.get());
            ratings.rate({decision()});
        }
        QCOMPARE(*tierOf(*m_library, QString(64, u'1')), Tier::Love);
    }

    void decidesNothingInALibraryOfOthers()
    {
        const auto reader = Library::open(m_folder->path(), Library::Access::ReadOnly).value();
        for (Library* library : {reader.get(), static_cast<Library*>(nullptr)}) {
            Ratings ratings(library);
            QVERIFY(!ratings.canDecide());
            QVERIFY(ratings.rate({decision()}).isEmpty());
            QVERIFY(ratings.choose({}).isEmpty());
        }
    }

private:
    static RatingDecision decision() { return {{}, QString(64, u'1'), Tier::Love, {}, {}, u"grid"_s, {}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestRatings)
#include "tst_ratings.moc"
