#include "ui/studio/draft_keeper.h"

#include "core/base/atomic_file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestDraftKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void someoneWhoNeverRestsIsKeptSafe();
    void whatWasSavedIsNotKept();
    void whatWasUndoneIsNotKept();
    void theLastWordsAreWrittenAtTheEnd();
    void whatWasRestoredStaysUntilItIsWritten_data();
    void whatWasRestoredStaysUntilItIsWritten();
    void damagedOnesAreNamed();

private:
    std::unique_ptr<DraftKeeper> keeper() const
    {
        auto store = DraftStore::open(m_folder.path());
        return store ? std::make_unique<DraftKeeper>(*std::move(store)) : nullptr;
    }
    QList<DraftStore::Leftover> leftovers() const
    {
        auto store = DraftStore::open(m_folder.path());
        return store ? store->takeLeftovers().drafts : QList<DraftStore::Leftover>();
    }
    static Draft draft(const QString& text)
    {
        return {.key = u"k"_s, .text = text, .cursor = 0, .path = {}, .medium = Medium::P5Brush2, .savedAt = {}};
    }

    QTemporaryDir m_folder;
};

void TestDraftKeeper::someoneWhoNeverRestsIsKeptSafe()
{
    const auto drafts = keeper();
    QVERIFY(drafts);
    int asked = 0;
    int typed = 0;
    QElapsedTimer clock;
    clock.start();
    while (asked == 0 && !clock.hasExpired(20'000)) {
        drafts->changed(u"k"_s, [&asked, &typed]() -> std::optional<Draft> {
            ++asked;
            return draft(QString::number(typed));
        });
        ++typed;
        QTest::qWait(20); // always sooner than the interval
    }
    QCOMPARE(asked, 1);
}

void TestDraftKeeper::whatWasSavedIsNotKept()
{
    {
        const auto drafts = keeper();
        drafts->changed(u"k"_s, [] { return std::optional<Draft>(); });
        drafts->changed(u"gone"_s, [] { return std::optional(draft(u"x"_s)); });
        drafts->forget(u"gone"_s);
    }
    for (const DraftStore::Leftover& left : leftovers())
        QVERIFY(left.draft.text != u"x"_s);
}

void TestDraftKeeper::whatWasUndoneIsNotKept()
{
    {
        const auto drafts = keeper();
        drafts->changed(u"k"_s, [] { return std::optional(draft(u"undone"_s)); });
        drafts->writeDue();
        drafts->changed(u"k"_s, [] { return std::optional<Draft>(); });
        drafts->writeDue();
    }
    for (const DraftStore::Leftover& left : leftovers())
        QVERIFY(left.draft.text != u"undone"_s);
}

void TestDraftKeeper::theLastWordsAreWrittenAtTheEnd()
{
    {
        const auto drafts = keeper();
        drafts->changed(u"k"_s, [] { return std::optional(draft(u"last words"_s)); });
    }
    const auto left = leftovers();
    QVERIFY(std::any_of(left.begin(), left.end(), [](const auto& one) { return one.draft.text == u"last words"_s; }));
}

void TestDraftKeeper::whatWasRestoredStaysUntilItIsWritten_data()
{
    QTest::addColumn<QString>("key"); // the store refuses what is none
    QTest::addColumn<bool>("restored");
    QTest::addColumn<bool>("stays");
    QTest::newRow("written") << u"k2"_s << true << false;
    QTest::newRow("not written") << u"no key!"_s << true << true;
    QTest::newRow("refused") << u"no key!"_s << false << false;
}

void TestDraftKeeper::whatWasRestoredStaysUntilItIsWritten()
{
    QFETCH(QString, key);
    QFETCH(bool, restored);
    QFETCH(bool, stays);
    const QString text = u"left "_s + QLatin1String(QTest::currentDataTag());
    {
        auto store = DraftStore::open(m_folder.path());
        QVERIFY(store && store->write(draft(text)));
    }
    {
        const auto drafts = keeper();
        QVERIFY(drafts);
        drafts->changed(key, [key] {
            Draft again = draft(u"again"_s);
            again.key = key;
            return std::optional(again);
        });
        drafts->forgetLeftovers(restored);
    }
    const auto left = leftovers();
    QCOMPARE(std::any_of(left.begin(), left.end(), [&](const auto& one) { return one.draft.text == text; }), stays);
}

void TestDraftKeeper::damagedOnesAreNamed()
{
    const QString folder = m_folder.filePath(u"earlier"_s);
    QVERIFY(writeFileAtomically(folder + u"/cut.draft"_s, "{\"type\""));
    QCOMPARE(keeper()->unreadable(), QStringList{folder + u"/cut.draft"_s});
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draft_keeper.moc"
