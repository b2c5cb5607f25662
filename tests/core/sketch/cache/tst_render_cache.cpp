#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/sketch/cache/render_cache.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <fcntl.h>
#include <sys/stat.h>

using namespace pentimento;
using namespace Qt::StringLiterals;

namespace {

RenderRequest request()
{
    RenderRequest made;
    made.sketch = {u"a.js"_s, Medium::P5Brush2, "circle(1, 2, 3)"};
    return made;
}

RenderResult picture(QByteArray png)
{
    RenderResult result;
    result.ok = true;
    result.size = QSize(30, 20);
    result.libraries = {{"p5", "2.3.4"}, {"p5.brush", "2.2.2"}};
    result.renderer = u"llvmpipe"_s;
    result.sha256 = sha256Hex(png);
    result.png = std::move(png);
    result.painted = 0.125;
    result.console = {{ConsoleLine::Level::Warning, 3, u"größer"_s, 12}};
    return result;
}

RenderResult failure(RenderError::Kind kind)
{
    RenderResult result;
    result.libraries = Json::object();
    result.error = RenderError{kind, u"x is not defined"_s, 4, 7, u"x();"_s};
    return result;
}

const QByteArray entryKey(64, 'a');

void setUsed(const QString& path, time_t when)
{
    const timespec times[2]{{when, 0}, {when, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
}

} // namespace

class TestRenderCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyNamesEverythingAPictureDependsOn_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("same");
        const char* changes[]{
            "code", "seed", "size", "other size", "frames", "anchored", "medium", "libraries", "engine"};
        for (int i = 0; i < 9; ++i)
            QTest::newRow(changes[i]) << i << false;
        QTest::newRow("timeout") << 9 << true;
        QTest::newRow("name") << 10 << true;
    }

    void theKeyNamesEverythingAPictureDependsOn()
    {
        QFETCH(int, change);
        QFETCH(bool, same);
        RenderRequest changed = request();
        Json libraries{{"p5", "2.3.4"}};
        QByteArray engine = "engine";
        const QByteArray before = renderCacheKey(changed, libraries, engine);
        const std::function<void()> changes[]{[&] { changed.sketch.code += ' '; }, [&] { changed.seed = 2; },
            [&] { changed.size = QSize(800, 800); }, [&] { changed.size = QSize(80, 0); }, [&] { changed.frames = 61; },
            [&] { changed.anchored = false; }, [&] { changed.sketch.medium = Medium::P5Brush1; },
            [&] { libraries["p5"] = "2.3.5"; }, [&] { engine = "other"; }, [&] { changed.timeoutMs = 1; },
            [&] { changed.sketch.name = u"b.js"_s; }};
        changes[change]();
        QCOMPARE(renderCacheKey(changed, libraries, engine) == before, same);
        QCOMPARE(before.size(), 64);
    }

