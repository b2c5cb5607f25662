// How long the Loupe takes from a key to the next picture on the screen: a rating at a person's pace with the pictures
// after it decoded ahead, keys without a pause, an arrow that is held, and a picture nobody thought of. Makes its own
// pictures, 200 of 1024² unless another number is given (the is 1,664), and prints a Markdown table. Keys are
// events sent to the window; a picture counts when painted() says so. The files are in the page cache.

#include "tests/bench/timings.h"
#include "tests/support/sample_pictures.h"
#include "ui/pool/loupe/filmstrip.h"
#include "ui/pool/loupe/loupe_view.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pictures/prefetch.h"
#include "ui/pool/pool_model.h"

#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>
#include <QVBoxLayout>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int PictureCount = 200;
constexpr QSize PictureSize(1024, 1024);
constexpr QSize WindowSize(1100, 736); // of the design at 1440 × 900: the picture and the strip below it
constexpr int PaceMs = 300;
constexpr int HeldMs = 33; // between two repeats of a held key
constexpr int HeldSteps = 7; // farther than is decoded ahead
constexpr int MostSteps = 150;

struct Pool {
    ObjectStore objects;
    std::shared_ptr<ThumbnailCache> thumbnails;
    QList<PoolItem> items;
};

Pool makePool(const QString& folder, int count)
{
    Pool pool{ObjectStore(folder + u"/objects"_s), std::make_shared<ThumbnailCache>(folder + u"/thumbnails"_s), {}};
    pool.items.resize(count);
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int i = next++; i < count; i = next++) {
            const QImage image = paintedPicture(PictureSize, static_cast<quint32>(i));
            const auto name = pool.objects.put(encoded(image, "PNG"), u"png"_s);
            if (!name || !pool.thumbnails->store(name->left(64), fitted(image, {320, 320})))
                std::printf("FAILED\n");
            else
                pool.items[i].picture = name->left(64);
            pool.items[i].artworkId = i;
            pool.items[i].size = PictureSize;
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
        threads.emplace_back(work);
    threads.clear();
    return pool;
}

void pass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// The Pool's window without what stands around the picture.
class Window : public QWidget {
public:
    Window(const Pool& pool, const PictureCacheLimits& limits)
        : m_cache(pool.objects, pool.thumbnails, limits)
        , m_session(settings(), {[](const QList<RatingDecision>&) {}, [] { return QDateTime::currentDateTimeUtc(); }})
        , m_model(&m_session)
        , m_loupe(new LoupeView(m_cache))
        , m_strip(new Filmstrip(m_cache))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(m_loupe, 1);
        layout->addWidget(m_strip);
        m_strip->setModel(&m_model);
        QObject::connect(&m_session, &RatingSession::currentChanged, this, [this] { showCurrent(); });
        QObject::connect(m_loupe, &LoupeView::painted, this, [this](const QString& picture) {
            m_session.painted(picture);
            m_painted = picture;
        });
        resize(WindowSize);
        show();
        m_session.setItems(pool.items);
        awaitPicture();
    }

    ~Window() override
    {
        delete m_strip; // before what they look at
        delete m_loupe;
    }

    // Milliseconds until the picture that the key leads to is on the screen; nothing when it leads to none.
    double press(int key)
    {
        m_painted.clear();
        return timed([&] { sendKey(key, false); });
    }
    double jump(int place)
    {
        m_painted.clear();
        return timed([&] { m_session.goTo(place); });
    }
    // Milliseconds until what it leads to was painted, sharp or not.
    double repeatKey(int key)
    {
        QElapsedTimer clock;
        clock.start();
        m_loupe->setHurried(true);
        sendKey(key, true);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        return millisecondsOf(clock);
    }
    double letGo()
    {
        m_painted.clear();
        m_loupe->setShown(m_session.current()->picture, ahead(), PictureSize);
        return timed([&] { m_loupe->setHurried(false); });
    }
    bool isThumbnailThere() const { return !m_cache.thumbnail(m_session.current()->picture).image.isNull(); }
    int place() const { return m_session.place(); }
    int rated() const { return m_session.counts().love; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_L)
            m_session.perform(PoolCommand::Love, event->isAutoRepeat());
        else if (event->key() == Qt::Key_Right)
            m_session.perform(PoolCommand::Next, event->isAutoRepeat());
    }

