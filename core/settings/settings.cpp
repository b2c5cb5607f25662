#include "core/settings/settings.h"

#include "core/settings/settings_fields.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct Checker {
    QStringList& problems;

    template <typename Field> void operator()(const char*, const char*, const Field&) const { }
    void operator()(const char* group, const char* key, int value, int least, int most) const
    {
        if (value < least || value > most) {
            problems.append(
                u"%1.%2 is %3, not within %4 and %5"_s.arg(QString::fromLatin1(group), QString::fromLatin1(key))
                    .arg(value)
                    .arg(least)
                    .arg(most));
        }
    }
};

} // namespace

QStringList problemsOf(const Settings& settings)
{
    QStringList problems;
    visitFields(settings, Checker{problems});
    return problems;
}

} // namespace pentimento
