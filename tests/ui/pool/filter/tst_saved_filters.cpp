#include "ui/pool/filter/saved_filters.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSavedFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    }

    void keepsListsAndRemoves()
    {
        QVERIFY(savedFilters(*m_library)->isEmpty());
        QVERIFY(keepFilter(*m_library, saved(u"unsure ones"_s, u"a"_s)));
        QVERIFY(keepFilter(*m_library, saved(u" herons "_s, u"b"_s)));
        QVERIFY(*savedFilters(*m_library)
            == (QList<SavedFilter>{saved(u"herons"_s, u"b"_s), saved(u"unsure ones"_s, u"a"_s)}));
        QVERIFY(keepFilter(*m_library, saved(u"herons"_s, u"c"_s)));
        QCOMPARE(savedFilters(*m_library)->first().filter.text, u"c"_s);
        QVERIFY(removeFilter(*m_library, u"herons"_s));
        QVERIFY(removeFilter(*m_library, u"never there"_s));
        QVERIFY(*savedFilters(*m_library) == QList<SavedFilter>{saved(u"unsure ones"_s, u"a"_s)});
    }

    void leavesOutWhatItDoesNotKnow()
    {
        QVERIFY(keepFilter(*m_library, saved(u"known"_s, u"a"_s)));
        QVERIFY(m_library->hold().database.execute(
            "INSERT INTO saved_filters VALUES ('newer', '{\"sort\":\"loudest\"}'), ('torn', '{')"));
        QCOMPARE(savedFilters(*m_library)->size(), 1);
    }

    void refuses()
    {
        QCOMPARE(keepFilter(*m_library, saved(u"  "_s, u"a"_s)).error().kind, Error::Kind::InvalidInput);
        const auto reader = Library::open(m_folder->path(), Library::Access::ReadOnly).value();
        QCOMPARE(keepFilter(*reader, saved(u"a"_s, u"a"_s)).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(removeFilter(*reader, u"a"_s).error().kind, Error::Kind::InvalidInput);
    }

private:
    static SavedFilter saved(const QString& name, const QString& text)
    {
        SavedFilter filter;
        filter.name = name;
        filter.filter.text = text;
        return filter;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestSavedFilters)
#include "tst_saved_filters.moc"
