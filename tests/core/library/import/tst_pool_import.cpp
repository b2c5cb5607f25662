#include "core/library/import/pool_import.h"

#include "core/base/atomic_file.h"
#include "core/base/hash.h"
#include "core/library/import/picture_decoding.h"
#include "core/library/pool/decisions.h"
#include "core/library/pool/measures.h"
#include "core/library/pool/pool_export.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/small_picture.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QByteArray saved(const QImage& image, const char* format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

// Something with a shape, so that its perceptual hash has bits.
QImage drawing(QSize size = {200, 160}, QPoint at = {30, 20})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(QRect(at, size / 3), QColor(180, 60, 40));
    painter.drawEllipse(QPoint(at.x() * 3, at.y() * 5), 25, 15);
    return image;
}

} // namespace

// Decoding is done here, by the function the confined child calls; the rest is as in the program.
class TestPoolImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAPlainPng();
    void writesOthersAnew();
    void keepsTheCodeBeside();
    void rendersSketches();
    void measures();
    void handsOutThumbnails();
    void knowsDuplicates();
    void marksNearDuplicates();
    void notesBrokenFilesAndGoesOn();
    void takesAnExportedPool();
    void tellsWhatWasAdded();
    void pauses();
    void stops();
    void stopsDuringAPause();
    void endsWithoutWalls();
    void endsWithoutAnEngine();
    void endsWhenTheLibraryCannotBeWritten();
    void aPictureGoesWithoutItsCode();
    void takesWhatTheStudioDrew();

private:
    QString write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_folder->filePath(u"in/"_s + name);
        return writeFileAtomically(path, content) ? path : QString();
    }
    ImportServices services()
    {
        return {[]() -> DecodeFunction {
                    return [](const QByteArray& file, DecodeSize want, const StopFlag&) {
                        return decodePicture(file, want);
                    };
                },
            m_renderer,
            [this](const QString& picture, const QImage& thumbnail) {
                const std::lock_guard lock(m_mutex);
                m_thumbnails.insert(picture, thumbnail);
            }};
    }
    Result<ImportReport> import(const ImportOptions& options = {}, const JobContext& context = {})
    {
        const auto plan = planImport({m_folder->filePath(u"in"_s)});
        return importFiles(*m_library, plan.value(), options, services(), context);
    }
    ImportServices pausing(std::atomic<int>& added, std::atomic<int>& begunInPause);
    QList<PoolItem> items() const { return poolItems(*m_library).value(); }

    FakeRenderer m_renderer;
    std::mutex m_mutex;
    QHash<QString, QImage> m_thumbnails; // by picture
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestPoolImport::init()
{
    m_thumbnails.clear();
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->filePath(u"library"_s), Library::Access::ReadWrite).value();
}

void TestPoolImport::keepsAPlainPng()
{
    const QByteArray png = smallPicture();
    const QString path = write(u"green.png"_s, png);
    qint64 done = -1;
    qint64 total = -1;
    JobContext context;
    context.onProgress = [&](qint64 now, qint64 all, const QString&) {
        done = now;
        total = all;
    };
    const auto report = import({u"leaf"_s, true, 0}, context);
    QVERIFY(report);
    QCOMPARE(report->added.size(), 1);
    QVERIFY(!report->stopped && report->duplicates.isEmpty() && report->failures.isEmpty());
    QCOMPARE(done, 1);
    QCOMPARE(total, 1);
    QCOMPARE(report->added.first().picture, QString::fromLatin1(sha256Hex(png)));
    const Artwork artwork = m_library->artwork(report->added.first().artworkId).value();
    QCOMPARE(artwork.title, u"green"_s);
    QCOMPARE(artwork.subject, u"leaf"_s);
    QVERIFY(artwork.supplement && !artwork.anchored);
    QCOMPARE(artwork.author, Artwork::Author::Import);
    QCOMPARE(artwork.origin, Artwork::Origin::Import);
    QCOMPARE(artwork.source, path);
    QCOMPARE(artwork.fileSha256, QString::fromLatin1(sha256Hex(png)));
    QCOMPARE(*m_library->object(artwork.pictureObject), png);
}

