#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <climits>

// Every JSON line the program prints keeps the order its fields were written in, so people can read it.
namespace pentimento {
using Json = nlohmann::ordered_json;

// One line without a trailing newline. Text that is not UTF-8 is replaced, never thrown on.
inline QByteArray jsonLine(const Json& json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// The parsed document, or a discarded value (`is_discarded()`) when the text is no JSON. Never throws.
inline Json parseJson(const QByteArray& text)
{
    return Json::parse(text.begin(), text.end(), nullptr, false);
}
} // namespace pentimento

namespace nlohmann {
template <> struct adl_serializer<QString> {
    template <typename J> static void to_json(J& json, const QString& text) { json = text.toStdString(); }
    template <typename J> static void from_json(const J& json, QString& text)
    {
        text = QString::fromStdString(json.template get<std::string>());
    }
};
} // namespace nlohmann

// Fields of an object whose writer is not trusted: a field that is missing or of another type reads as nothing. None
// of these throws.
namespace pentimento {

inline QString textField(const Json& object, const char* name, qsizetype maxCharacters = 2000)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<QString>().left(maxCharacters) : QString();
}

inline int intField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return 0;
    return static_cast<int>(std::clamp<qint64>(found->get<qint64>(), INT_MIN, INT_MAX));
}

// Within 0 and 1.
inline double shareField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number() ? qBound(0.0, found->get<double>(), 1.0) : 0.0;
}

inline bool flagField(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

} // namespace pentimento
