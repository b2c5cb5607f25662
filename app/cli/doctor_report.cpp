#include "app/cli/doctor_report.h"

#include "app/cli/line_writer.h"
#include "core/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

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

// OpenBLAS starts its threads beside those of LibTorch; where the two get into each other's way, this is the knob.
QString threadsNote(const Json& hello)
{
    const QString threads = textField(hello, "openblasThreads");
    return threads.isEmpty() ? u", a thread for each core (OPENBLAS_NUM_THREADS is not set)"_s
                             : u", OPENBLAS_NUM_THREADS is "_s + threads;
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
    const QString blas = textField(json, "blas");
    const QString found = u"LibTorch %1, %2 GPU, %3 GFLOP/s by %4"_s.arg(json["torch"].get<QString>())
                              .arg(json["cuda"].get<int>())
                              .arg(gflops, 0, 'f', gflops < 10 ? 1 : 0)
                              .arg(blas.isEmpty() ? u"LibTorch's own BLAS"_s : blas);
    if (blas.contains("/blas/"_L1)) {
        return {name, DoctorRow::State::Warn,
            found + u", the reference BLAS, which is up to fifty times slower: install libopenblas0-pthread"_s};
    }
    return {name, DoctorRow::State::Ok, blas.contains("openblas"_L1) ? found + threadsNote(json) : found};
}

} // namespace pentimento