void TestPoolImport::writesOthersAnew()
{
    const QByteArray jpeg = saved(drawing(), "JPEG");
    write(u"a.jpg"_s, jpeg);
    const auto report = import();
    QVERIFY(report && report->added.size() == 1);
    const Artwork artwork = m_library->artwork(report->added.first().artworkId).value();
    QCOMPARE(artwork.fileSha256, QString::fromLatin1(sha256Hex(jpeg)));
    const QByteArray kept = m_library->object(artwork.pictureObject).value();
    QVERIFY(kept.startsWith("\x89PNG"));
    QCOMPARE(QImage::fromData(kept).convertToFormat(QImage::Format_RGB32),
        QImage::fromData(jpeg).convertToFormat(QImage::Format_RGB32));
}

void TestPoolImport::keepsTheCodeBeside()
{
    write(u"heron.png"_s, smallPicture());
    write(u"heron.js"_s, "heron()");
    QVERIFY(import());
    const Artwork artwork = m_library->artwork(1).value();
    QCOMPARE(artwork.medium, Medium::P5Brush2);
    QCOMPARE(*m_library->object(artwork.codeObject), QByteArray("heron()"));
    QVERIFY(items().first().hasCode);
}

void TestPoolImport::rendersSketches()
{
    const QByteArray code = "import PIL";
    write(u"draw.py"_s, code);
    write(u"broken.js"_s, "CRASH");
    const auto report = import();
    QVERIFY(report);
    QCOMPARE(report->added.size(), 1);
    QCOMPARE(report->failures.size(), 1);
    const Artwork artwork = m_library->artwork(report->added.first().artworkId).value();
    QCOMPARE(artwork.medium, Medium::Python);
    QVERIFY(artwork.anchored && !artwork.pictureObject.isEmpty());
    QCOMPARE(*m_library->object(artwork.codeObject), code);
    QCOMPARE(import()->duplicates.size(), 1);
}

void TestPoolImport::measures()
{
    write(u"a.png"_s, saved(drawing(), "PNG"));
    QVERIFY(import());
    QCOMPARE(items().first().hue, hueWord(colourSlices(drawing())->hue));
    QCOMPARE(keptHashes(*m_library)->size(), 1);
}

void TestPoolImport::handsOutThumbnails()
{
    write(u"large.png"_s, saved(drawing({640, 400}), "PNG"));
    write(u"same.jpg"_s, saved(drawing({200, 160}), "JPEG"));
    write(u"broken.png"_s, "no picture");
    const auto report = import();
    QVERIFY(report && report->added.size() == 2);
    QCOMPARE(m_thumbnails.size(), 2);
    QCOMPARE(m_thumbnails.value(report->added.at(0).picture).width()
            + m_thumbnails.value(report->added.at(1).picture).width(),
        320 + 200);
}

void TestPoolImport::knowsDuplicates()
{
    write(u"a.jpg"_s, saved(drawing(), "JPEG"));
    write(u"b.jpg"_s, saved(drawing(), "JPEG")); // the same bytes, in the same import
    const auto first = import();
    QCOMPARE(first->added.size(), 1);
    QCOMPARE(first->duplicates.size(), 1);
    write(u"c.png"_s, *m_library->object(m_library->artwork(1)->pictureObject)); // the picture it became
    const auto second = import();
    QVERIFY(second->added.isEmpty());
    QCOMPARE(second->duplicates.size(), 3);
    write(u"d.jpg"_s, saved(drawing(), "JPEG") + '\0'); // other bytes, the same pixels
    QCOMPARE(import()->duplicates.size(), 4);
    QCOMPARE(items().size(), 1);
    QCOMPARE(m_library->counts()->artworks, 1);
}

void TestPoolImport::marksNearDuplicates()
{
    write(u"a.png"_s, saved(drawing(), "PNG"));
    QVERIFY(import());
    write(u"small.png"_s, saved(drawing().scaled(100, 80, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), "PNG"));
    write(u"other.png"_s, saved(drawing({200, 160}, {110, 90}), "PNG"));
    const auto report = import();
    QCOMPARE(report->added.size(), 2);
    for (const ImportedPicture& added : report->added)
        QCOMPARE(added.nearDuplicateOf, added.path.endsWith(u"small.png"_s) ? items().first().picture : QString());
}

void TestPoolImport::notesBrokenFilesAndGoesOn()
{
    const QByteArray png = saved(drawing(), "PNG");
    const QString broken = write(u"a.png"_s, png.left(png.size() / 2));
    write(u"b.png"_s, {});
    write(u"c.png"_s, png);
    const auto report = import();
    QVERIFY(report);
    QCOMPARE(report->added.size(), 1);
    QCOMPARE(report->failures.size(), 2);
    for (const Error& failure : report->failures)
        QVERIFY2(failure.detail.contains(m_folder->path()), qPrintable(failure.detail));
    QCOMPARE(brokenFiles(*m_library)->size(), 2);
    QCOMPARE(brokenFiles(*m_library)->first().path, broken);
    write(u"a.png"_s, smallPicture()); // mended
    QCOMPARE(import()->added.size(), 1);
    QCOMPARE(brokenFiles(*m_library)->size(), 1);
}

