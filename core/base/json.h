#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

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