private:
    static RatingSettings settings()
    {
        RatingSettings settings;
        settings.repeatShare = 0;
        return settings;
    }
    QStringList ahead() const
    {
        QStringList pictures;
        for (const qsizetype place : prefetchOrder(m_session.place(), m_session.count()))
            pictures.append(m_session.itemAt(int(place)).picture);
        return pictures;
    }
    void showCurrent()
    {
        m_loupe->setShown(m_session.current()->picture, ahead(), m_session.current()->size);
        m_strip->setCurrent(m_session.place());
    }
    void sendKey(int key, bool repeats)
    {
        QKeyEvent event(QEvent::KeyPress, key, {}, {}, repeats);
        QCoreApplication::sendEvent(m_loupe, &event);
    }
    void awaitPicture()
    {
        while (m_painted != m_session.current()->picture)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    double timed(const std::function<void()>& work)
    {
        QElapsedTimer clock;
        clock.start();
        work();
        awaitPicture();
        return millisecondsOf(clock);
    }

    PictureCache m_cache;
    RatingSession m_session;
    PoolModel m_model;
    LoupeView* m_loupe;
    Filmstrip* m_strip;
    QString m_painted;
};

void printTimes(const char* what, const std::vector<double>& times, const char* goal)
{
    std::printf("| %s | %.1f | %.1f | %.1f | %.1f | %s |\n", what, percentile(times, 0.5), percentile(times, 0.95),
        percentile(times, 0.99), percentile(times, 1), goal);
    std::fflush(stdout);
}

void measure(const Pool& pool)
{
    const int count = int(pool.items.size());
    const int steps = qMin(MostSteps, count / 2 - 1);
    std::printf("\n| ms from the key to the picture painted | p50 | p95 | p99 | worst | goal |\n");
    std::printf("| --- | ---: | ---: | ---: | ---: | --- |\n");
    Window window(pool, {});
    printTimes("L every 300 ms, decoded ahead",
        repeat(steps,
            [&] {
                pass(PaceMs);
                return window.press(Qt::Key_L);
            }),
        "p95 33, p99 50");
    const int rated = window.rated();
    printTimes("→ without a pause", repeat(qMin(100, count / 2 - 1), [&] { return window.press(Qt::Key_Right); }), "");
    int withoutThumbnail = 0;
    window.jump(0);
    pass(PaceMs);
    printTimes("→ held, thumbnail or picture",
        repeat(steps,
            [&] {
                pass(HeldMs);
                const double took = window.repeatKey(Qt::Key_Right);
                withoutThumbnail += window.isThumbnailThere() ? 0 : 1;
                return took;
            }),
        "33");
    Window cold(pool, {.pictureBytes = 8 << 20});
    printTimes("one nobody thought of",
        repeat(steps,
            [&] {
                pass(PaceMs);
                return cold.jump((cold.place() + count / 3 + 1) % count);
            }),
        "120");
    cold.jump(cold.place() == 0 ? 1 : 0);
    printTimes("→ let go after seven, 80 ms of calm included",
        repeat(qMin(20, (count - 2) / HeldSteps),
            [&] {
                for (int i = 0; i < HeldSteps; ++i)
                    cold.repeatKey(Qt::Key_Right);
                return cold.letGo();
            }),
        "200");
    std::printf("\nRatings taken: %d of %d. Pictures passed by without a thumbnail: %d of %d.\n", rated, steps,
        withoutThumbnail, steps);
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = application.arguments().value(1, QString::number(PictureCount)).toInt();
    const QTemporaryDir folder;
    QElapsedTimer clock;
    clock.start();
    const Pool pool = makePool(folder.path(), qMax(20, count));
    std::printf("%d pictures of 1024², made in %.0f s. Window %d × %d on \"%s\".\n", int(pool.items.size()),
        millisecondsOf(clock) / 1e3, WindowSize.width(), WindowSize.height(),
        qPrintable(QGuiApplication::platformName()));
    measure(pool);
    return 0;
}
