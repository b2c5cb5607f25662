#pragma once

#include "core/base/result.h"
#include "core/library/pool/decision_events.h"

#include <QList>

namespace pentimento {

// ratings.jsonl: the second copy of every decision, one line each, only ever added to (core/README.md, "Decisions").
// One process writes, the one that holds the library; used by one thread at a time. Keeps no file open.
class DecisionJournal {
public:
    static constexpr qint64 MaxBytes = qint64(1) << 30;

    explicit DecisionJournal(QString path) : m_path(std::move(path)) { }

    const QString& path() const { return m_path; }
    Result<qint64> bytes() const; // 0 when there is no file

    // Adds whole lines and returns the new size; they are on the disk then. On failure the file is as it was, unless
    // the disk refuses even that: what is left then is a cut line, which reading steps over. Storage.
    Result<qint64> append(const QByteArray& lines) const;

    struct Content {
        QList<DecisionEvent> events; // in the order of the file
        qint64 bytes = 0; // of the whole file
        qsizetype damagedLines = 0; // stepped over; not the last one when it is cut
        bool endIsCut = false; // the last line has no end, as a process that was killed leaves it
        qint64 cutBytes = 0; // of that line, when it is no event
    };
    // From `offset`, the start of a line. No file reads as an empty one. InvalidInput when it is over MaxBytes.
    Result<Content> readFrom(qint64 offset) const;

    // Ends a last line that is cut, so that nothing is ever glued to it: an event gets its end, the beginning of one is
    // taken away. Returns the new size.
    Result<qint64> mendEnd(const Content& content) const;
    // Beside it, as "ratings-TIME.jsonl".
    Result<void> keepCopy() const;
    // The file holds these and nothing else from now on, or is as it was.
    Result<qint64> replace(const QList<DecisionEvent>& events) const;

private:
    QString m_path;
};

} // namespace pentimento
