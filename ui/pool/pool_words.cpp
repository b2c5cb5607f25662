#include "ui/pool/pool_words.h"

#include "core/metrics/colour_slice.h"
#include "ui/pool/pool_roles.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QModelIndex>

#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

class PoolWords {
    Q_DECLARE_TR_FUNCTIONS(PoolWords)
};

struct NamedHue {
    const char* name;
    QRgb swatch;
};

// In the order of Hue.
constexpr std::array<NamedHue, HueCount> hues{{
    {QT_TRANSLATE_NOOP("PoolWords", "pink"), 0xffe07fbcu},
    {QT_TRANSLATE_NOOP("PoolWords", "rose"), 0xffe27a8fu},
    {QT_TRANSLATE_NOOP("PoolWords", "coral"), 0xffea7a5cu},
    {QT_TRANSLATE_NOOP("PoolWords", "peach"), 0xfff3ab86u},
    {QT_TRANSLATE_NOOP("PoolWords", "amber"), 0xffecb54du},
    {QT_TRANSLATE_NOOP("PoolWords", "yellow"), 0xffe8d44cu},
    {QT_TRANSLATE_NOOP("PoolWords", "green"), 0xff7fae62u},
    {QT_TRANSLATE_NOOP("PoolWords", "teal"), 0xff4fa39bu},
    {QT_TRANSLATE_NOOP("PoolWords", "blue"), 0xff5d8fc9u},
    {QT_TRANSLATE_NOOP("PoolWords", "violet"), 0xff9a70c9u},
    {QT_TRANSLATE_NOOP("PoolWords", "light neutral"), 0xffe2e2e2u},
    {QT_TRANSLATE_NOOP("PoolWords", "middle neutral"), 0xff8c8c8cu},
    {QT_TRANSLATE_NOOP("PoolWords", "dark neutral"), 0xff3c3c3cu},
}};

const NamedHue* namedHue(const QString& word)
{
    const auto hue = hueFromWord(word);
    return hue ? &hues[static_cast<size_t>(*hue)] : nullptr;
}

QString hueWithinText(const QString& word)
{
    const NamedHue* hue = namedHue(word);
    return hue ? PoolWords::tr(hue->name) : QString();
}

} // namespace

QString tierName(MaybeTier tier)
{
    if (!tier)
        return PoolWords::tr("Not rated");
    switch (*tier) {
    case Tier::Nope:
        return PoolWords::tr("Nope");
    case Tier::Okay:
        return PoolWords::tr("Okay");
    case Tier::Love:
        return PoolWords::tr("Love");
    }
    Q_UNREACHABLE();
}

QString hueName(const QString& word)
{
    const QString name = hueWithinText(word);
    return name.left(1).toUpper() + name.mid(1);
}

QColor hueSwatch(const QString& word)
{
    const NamedHue* hue = namedHue(word);
    return hue ? QColor(hue->swatch) : QColor();
}

QString tierMarkName(MaybeTier tier)
{
    return tier ? tierWord(*tier) + u"-filled"_s : u"unrated"_s;
}

QColor tierMarkInk(MaybeTier tier)
{
    if (!tier)
        return theme().muted;
    switch (*tier) {
    case Tier::Nope:
        return theme().nopeMark;
    case Tier::Okay:
        return theme().okayMark;
    case Tier::Love:
        return theme().loveMark;
    }
    Q_UNREACHABLE();
}

MaybeTier tierOf(const QModelIndex& index)
{
    const QVariant tier = index.data(TierRole);
    return tier.isValid() ? MaybeTier(static_cast<Tier>(tier.toInt())) : std::nullopt;
}

QString pictureFailureText(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::NotFound:
        return PoolWords::tr("Its file is missing from the library.");
    case Error::Kind::Storage:
    case Error::Kind::InvalidInput:
        return PoolWords::tr("Its file in the library is damaged or cannot be read.");
    default:
        return PoolWords::tr("The picture cannot be shown.");
    }
}

QString spokenText(const QModelIndex& index)
{
    const QString text = index.data().toString();
    if (const QString failure = index.data(FailureRole).toString(); !failure.isEmpty())
        //: Of a file: its name, and why it cannot be shown.
        return PoolWords::tr("Cannot be read, %1, %2").arg(text, failure);
    QStringList parts{tierName(tierOf(index)), text};
    if (const QString hue = hueWithinText(index.data(HueRole).toString()); !hue.isEmpty())
        parts.append(hue);
    if (index.data(UnsureRole).toBool())
        parts.append(PoolWords::tr("unsure"));
    return parts.join(u", "_s);
}

} // namespace pentimento
