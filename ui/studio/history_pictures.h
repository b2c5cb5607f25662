#pragma once

#include "core/library/library.h"
#include "ui/studio/history_model.h"

#include <QThreadPool>

namespace pentimento {

// Reads the small pictures of a history from the library, off the GUI thread, newest first. What cannot be read stays
// without one. GUI thread.
class HistoryPictures : public QObject {
    Q_OBJECT
public:
    static constexpr int Side = 176; // device pixels: twice what the strip shows

    explicit HistoryPictures(const Library* library, QObject* parent = nullptr);
    ~HistoryPictures() override;

    void serve(HistoryModel& model); // from now on; the model may go first

private:
    const Library* const m_library;
    QThreadPool m_readers;
};

} // namespace pentimento
