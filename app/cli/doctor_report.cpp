#include "app/cli/doctor_report.h"

#include "app/cli/line_writer.h"
#include "core/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr double LeastGflops = 20; // reference BLAS stays under 7, OpenBLAS is above 100

QString stateName(DoctorRow::State state)
{
    switch (state) {
    case DoctorRow::State::Ok:
        return u"ok"_s;
    case DoctorRow::State::Warn:
        return u"warn"_s;
    case DoctorRow::State::Fail:
        return u"fail"_s;
    }
    Q_UNREACHABLE();
}

QStringList failures(const QList<DoctorRow>& rows)
{
    QStringList names;
    for (const DoctorRow& row : rows) {
        if (row.state == DoctorRow::State::Fail)
            names.append(row.name);
    }
    return names;
}

} // namespace

bool isReady(const QList<DoctorRow>& rows)
{
    return failures(rows).isEmpty();
}

QByteArray doctorText(const DoctorRow& row)
{
    return u"%1  %2  %3\n"_s.arg(stateName(row.state), -4)
        .arg(row.name, -12)
        .arg(printable(row.detail.simplified()))
        .toUtf8();
}

QByteArray doctorJson(const DoctorRow& row)
{
    return jsonLine({{"type", "doctor"}, {"name", row.name}, {"state", stateName(row.state)}, {"detail", row.detail}})
        + '\n';
}

QByteArray doctorEndText(const QList<DoctorRow>& rows)
{
    if (isReady(rows))
        return "ready\n";
    return u"not ready: sketches cannot be rendered until this is put right: %1\n"_s.arg(failures(rows).join(u", "_s))
        .toUtf8();
}

QByteArray doctorEndJson(const QList<DoctorRow>& rows)
{
    Json failing = Json::array();
    for (const QString& name : failures(rows))
        failing.push_back(name);
    return jsonLine({{"type", "doctor-result"}, {"ready", isReady(rows)}, {"failing", failing}}) + '\n';
}

DoctorRow learnRow(const QByteArray& hello)
{
    const QString name = u"learning"_s;
    const Json json = parseJson(hello);
    if (!json.is_object() || !json.contains("torch") || !json["torch"].is_string() || !json.contains("gflops")
        || !json["gflops"].is_number() || !json.contains("cuda") || !json["cuda"].is_number()) {
        return {name, DoctorRow::State::Warn, u"pentimento-learn does not answer; taste and training will not work"_s};
    }
    const double gflops = json["gflops"].get<double>();
    const QString found = u"LibTorch %1, %2 GPU, %3 GFLOP/s"_s.arg(json["torch"].get<QString>())
                              .arg(json["cuda"].get<int>())
                              .arg(gflops, 0, 'f', gflops < 10 ? 1 : 0);
    if (gflops < LeastGflops)
        return {name, DoctorRow::State::Warn, found + u" is slow: OpenBLAS is missing, install libopenblas0-pthread"_s};
    return {name, DoctorRow::State::Ok, found + u" (OpenBLAS or as fast)"_s};
}

} // namespace pentimento