void TestPoolImport::takesAnExportedPool()
{
    write(u"a.png"_s, smallPicture(Qt::red));
    write(u"a.js"_s, "a()");
    write(u"b.png"_s, smallPicture(Qt::blue));
    QVERIFY(import({u"colour"_s, false, 0}));
    for (const PoolItem& item : items())
        QVERIFY(rate(*m_library, {{{}, item.picture, Tier::Love, {}, {}, u"grid"_s, {}}}, u"s"_s));
    const QList<PoolItem> before = items();
    QVERIFY(exportPool(*m_library, before, m_folder->filePath(u"out"_s), {}));

    const auto other = Library::open(m_folder->filePath(u"other"_s), Library::Access::ReadWrite).value();
    const auto plan = planImport({m_folder->filePath(u"out"_s)});
    const auto report = importFiles(*other, *plan, {}, services(), {});
    QVERIFY(report);
    QCOMPARE(report->added.size(), 2);
    const QList<PoolItem> after = poolItems(*other).value();
    QCOMPARE(poolRevision(after), poolRevision(before));
    for (const PoolItem& item : after) {
        QCOMPARE(item.subject, u"colour"_s);
        QCOMPARE(item.tier, Tier::Love);
        QCOMPARE(item.hasCode, item.title == u"a"_s);
    }
    QVERIFY(rate(*other, {{{}, after.first().picture, Tier::Nope, {}, {}, u"grid"_s, {}}}, u"s"_s));
    QCOMPARE(importFiles(*other, *plan, {}, services(), {})->duplicates.size(), 2);
    QCOMPARE(poolItems(*other)->first().tier, Tier::Nope); // what was decided here counts
}

void TestPoolImport::tellsWhatWasAdded()
{
    write(u"a.png"_s, smallPicture(Qt::red));
    write(u"b.png"_s, smallPicture(Qt::blue));
    write(u"broken.png"_s, "no picture");
    QStringList told;
    ImportServices telling = services();
    telling.tellAdded = [&](const ImportedPicture& added) {
        const auto item = poolItemOf(*m_library, added.picture); // in the Pool by then, and measured
        const std::lock_guard lock(m_mutex);
        told.append(item && *item && !(*item)->hue.isEmpty() ? added.path : QString());
    };
    const auto report = importFiles(*m_library, planImport({m_folder->filePath(u"in"_s)}).value(), {}, telling, {});
    QCOMPARE(report->added.size(), 2);
    told.sort();
    QCOMPARE(told, (QStringList{m_folder->filePath(u"in/a.png"_s), m_folder->filePath(u"in/b.png"_s)}));
}

// Twenty pictures, taken one after the other; the second one that was added begins a pause.
ImportServices TestPoolImport::pausing(std::atomic<int>& added, std::atomic<int>& begunInPause)
{
    for (int n = 0; n < 20; ++n)
        write(u"%1.png"_s.arg(n), smallPicture(QColor::fromHsv(n * 10, 200, 200)));
    ImportServices pausing = services();
    pausing.makeDecoder = [pause = pausing.pause, &begunInPause]() -> DecodeFunction {
        return [pause, &begunInPause](const QByteArray& file, DecodeSize want, const StopFlag&) {
            begunInPause += pause.raised() ? 1 : 0;
            return decodePicture(file, want);
        };
    };
    pausing.tellAdded = [pause = pausing.pause, &added](const ImportedPicture&) mutable {
        if (++added == 2)
            pause.raise();
    };
    return pausing;
}

void TestPoolImport::pauses()
{
    std::atomic<int> added = 0;
    std::atomic<int> begunInPause = 0;
    ImportServices services = pausing(added, begunInPause);
    const auto plan = planImport({m_folder->filePath(u"in"_s)});
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    Result<ImportReport> report = ImportReport();
    std::jthread work([&] { report = importFiles(*m_library, *plan, oneAtATime, services, {}); });
    QTRY_COMPARE_WITH_TIMEOUT(added.load(), 2, PatienceMs);
    QTest::qWait(200); // long enough for a third, were there no pause
    QCOMPARE(added.load(), 2);
    services.pause.lower();
    work.join();
    QVERIFY(report && !report->stopped);
    QCOMPARE(report->added.size(), 20);
    QCOMPARE(begunInPause.load(), 0);
}

