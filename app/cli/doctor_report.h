#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace pentimento {

// One thing `pentimento doctor` looked at.
struct DoctorRow {
    enum class State {
        Ok,
        Warn, // something smaller will not work
        Fail, // rendering a p5 sketch will not work
    };
    QString name;
    State state = State::Ok;
    QString detail; // what is there, or what is missing and what to do about it

    bool operator==(const DoctorRow&) const = default;
};

bool isReady(const QList<DoctorRow>& rows); // nothing fails

// One line each, with its line end.
QByteArray doctorText(const DoctorRow& row);
QByteArray doctorJson(const DoctorRow& row);
// The last line: "ready", or which rows stand in the way.
QByteArray doctorEndText(const QList<DoctorRow>& rows);
QByteArray doctorEndJson(const QList<DoctorRow>& rows);

// The row for what `pentimento-learn hello` printed. The library that multiplies its matrices is judged by its name;
// the speed is said, but how busy the machine is has its part in it.
DoctorRow learnRow(const QByteArray& hello);

} // namespace pentimento
