#pragma once

#include "core/base/json.h"

namespace pentimento {

// As parseJson(), for text somebody may mean to hurt us with: copying or printing a deeply nested value overflows the
// stack, and an object that keeps its order compares every new key with all before it. Discarded in both cases.
inline Json parseForeignJson(const QByteArray& text)
{
    constexpr int MaxDepth = 32;
    constexpr int MaxKeys = 10'000;
    int keys = 0;
    bool tooMuch = false;
    const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
        keys += event == Json::parse_event_t::key ? 1 : 0;
        tooMuch = tooMuch || depth > MaxDepth || keys > MaxKeys;
        return !tooMuch;
    };
    const Json json = Json::parse(text.begin(), text.end(), keep, false);
    return tooMuch ? Json(Json::value_t::discarded) : json;
}

} // namespace pentimento
