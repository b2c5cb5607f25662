#include "core/library/object_store.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

template <typename T> std::optional<Error::Kind> failure(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

class TestObjectStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keeps_data();
    void keeps();
    void touchesNothingBefore();
    void keepsEqualBytesOnce();
    void tellsOfDamage_data();
    void tellsOfDamage();
    void healsWhatIsPutAgain();
    void refusesNames_data();
    void refusesNames();
    void manyAtOnce();

private:
    QStringList files() const
    {
        QStringList found;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(QDir(m_folder->path()).relativeFilePath(files.next()));
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ObjectStore> m_store;
};

void TestObjectStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store.emplace(m_folder->filePath(u"objects"_s));
}

void TestObjectStore::keeps_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("ending");
    QTest::newRow("code") << QByteArray("circle(1, 2, 3);\n") << u"js"_s;
    QTest::newRow("python") << QByteArray("print()\n") << u"py"_s;
    QTest::newRow("bytes") << QByteArray("\0\x89PNG\r\n", 7) << u"png"_s;
    QTest::newRow("empty") << QByteArray() << u"js"_s;
    QTest::newRow("large") << QByteArray(5 << 20, 'x') << u"png"_s;
}

void TestObjectStore::keeps()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, ending);
    const auto name = m_store->put(bytes, ending);
    QVERIFY(name);
    QCOMPARE(*name, QString::fromLatin1(sha256Hex(bytes)) + u'.' + ending);
    QCOMPARE(files(), QStringList{u"objects/"_s + name->left(2) + u'/' + *name});
    QCOMPARE(*m_store->get(*name), bytes);
    QCOMPARE(*readFile(m_store->pathOf(*name), 10 << 20), bytes);
}

void TestObjectStore::touchesNothingBefore()
{
    QCOMPARE(failure(m_store->get(QString(64, u'a') + u".png"_s)), Error::Kind::NotFound);
    QVERIFY(!QFile::exists(m_folder->filePath(u"objects"_s)));
}

void TestObjectStore::keepsEqualBytesOnce()
{
    const QString name = *m_store->put("one", u"js"_s);
    const QDateTime written = QFileInfo(m_store->pathOf(name)).lastModified();
    QCOMPARE(*m_store->put("one", u"js"_s), name);
    QCOMPARE(files().size(), 1);
    QCOMPARE(QFileInfo(m_store->pathOf(name)).lastModified(), written);
}

void TestObjectStore::tellsOfDamage_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("cut") << QByteArray("drawing co");
    QTest::newRow("changed") << QByteArray("drawing kode");
    QTest::newRow("longer") << QByteArray("drawing code ");
    QTest::newRow("emptied") << QByteArray();
}

void TestObjectStore::tellsOfDamage()
{
    QFETCH(QByteArray, after);
    const QString name = *m_store->put("drawing code", u"js"_s);
    QVERIFY(writeFileAtomically(m_store->pathOf(name), after));
    const auto bytes = m_store->get(name);
    QCOMPARE(failure(bytes), Error::Kind::Storage);
    QVERIFY(bytes.error().detail.contains(name));
    QVERIFY(QFile::remove(m_store->pathOf(name)));
    QCOMPARE(failure(m_store->get(name)), Error::Kind::NotFound);
}

void TestObjectStore::healsWhatIsPutAgain()
{
    const QString name = *m_store->put("drawing code", u"js"_s);
    QVERIFY(writeFileAtomically(m_store->pathOf(name), "drawing kode"));
    QVERIFY(m_store->put("drawing code", u"js"_s));
    QCOMPARE(*m_store->get(name), QByteArray("drawing code"));
}

// Names come from a database that a stranger may have made.
void TestObjectStore::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    const QString hash(64, u'a');
    QTest::newRow("empty") << QString();
    QTest::newRow("no ending") << hash;
    QTest::newRow("another ending") << hash + u".sh"_s;
    QTest::newRow("too short") << hash.mid(1) + u".png"_s;
    QTest::newRow("upper case") << hash.toUpper() + u".png"_s;
    QTest::newRow("a path") << u"../"_s + hash.mid(3) + u".png"_s;
    QTest::newRow("a line end") << hash + u".png\n"_s;
    QTest::newRow("a path behind") << hash + u".png/../../x.png"_s;
}

void TestObjectStore::refusesNames()
{
    QFETCH(QString, name);
    QCOMPARE(failure(m_store->get(name)), Error::Kind::InvalidInput);
    QCOMPARE(m_store->pathOf(name), QString());
}

void TestObjectStore::manyAtOnce()
{
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    threads.reserve(8);
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([this, &good] {
            for (int n = 0; n < 20; ++n) {
                const auto name = m_store->put(QByteArray::number(n) + QByteArray(20'000, 'x'), u"png"_s);
                good += name && m_store->get(*name) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 8 * 20);
    QCOMPARE(files().size(), 20);
}

QTEST_GUILESS_MAIN(TestObjectStore)
#include "tst_object_store.moc"