    void onlyWhatComesAgainIsReproducible_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("expected");
        using Kind = RenderError::Kind;
        const auto row = [](Kind kind, bool expected) {
            QTest::newRow(qPrintable(renderErrorName(kind))) << static_cast<int>(kind) << expected;
        };
        for (const Kind kind : {Kind::Syntax, Kind::Runtime, Kind::NoCanvas, Kind::Blank, Kind::Clamped})
            row(kind, true);
        for (const Kind kind :
            {Kind::Timeout, Kind::Memory, Kind::Crash, Kind::ContextLost, Kind::Environment, Kind::Cancelled})
            row(kind, false);
    }

    void onlyWhatComesAgainIsReproducible()
    {
        QFETCH(int, kind);
        QFETCH(bool, expected);
        QCOMPARE(isReproducible(failure(static_cast<RenderError::Kind>(kind))), expected);
        QVERIFY(isReproducible(picture("x")));
    }

    void aPictureComesBackWhole()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        QVERIFY(!cache.find(entryKey));
        const RenderResult stored = picture("png bytes");
        QVERIFY(cache.store(entryKey, stored));
        const auto found = cache.find(entryKey);
        QVERIFY(found);
        QCOMPARE(found->png, stored.png);
        QCOMPARE(found->sha256, stored.sha256);
        QCOMPARE(found->size, stored.size);
        QCOMPARE(jsonLine(found->libraries), jsonLine(stored.libraries));
        QCOMPARE(found->renderer, stored.renderer);
        QCOMPARE(found->painted, stored.painted);
        QVERIFY(found->console == stored.console);
        QVERIFY(found->ok && !found->error);
    }

    void anErrorComesBackWhole()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        const RenderResult stored = failure(RenderError::Kind::NoCanvas);
        QVERIFY(cache.store(entryKey, stored));
        const auto found = cache.find(entryKey);
        QVERIFY(found);
        QVERIFY(!found->ok && found->png.isEmpty());
        QVERIFY(found->error == stored.error);
    }

    void damageIsAMissAndIsReplaced_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("content"); // empty: the file is removed; "^": one byte changed
        for (const QString& ending : {u".png"_s, u".json"_s}) {
            for (const QByteArray content : {"", "^", "{}", "null\n", "[[[["})
                QTest::addRow("%s %s", qPrintable(ending), content.trimmed().constData()) << ending << content;
        }
    }

    void damageIsAMissAndIsReplaced()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        const RenderResult stored = picture("png bytes");
        QVERIFY(cache.store(entryKey, stored));
        const QString path = folder.filePath(u"aa/"_s + QString::fromLatin1(entryKey) + ending);
        QByteArray bytes = *readFile(path, 1 << 20);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        if (content.isEmpty())
            QVERIFY(QFile::remove(path));
        else
            QVERIFY(writeFileAtomically(path, content == "^" ? bytes : content));
        QVERIFY(!cache.find(entryKey));
        QVERIFY(cache.store(entryKey, stored));
        QVERIFY(cache.find(entryKey));
    }

    void aChangedNumberIsAMiss()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        QVERIFY(cache.store(entryKey, picture("png bytes")));
        const QString path = folder.filePath(u"aa/"_s + QString::fromLatin1(entryKey) + u".json"_s);
        const QByteArray record = *readFile(path, 1 << 20);
        QVERIFY(record.contains("0.125"));
        QVERIFY(writeFileAtomically(path, QByteArray(record).replace("0.125", "0.126")));
        QVERIFY(!cache.find(entryKey));
    }

    // A record whose seal is right but which another version wrote.
    void aForeignRecordIsAMiss()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        const QByteArray line = R"({"ok":"yes"})";
        const QString path = folder.filePath(u"aa/"_s + QString::fromLatin1(entryKey) + u".json"_s);
        QVERIFY(writeFileAtomically(path, line + '\n' + sha256Hex(line) + '\n'));
        QVERIFY(!cache.find(entryKey));
    }

    void twoWritersOfOneKeyLeaveOneWholeEntry()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path());
        RenderCache otherProcess(folder.path());
        const RenderResult result = picture(QByteArray(200'000, 'p'));
        std::atomic<int> wrong = 0;
        const auto work = [&](RenderCache& own) {
            for (int i = 0; i < 20; ++i) {
                if (!own.store(entryKey, result))
                    ++wrong;
                if (const auto found = own.find(entryKey); !found || found->png != result.png)
                    ++wrong;
            }
        };
        std::thread first([&] { work(cache); });
        std::thread second([&] { work(otherProcess); });
        first.join();
        second.join();
        QCOMPARE(wrong.load(), 0);
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; files.hasNext(); files.next())
            ++count;
        QCOMPARE(count, 2);
    }

    void theLongestUnusedGoesFirst()
    {
        const QTemporaryDir folder;
        RenderCache cache(folder.path(), 1000'000);
        QList<QByteArray> keys;
        for (const char name : {'0', '1', '2', '3'}) {
            keys.append(QByteArray(64, name));
            QVERIFY(cache.store(keys.last(), picture(QByteArray(220'000, name))));
            for (const auto* ending : {".png", ".json"})
                setUsed(folder.filePath(QString(2, QLatin1Char(name)) + u'/' + QString(64, QLatin1Char(name))
                            + QString::fromLatin1(ending)),
                    1'000'000 + name);
        }
        QVERIFY(cache.find(keys[0])); // used now, so 1 is the oldest
        QVERIFY(cache.store(QByteArray(64, '4'), picture(QByteArray(220'000, '4'))));
        cache.trim();
        QVERIFY(cache.find(keys[0]));
        QVERIFY(!cache.find(keys[1]));
        QVERIFY(cache.find(keys[3]));
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        RenderCache cache(u"/proc/nowhere"_s);
        QVERIFY(!cache.store(entryKey, picture("x")));
        QVERIFY(!cache.find(entryKey));
    }
};

QTEST_GUILESS_MAIN(TestRenderCache)
#include "tst_render_cache.moc"
