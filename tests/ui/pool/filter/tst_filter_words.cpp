#include "ui/pool/filter/filter_words.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

const QDate Today(2026, 11, 21);

using Change = std::function<void(PoolFilter&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestFilterWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysAndDrops_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<FilterCondition>("condition");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, FilterCondition condition, const QString& text, const Change& change) {
            QTest::newRow(name) << change << condition << text;
        };
        using C = FilterCondition;
        row("unrated", C::Tiers, u"Not rated"_s, [](PoolFilter& f) { f.tiers = {MaybeTier()}; });
        row("tiers", C::Tiers, u"Love, Okay"_s, [](PoolFilter& f) { f.tiers = {Tier::Love, Tier::Okay}; });
        row("hues", C::Hues, u"Peach, Rose +2"_s, [](PoolFilter& f) {
            f.hues = QStringList{u"peach"_s, u"rose"_s, u"blue"_s, u"teal"_s};
        });
        row("text", C::Text, u"“red leaf”"_s, [](PoolFilter& f) { f.text = u" red  leaf"_s; });
        row("colour", C::Colour, u"Near #e07fbc"_s, [](PoolFilter& f) { f.colour = {0xffe07fbc, 12}; });
        row("subjects", C::Subjects, u"fern"_s, [](PoolFilter& f) { f.subjects = QStringList{u"fern"_s}; });
        row("models", C::Models, u"first"_s, [](PoolFilter& f) { f.models = QStringList{u"first"_s}; });
        row("authors", C::Authors, u"Author: Person"_s, [](PoolFilter& f) { f.authors = {Artwork::Author::Human}; });
        row("origins", C::Origins, u"From: Batch"_s, [](PoolFilter& f) { f.origins = {Artwork::Origin::Batch}; });
        row("run", C::Run, u"Run: one"_s, [](PoolFilter& f) { f.run = u"/runs/one/"_s; });
        row("today", C::Dates, u"Today"_s, [](PoolFilter& f) { f.from = f.to = Today; });
        row("a week", C::Dates, u"Last 7 days"_s, [](PoolFilter& f) {
            f.from = Today.addDays(-6);
            f.to = Today;
        });
        row("since", C::Dates, u"Since 01/02/2026"_s, [](PoolFilter& f) { f.from = QDate(2026, 2, 1); });
        row("until", C::Dates, u"Until 01/02/2026"_s, [](PoolFilter& f) { f.to = QDate(2026, 2, 1); });
        row("between", C::Dates, u"01/02/2026 – 03/02/2026"_s, [](PoolFilter& f) {
            f.from = QDate(2026, 2, 1);
            f.to = QDate(2026, 2, 3);
        });
        row("one day", C::Dates, u"01/02/2026"_s, [](PoolFilter& f) { f.from = f.to = QDate(2026, 2, 1); });
        row("unsure", C::Unsure, u"Unsure only"_s, [](PoolFilter& f) { f.unsureOnly = true; });
        row("supplements", C::Supplements, u"Supplements only"_s, [](PoolFilter& f) { f.supplementsOnly = true; });
    }
    void saysAndDrops()
    {
        QFETCH(Change, change);
        QFETCH(FilterCondition, condition);
        QFETCH(QString, text);
        PoolFilter filter;
        filter.sort = PoolSort::Newest;
        const PoolFilter nothing = filter;
        change(filter);
        QCOMPARE(conditionsOf(filter), (QList<FilterCondition>{condition}));
        QCOMPARE(conditionText(filter, condition, Makers::Shown, Today), text);
        drop(filter, condition);
        QCOMPARE(filter, nothing);
    }

    void hiddenMakersStayUnsaid()
    {
        PoolFilter filter;
        filter.models = QStringList{u"first"_s};
        filter.run = u"/runs/one"_s;
        filter.authors = {Artwork::Author::Policy};
        filter.origins = {Artwork::Origin::Training};
        filter.hues = QStringList{u"peach"_s};
        QStringList texts;
        for (const FilterCondition condition : conditionsOf(filter))
            texts.append(conditionText(filter, condition, Makers::Hidden, Today));
        QCOMPARE(texts,
            (QStringList{u"Peach"_s, u"Author: hidden"_s, u"Model: hidden"_s, u"Origin: hidden"_s, u"Run: hidden"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filter_words.moc"
