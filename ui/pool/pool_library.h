#pragma once

#include "core/library/pool/picture_colours.h"
#include "core/library/pool/pool_item.h"
#include "ui/pool/filter/pool_choices.h"
#include "ui/pool/filter/saved_filters.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace pentimento {

// What the Pool shows, as it stood in the library at one moment.
struct PoolReading {
    QList<PoolItem> items;
    PictureColours colours;
    QList<BrokenFile> brokenFiles;
    QList<RatingEvent> events; // oldest first
    QList<SavedFilter> filters;
    PoolChoices choices;
};

Result<PoolReading> readPool(const Library& library);

// The library as the Pool's widgets use it: asked on a thread of its own, in the order of the questions, so that nobody
// waits for the disk. GUI thread; answers and signals come there, and none after this is gone, which waits for what was
// to be written.
class PoolLibrary : public QObject {
    Q_OBJECT
public:
    // Null: there is none, and nothing is ever answered. It must outlive this.
    explicit PoolLibrary(Library* library, QObject* parent = nullptr);
    ~PoolLibrary() override;

    bool isThere() const { return m_library; }
    bool canWrite() const { return m_library && m_library->access() == Library::Access::ReadWrite; }
    Library& library() const { return *m_library; } // only where one is; see above

    // Everything anew; several wishes while one is answered are one.
    void read();
    // `work` is handed the library on that thread, `then` its answer on this one.
    template <typename Work, typename Then> void ask(Work work, Then then)
    {
        if (m_library) {
            QtConcurrent::run(&m_thread, [library = m_library, work = std::move(work)] {
                return work(*library);
            }).then(this, std::move(then));
        }
    }
    // As ask(), for what is only written: an error is said by failed().
    template <typename Work> void write(Work work)
    {
        ask(std::move(work), [this](const Result<void>& written) {
            if (!written)
                Q_EMIT failed(written.error());
        });
    }

Q_SIGNALS:
    void wasRead(const pentimento::PoolReading& reading);
    void failed(const pentimento::Error& error);

private:
    Library* const m_library;
    QThreadPool m_thread;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace pentimento
