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
    void step(int towardsNewer); // restores the version beside the one last restored; +1 newer, -1 older

Q_SIGNALS:
    void restored(pentimento::OpenSketch* sketch, const pentimento::Artwork& artwork, const QByteArray& code);
    void comparable(pentimento::OpenSketch* sketch, const pentimento::Artwork& artwork, const QByteArray& code,
        const QImage& picture);
    void failed(const pentimento::Error& error); // the version's file is missing or damaged

private:
    struct Version {
        Artwork artwork;
        Result<QByteArray> code = QByteArray();
        QImage picture;
    };
    void read(int row, bool withPicture, std::function<void(OpenSketch*, const Version&)> then);

    StudioSession& m_session;
    const Library* const m_library;
    HistoryPictures m_pictures;
    QThreadPool m_reader;
    std::map<const OpenSketch*, std::unique_ptr<HistoryModel>> m_models;
    QHash<const OpenSketch*, qint64> m_restored; // the version last restored
};

} // namespace pentimento
