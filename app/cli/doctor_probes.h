#pragma once

#include "app/cli/doctor_report.h"
#include "core/base/stop_flag.h"

namespace pentimento {

// What doctor looks at, each by trying it. They block: the render about a second, learning up to a minute.
DoctorRow probeVersions();
DoctorRow probeConfinement();
DoctorRow probeRender(const StopFlag& stop); // one small p5 sketch, through the engine, not from the cache
DoctorRow probePythonPackages();
DoctorRow probePythonRender(const StopFlag& stop);
DoctorRow probeLearning();
DoctorRow probeSqlite(); // the version this program runs with
DoctorRow probeLibrary(const QString& folder);
DoctorRow probeKeyring();
DoctorRow probeFonts();

} // namespace pentimento
