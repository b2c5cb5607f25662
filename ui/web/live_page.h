#pragma once

#include "ui/web/warm_page.h"

#include <QElapsedTimer>
#include <QImage>

namespace pentimento {

// A sketch that lives: ticked at the pace of a screen as long as it asks for frames, its canvas read at most thirty
// times a second, when whoever shows the pictures is ready for one. The clock it sees is that of a batch render, where
// each tick is one frame, so it draws the same pictures however slow the machine is. GUI thread.
class LivePage : public QObject {
    Q_OBJECT
public:
    explicit LivePage(LibrarySet set);

    LibrarySet librarySet() const { return m_set; }
    bool isWarm() const { return m_page.isWarm(); }
    bool isRunning() const { return m_running; }
    bool isSilent() const; // the page owes an answer for longer than it takes any page that is not busy
    void start(PageJob job); // it must be warm
    void reload(); // ends the sketch
    void readRenderer(std::function<void(const QString&)> answer); // GL_RENDERER of this process; when it is warm

    void sendPointer(const Json& pointer); // see core/README.md
    void sendKey(const Json& key);
    // Whether a picture may be read; one is then read as soon as there is a new one.
    void setWanted(bool wanted);
    void ping(); // makes an idle page answer

Q_SIGNALS:
    void opened();
    void warmed();
    void stuck();
    void logged(const QString& level, int line, const QString& text);
    void answered(); // a sign of life
    void pictured(const QImage& picture, int number); // premultiplied ARGB; drawn so often
    void settled(); // what was pictured last is all there will be without input
    void failed(const PageFailure& failure);

private:
    void onReport(const QStringList& fields);
    void goOn();
    void tick();
    void read();
    void take(const QVariantMap& read);
    void ask(const QString& script, std::function<void(const QVariant&)> answer);
    void input(const QString& function, const Json& what);
    bool mayRead() const;

    const LibrarySet m_set;
    WarmPage m_page;
    QTimer m_timer; // until the next tick or picture is due
    QElapsedTimer m_clock;
    qint64 m_tickDue = 0; // ns of m_clock
    qint64 m_readDue = 0;
    qint64 m_askedAt = 0;
    int m_asked = 0; // answers the page owes
    QString m_tickEvent;
    QSize m_pictureSize;
    int m_drawn = 0;
    bool m_running = false;
    bool m_wanted = true;
    bool m_wake = false; // the sketch asked for a tick
    bool m_paced = false; // its first picture is there; until then it gets ticks as fast as it takes them
    int m_hurried = 0; // ticks before that
    bool m_dirty = false; // the canvas may have changed since it was read
    bool m_done = false; // it has said that it is done, and settled() is still to come
};

} // namespace pentimento
