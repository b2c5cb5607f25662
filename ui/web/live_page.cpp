#include "ui/web/live_page.h"

#include "ui/web/key_names.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr qint64 TickNs = 1'000'000'000 / 60;
constexpr qint64 ReadNs = 1'000'000'000 / 30;
constexpr int MaxHurriedTicks = 600; // ten seconds of the sketch's own time
constexpr qint64 SilenceNs = 100'000'000;
constexpr int MaxOwed = 32; // a page that does not answer gets no more
constexpr int MaxOwedForMoves = 4;
constexpr qint64 MaxPictureBytes = qint64(2048) * 2048 * 4;

// The pixels as they came from the page; empty when they are no picture.
QImage pictureFrom(const QVariantMap& read)
{
    const int width = read[u"width"_s].toInt();
    const int height = read[u"height"_s].toInt();
    const QByteArray pixels = read[u"pixels"_s].toByteArray();
    const qint64 bytes = qint64(width) * height * 4;
    if (width < 1 || height < 1 || bytes > MaxPictureBytes || pixels.size() != bytes)
        return {};
    const bool raw = read[u"raw"_s].toBool(); // as WebGL keeps it
    const QImage picture(reinterpret_cast<const uchar*>(pixels.constData()), width, height, width * 4,
        raw ? QImage::Format_RGBA8888_Premultiplied : QImage::Format_RGBA8888);
    const QImage converted = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return raw ? converted.mirrored() : converted;
}

} // namespace

LivePage::LivePage(LibrarySet set) : m_set(set), m_page(set)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LivePage::goOn);
    connect(&m_page, &WarmPage::opened, this, &LivePage::opened);
    connect(&m_page, &WarmPage::warmed, this, &LivePage::warmed);
    connect(&m_page, &WarmPage::stuck, this, &LivePage::stuck);
    connect(&m_page, &WarmPage::logged, this, &LivePage::logged);
    connect(&m_page, &WarmPage::reported, this, &LivePage::onReport);
    connect(&m_page, &WarmPage::failed, this, [this](const PageFailure& failure) {
        m_running = false;
        Q_EMIT failed(failure);
    });
}

bool LivePage::isSilent() const
{
    return m_asked > 0 && m_clock.nsecsElapsed() - m_askedAt > SilenceNs;
}

void LivePage::start(PageJob job)
{
    m_tickEvent = QUuid::createUuid().toString(QUuid::Id128);
    job.tick = m_tickEvent;
    m_pictureSize = {};
    m_drawn = 0;
    m_running = true;
    m_wake = m_dirty = m_done = m_paced = false;
    m_hurried = 0;
    m_tickDue = m_readDue = m_clock.nsecsElapsed();
    m_page.begin(job);
    ask(liveScript(), [](const QVariant&) {});
}

void LivePage::reload()
{
    m_running = false;
    m_asked = 0;
    m_page.reload();
}

void LivePage::readRenderer(std::function<void(const QString&)> answer)
{
    m_page.evaluate(liveScript() + u";readRenderer()"_s,
        [answer = std::move(answer)](const QVariant& value) { answer(value.toString().left(200)); });
}

void LivePage::onReport(const QStringList& fields)
{
    if (fields[0] == "wake"_L1)
        m_wake = true;
    if (fields[0] == "drawn"_L1 && fields.size() == 2) {
        m_drawn = fields[1].toInt();
        m_dirty = m_paced = true;
    }
    if (fields[0] == "done"_L1)
        m_dirty = m_done = m_paced = true;
    goOn();
}

// Nothing is read before the first frame is whole: an empty canvas is no news.
bool LivePage::mayRead() const
{
    return m_dirty && m_wanted && (m_drawn > 0 || m_done);
}

// The next thing to do, one at a time: a page that is asked for more than it can do gets slower at all of it.
void LivePage::goOn()
{
    if (!m_running || m_asked > 0)
        return;
    const qint64 now = m_clock.nsecsElapsed();
    if (mayRead() && now >= m_readDue)
        return read();
    if (m_wake && (!m_paced || now >= m_tickDue))
        return tick();
    qint64 due = -1;
    if (m_wake)
        due = m_tickDue;
    if (mayRead())
        due = due < 0 ? m_readDue : qMin(due, m_readDue);
    if (due >= 0)
        m_timer.start(static_cast<int>((due - now + 999'999) / 1'000'000));
}

void LivePage::tick()
{
    // Kept to the screen's pace, but not made up for when it was lost.
    m_tickDue = qMax(m_tickDue + TickNs, m_clock.nsecsElapsed());
    m_wake = false;
    if (!m_paced)
        m_paced = ++m_hurried >= MaxHurriedTicks;
    ask(u"dispatchEvent(new Event('%1'))"_s.arg(m_tickEvent), [this](const QVariant&) { m_dirty = true; });
}

void LivePage::read()
{
    m_readDue = m_clock.nsecsElapsed() + ReadNs;
    m_dirty = false;
    ask(u"readFrame()"_s, [this](const QVariant& value) { take(value.toMap()); });
}

void LivePage::take(const QVariantMap& read)
{
    if (read[u"lost"_s].toBool()) {
        m_running = false;
        return Q_EMIT failed({u"context-lost"_s, u"the sketch lost its WebGL context"_s, {}});
    }
    const QImage picture = pictureFrom(read);
    if (picture.isNull() && m_done) {
        m_running = false;
        return Q_EMIT failed({u"no-canvas"_s, u"the sketch made no canvas"_s, {}});
    }
    if (!picture.isNull()) {
        m_pictureSize = picture.size();
        Q_EMIT pictured(picture, m_drawn);
    }
    if (!m_dirty && std::exchange(m_done, false))
        Q_EMIT settled();
}

void LivePage::ask(const QString& script, std::function<void(const QVariant&)> answer)
{
    if (m_asked++ == 0)
        m_askedAt = m_clock.nsecsElapsed();
    m_page.evaluate(script, [this, answer = std::move(answer)](const QVariant& value) {
        if (!m_running)
            return;
        m_askedAt = m_clock.nsecsElapsed();
        --m_asked;
        Q_EMIT answered();
        answer(value);
        goOn();
    });
}

void LivePage::ping()
{
    if (m_running && m_asked == 0)
        ask(u"1"_s, [](const QVariant&) {});
}

void LivePage::setWanted(bool wanted)
{
    m_wanted = wanted;
    goOn();
}

void LivePage::input(const QString& function, const Json& what)
{
    ask(function + u'(' + QString::fromUtf8(jsonLine(what)) + u')', [this](const QVariant&) { m_dirty = true; });
}

void LivePage::sendPointer(const Json& pointer)
{
    const bool move = textField(pointer, "kind") == "move"_L1;
    if (!m_running || m_pictureSize.isEmpty() || m_asked > (move ? MaxOwedForMoves : MaxOwed))
        return;
    Json what = pointer;
    what["width"] = m_pictureSize.width();
    what["height"] = m_pictureSize.height();
    input(u"sendPointer"_s, what);
}

void LivePage::sendKey(const Json& key)
{
    if (!m_running || m_asked > MaxOwed)
        return;
    const KeyNames names = keyNames(intField(key, "key"), textField(key, "text", 8));
    Json what = key;
    what["key"] = names.key;
    what["code"] = names.code;
    what["keyCode"] = names.keyCode;
    input(u"sendKey"_s, what);
}

} // namespace pentimento