void TestPoolImport::stopsDuringAPause()
{
    std::atomic<int> added = 0;
    std::atomic<int> begunInPause = 0;
    const ImportServices services = pausing(added, begunInPause);
    const auto plan = planImport({m_folder->filePath(u"in"_s)});
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    JobContext context;
    Result<ImportReport> report = ImportReport();
    std::jthread work([&] { report = importFiles(*m_library, *plan, oneAtATime, services, context); });
    QTRY_COMPARE_WITH_TIMEOUT(added.load(), 2, PatienceMs);
    context.stop.raise();
    work.join(); // a pause that heard no stop would never end
    QVERIFY(report && report->stopped);
    QCOMPARE(report->added.size(), 2);
    QCOMPARE(items().size(), 2); // what was added stays
}

void TestPoolImport::stops()
{
    for (int n = 0; n < 20; ++n)
        write(u"%1.png"_s.arg(n), smallPicture(QColor::fromHsv(n * 10, 200, 200)));
    JobContext context;
    context.onProgress = [&context](qint64 done, qint64, const QString&) {
        if (done >= 3)
            context.stop.raise();
    };
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    const auto report = import(oneAtATime, context);
    QVERIFY(report);
    QVERIFY(report->stopped);
    QVERIFY(report->added.size() >= 3 && report->added.size() < 20);
    QCOMPARE(items().size(), report->added.size()); // what was added stays
    const auto rest = import();
    QVERIFY(!rest->stopped);
    QCOMPARE(rest->added.size() + report->added.size(), 20);
}

void TestPoolImport::endsWithoutWalls()
{
    for (int n = 0; n < 5; ++n)
        write(u"%1.png"_s.arg(n), smallPicture(QColor::fromHsv(n * 10, 200, 200)));
    const ImportServices none{[]() -> DecodeFunction {
                                  return [](const QByteArray&, DecodeSize, const StopFlag&) -> Result<DecodedPicture> {
                                      return Unexpected(Error::Kind::Environment, u"no walls"_s);
                                  };
                              },
        m_renderer};
    const auto report = importFiles(*m_library, planImport({m_folder->filePath(u"in"_s)}).value(), {}, none, {});
    QVERIFY(report && report->end && report->added.isEmpty());
    QCOMPARE(report->end->kind, Error::Kind::Environment);
    QVERIFY(brokenFiles(*m_library)->isEmpty()); // the files are as good as they were
}

void TestPoolImport::endsWithoutAnEngine()
{
    write(u"a.js"_s, "NOENGINE");
    write(u"b.js"_s, "NOENGINE, too");
    const auto report = import();
    QVERIFY(report && report->end);
    QCOMPARE(report->end->kind, Error::Kind::Environment);
    QVERIFY(brokenFiles(*m_library)->isEmpty());
}

// A full disk in the middle: what was added stays, and is told.
void TestPoolImport::endsWhenTheLibraryCannotBeWritten()
{
    write(u"a.png"_s, smallPicture(Qt::red));
    write(u"b.png"_s, smallPicture(Qt::blue));
    QVERIFY(m_library->hold().database.execute("CREATE TRIGGER full BEFORE INSERT ON artworks WHEN NEW.title = 'b' "
                                               "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"));
    ImportOptions oneAtATime;
    oneAtATime.threads = 1;
    const auto report = import(oneAtATime);
    QVERIFY(report && report->end);
    QCOMPARE(report->added.size(), 1);
    QVERIFY(report->failures.isEmpty() && brokenFiles(*m_library)->isEmpty());
}

void TestPoolImport::aPictureGoesWithoutItsCode()
{
    write(u"a.png"_s, smallPicture());
    write(u"a.js"_s, QByteArray("a\0b", 3));
    const auto report = import();
    QCOMPARE(report->added.size(), 1);
    QCOMPARE(report->failures.size(), 1);
    QVERIFY(report->failures.first().detail.contains(u"a.js"_s));
    QVERIFY(!items().first().hasCode);
}

void TestPoolImport::takesWhatTheStudioDrew()
{
    QVERIFY(m_library->addArtwork({}, {}, smallPicture()));
    QVERIFY(items().isEmpty());
    write(u"a.png"_s, smallPicture());
    QCOMPARE(import()->duplicates.size(), 1);
    QCOMPARE(items().size(), 1);
}

QTEST_MAIN(TestPoolImport)
#include "tst_pool_import.moc"
