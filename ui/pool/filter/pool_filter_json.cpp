// How a PoolFilter stands in the library's table of saved filters.
#include "ui/pool/filter/pool_filter.h"

#include "core/library/words.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr Words<PoolSort, 5> sortWords{{
    {PoolSort::Oldest, "oldest"_L1},
    {PoolSort::Newest, "newest"_L1},
    {PoolSort::Hue, "hue"_L1},
    {PoolSort::Tier, "tier"_L1},
    {PoolSort::Subject, "subject"_L1},
}};

QString chosenTierWord(MaybeTier tier)
{
    return tier ? tierWord(*tier) : u"unrated"_s;
}

std::optional<MaybeTier> chosenTierFromWord(const QString& word)
{
    if (word == "unrated"_L1)
        return std::optional<MaybeTier>(std::in_place);
    const MaybeTier tier = tierFromWord(word);
    return tier ? std::optional<MaybeTier>(std::in_place, tier) : std::nullopt;
}

std::optional<QString> sameText(const QString& text)
{
    return text;
}

std::optional<QString> knownHue(const QString& word)
{
    return hueFromWord(word) ? std::optional(word) : std::nullopt;
}

std::optional<QDate> dateFromText(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QRgb> colourFromText(const QString& text)
{
    bool isNumber = false;
    const QRgb colour = QStringView(text).mid(1).toUInt(&isNumber, 16);
    if (!isNumber || text.size() != 7 || !text.startsWith(u'#'))
        return std::nullopt;
    return colour | 0xff000000;
}

template <typename Value, typename ToWord>
void writeList(Json& json, const char* key, const QList<Value>& values, const ToWord& toWord)
{
    for (const Value& value : values)
        json[key].push_back(toWord(value));
}

void writeText(Json& json, const char* key, const QString& text)
{
    if (!text.isEmpty())
        json[key] = text;
}

void writeFlag(Json& json, const char* key, bool isSet)
{
    if (isSet)
        json[key] = true;
}

// Each reads one condition, and leaves it alone where there is none. False: it is not understood.
template <typename Value, typename FromWord>
bool readList(const Json& json, const char* key, QList<Value>& values, const FromWord& fromWord)
{
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    if (!found->is_array())
        return false;
    for (const Json& entry : *found) {
        const std::optional<Value> value =
            entry.is_string() ? fromWord(entry.template get<QString>()) : std::optional<Value>();
        if (!value)
            return false;
        values.append(*value);
    }
    return true;
}

template <typename Value, typename FromWord>
bool readWord(const Json& json, const char* key, Value& value, const FromWord& fromWord)
{
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    const std::optional<Value> read =
        found->is_string() ? fromWord(found->template get<QString>()) : std::optional<Value>();
    if (read)
        value = *read;
    return read.has_value();
}

bool readFlag(const Json& json, const char* key, bool& flag)
{
    const auto found = json.find(key);
    if (found == json.end())
        return true;
    if (found->is_boolean())
        flag = found->get<bool>();
    return found->is_boolean();
}

bool readColour(const Json& json, std::optional<PickedColour>& picked)
{
    if (!json.contains("colour"))
        return true;
    PickedColour read;
    const auto distance = json.find("distance");
    if (distance == json.end() || !distance->is_number() || !readWord(json, "colour", read.colour, colourFromText))
        return false;
    read.distance = distance->get<double>();
    picked = read;
    return true;
}

} // namespace

Json PoolFilter::toJson() const
{
    Json json = Json::object();
    writeList(json, "tiers", tiers, chosenTierWord);
    writeList(json, "hues", hues, [](const QString& hue) { return hue; });
    writeList(json, "subjects", subjects, [](const QString& subject) { return subject; });
    writeList(json, "authors", authors, authorWord);
    writeList(json, "models", models, [](const QString& model) { return model; });
    writeList(json, "origins", origins, originWord);
    writeText(json, "run", run);
    writeText(json, "from", from.toString(Qt::ISODate));
    writeText(json, "to", to.toString(Qt::ISODate));
    writeFlag(json, "unsure", unsureOnly);
    writeFlag(json, "supplements", supplementsOnly);
    writeText(json, "text", text);
    if (colour) {
        json["colour"] = u"#%1"_s.arg(colour->colour & 0xffffff, 6, 16, QChar(u'0'));
        json["distance"] = colour->distance;
    }
    json["sort"] = wordOf(sortWords, sort);
    return json;
}

std::optional<PoolFilter> PoolFilter::fromJson(const Json& json)
{
    if (!json.is_object())
        return std::nullopt;
    PoolFilter filter;
    const auto sortFromWord = [](const QString& word) { return valueOf(sortWords, word); };
    const bool isUnderstood = readList(json, "tiers", filter.tiers, chosenTierFromWord)
        && readList(json, "hues", filter.hues, knownHue) && readList(json, "subjects", filter.subjects, sameText)
        && readList(json, "authors", filter.authors, authorFromWord)
        && readList(json, "models", filter.models, sameText)
        && readList(json, "origins", filter.origins, originFromWord) && readWord(json, "run", filter.run, sameText)
        && readWord(json, "from", filter.from, dateFromText) && readWord(json, "to", filter.to, dateFromText)
        && readFlag(json, "unsure", filter.unsureOnly) && readFlag(json, "supplements", filter.supplementsOnly)
        && readWord(json, "text", filter.text, sameText) && readColour(json, filter.colour)
        && readWord(json, "sort", filter.sort, sortFromWord);
    return isUnderstood ? std::optional(filter) : std::nullopt;
}

} // namespace pentimento
