#pragma once

#include "core/sketch/code/code_edit.h"
#include "core/sketch/code/parameters.h"
#include "core/sketch/sketch.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace pentimento {

// One thing about the code that a person should see. Core writes no sentence for it: ui/text does, by `code`.
struct CodeProblem {
    bool isError = false; // else a warning
    QString code; // "missing", "unclosed", "unexpected", "too-long" of the syntax, or one of gateCodes()
    int line = 0; // 1-based; 0 when it is about the whole sketch
    int column = 0; // 1-based, in characters; 0 with line 0
    int start = 0; // bytes, on one line
    int end = 0;
    QString subject; // what it is about, as it stands in the code: a bracket, a call
    QString suggestion; // what may be meant in the place of start to end; empty for no idea
    QString detail; // the gate's English sentence

    bool operator==(const CodeProblem&) const = default;
};

// What is known of one state of the code.
struct CodeReport {
    Medium medium = Medium::P5Brush2;
    std::shared_ptr<const SyntaxNodes> nodes; // null before the first analysis; holds the code itself
    bool parses = false; // it has no syntax error
    QList<CodeProblem> problems; // by place; those of the whole sketch first
    QList<CodeParameter> parameters;

    // Whether an automatic run may start with the caret at this byte: the code parses and no loop head is being typed.
    bool mayRunAt(int caret) const;
};

// Reads code again as it is edited, 150 ms after the last edit, and says what is wrong with it and what can be played
// with. The syntax tree is kept and only what an edit touched is parsed again. All reading happens on a thread of its
// own, which this object starts and joins, so five megabytes block nobody. Its own functions are for one thread, where
// its signals arrive too. An answer for code that has changed meanwhile is dropped: report() is never newer than the
// code and analysed() always means the code as it is now.
class CodeAnalysis : public QObject {
    Q_OBJECT

public:
    static constexpr int RestMs = 150;

    explicit CodeAnalysis(QObject* parent = nullptr);
    ~CodeAnalysis() override; // waits for the piece of work in hand

    void setCode(Medium medium, const QByteArray& code); // read at once
    void edit(const CodeEdit& edit); // offsets of the code as it is after the edits before; clipped to it
    void analyseNow(); // without the rest

    const QByteArray& code() const { return m_code; }
    const CodeReport& report() const { return m_report; }
    bool isCurrent() const { return m_reported == m_revision; }

Q_SIGNALS:
    void analysed();

private:
    class Worker;

    void receive(quint64 revision, const CodeReport& report);

    QByteArray m_code;
    Medium m_medium = Medium::P5Brush2;
    CodeReport m_report;
    quint64 m_revision = 0; // of m_code
    quint64 m_sent = 0; // the newest revision the worker was given
    quint64 m_reported = 0;
    std::optional<CodeEdit> m_pending; // from m_sent to m_revision as one edit; none: everything is new
    QTimer m_rest;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker; // lives on m_thread
};

} // namespace pentimento
