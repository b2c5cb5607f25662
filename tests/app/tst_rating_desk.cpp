#include "app/rating_desk.h"

#include "tests/support/waiting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestRatingDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    }
    void cleanup() { m_library.reset(); }

    void answersWhenItIsWritten()
    {
        Ratings ratings(m_library.get());
        RatingDesk desk(ratings);
        const Json first = ask(desk, ratingRequest(one, Tier::Love, u"command line"_s));
        QVERIFY(flagField(first, "ok") && flagField(first, "changed"));
        QCOMPARE(*tierOf(*m_library, one), Tier::Love);
        QCOMPARE(ratingEvents(*m_library)->first().source, u"command line"_s);
        const Json again = ask(desk, ratingRequest(one, Tier::Love, u"command line"_s));
        QVERIFY(flagField(again, "ok") && !flagField(again, "changed"));
        QVERIFY(flagField(ask(desk, ratingRequest(one, {}, u"command line"_s)), "changed"));
        QVERIFY(!*tierOf(*m_library, one));
    }

    void waitsForTheDisk()
    {
        Ratings ratings(m_library.get());
        RatingDesk desk(ratings);
        QVERIFY(QDir(m_folder->path()).mkpath(u"ratings.jsonl"_s));
        std::optional<Json> answer;
        desk.answer(ratingRequest(one, Tier::Love, {}), [&answer](const Json& json) { answer = json; });
        QTRY_COMPARE_WITH_TIMEOUT(ratings.state().unsaved, 1, PatienceMs);
        QVERIFY(!answer);
        QVERIFY(QDir(m_folder->path()).rmdir(u"ratings.jsonl"_s));
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), PatienceMs);
        QVERIFY(flagField(*answer, "ok"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray good = jsonLine(ratingRequest(one, Tier::Love, {}));
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("another type") << QByteArray(good).replace("\"rate\"", "\"paint\"");
        QTest::newRow("no hash") << QByteArray(good).replace("1111", "111");
        QTest::newRow("unknown tier") << QByteArray(good).replace("love", "adore");
        QTest::newRow("tier of another kind") << QByteArray(good).replace("\"love\"", "3");
        QTest::newRow("no tier") << QByteArray(good).replace("\"tier\"", "\"rank\"");
    }

    void refuses()
    {
        QFETCH(QByteArray, request);
        Ratings ratings(m_library.get());
        RatingDesk desk(ratings);
        const Json answer = ask(desk, parseJson(request));
        QVERIFY(answer.is_object() && !flagField(answer, "ok"));
        QVERIFY(!textField(answer, "error").isEmpty());
        QVERIFY(ratingEvents(*m_library)->isEmpty());
    }

    void refusesInALibraryOfOthers()
    {
        Ratings ratings(nullptr);
        RatingDesk desk(ratings);
        QVERIFY(textField(ask(desk, ratingRequest(one, Tier::Love, {})), "error").contains(u"reading only"_s));
    }

private:
    static Json ask(RatingDesk& desk, const Json& request)
    {
        std::optional<Json> answer;
        desk.answer(request, [&answer](const Json& json) { answer = json; });
        const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, PatienceMs);
        return answered ? *answer : Json();
    }

    const QString one = QString(64, u'1');
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestRatingDesk)
#include "tst_rating_desk.moc"
