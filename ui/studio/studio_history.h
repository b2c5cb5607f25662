#pragma once

#include "ui/studio/history_pictures.h"
#include "ui/studio/studio_session.h"

#include <QFutureWatcher>

#include <map>

namespace pentimento {

// The timelines of the open sketches: one model each, and what can be done with a version: restore it, compare it with
// the text as it is. Objects are read off the GUI thread. GUI thread.
class StudioHistory : public QObject {
    Q_OBJECT
public:
    StudioHistory(StudioSession& session, const Library* library, QObject* parent = nullptr);
    ~StudioHistory() override;

    HistoryModel& model(OpenSketch& sketch);

    void restore(int row); // of the sketch in view: its code and seed; can be undone like any edit
    void compare(int row); // its code and picture come by `comparable`
    // Restores the code and seed of the run before (-1) or after (+1) the one the text is of.
    void step(int towardsNewer);

Q_SIGNALS:
    void restored(pentimento::OpenSketch* sketch, const QByteArray& code);
    void atEnd(int towardsNewer); // there is no further one that way
    void comparable(pentimento::OpenSketch* sketch, const pentimento::Artwork& artwork, const QByteArray& code,
        const QImage& picture);
    void failed(const pentimento::Error& error); // the version's file is missing or damaged

private:
    struct Version {
        Artwork artwork;
        Result<QByteArray> code = QByteArray();
        QImage picture;
    };
    struct Place {
        QByteArray code;
        quint32 seed = 0;
        qint64 snapshot = 0; // 0: not known
    };
    struct Step {
        std::optional<Snapshot> snapshot; // empty: there is none that way
        QByteArray code;
        bool leavesKept = false; // the text that goes is a snapshot itself
    };
    Result<Step> stepFrom(qint64 librarySketch, const Place& from, int towardsNewer) const; // on m_reader
    void takeStep(const QString& key, const Result<Step>& step, int towardsNewer);
    void read(int row, bool withPicture, std::function<void(OpenSketch*, const Version&)> then);

    StudioSession& m_session;
    const Library* const m_library;
    HistoryPictures m_pictures;
    QThreadPool m_reader;
    std::map<const OpenSketch*, std::unique_ptr<HistoryModel>> m_models;
    QHash<const OpenSketch*, qint64> m_steppedTo; // snapshot; tells apart those of the same code
};

} // namespace pentimento
