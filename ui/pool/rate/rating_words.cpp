#include "ui/pool/rate/rating_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace pentimento {

namespace {

class RatingWords {
    Q_DECLARE_TR_FUNCTIONS(RatingWords)
};

constexpr qint64 MinuteMs = 60'000;

} // namespace

QString decisionTime(qint64 ms)
{
    const QLocale locale;
    if (ms >= MinuteMs)
        //: Minutes.
        return RatingWords::tr("%1 min").arg(locale.toString(ms / MinuteMs));
    //: Seconds.
    return RatingWords::tr("%1 s").arg(locale.toString(static_cast<double>(qMax<qint64>(ms, 0)) / 1000, 'f', 1));
}

QColor Theme::*tierInk(MaybeTier tier)
{
    if (!tier)
        return &Theme::muted;
    switch (*tier) {
    case Tier::Nope:
        return &Theme::nopeMark;
    case Tier::Okay:
        return &Theme::okayMark;
    case Tier::Love:
        return &Theme::loveMark;
    }
    Q_UNREACHABLE();
}

} // namespace pentimento
