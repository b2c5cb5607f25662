#pragma once

#include "core/base/json.h"

#include <vector>

namespace pentimento {

// As parseJson(), for text somebody may mean to hurt us with: copying or printing a deeply nested value overflows the
// stack, and an object that keeps its order compares every new key with all before it. Discarded in both cases.
inline Json parseForeignJson(const QByteArray& text)
{
    constexpr int MaxDepth = 32;
    constexpr int MaxKeys = 10'000; // of one object
    std::vector<int> keys; // of the objects that are open
    bool tooMuch = false;
    const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
        if (event == Json::parse_event_t::object_start)
            keys.push_back(0);
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key)
            tooMuch = tooMuch || ++keys.back() > MaxKeys;
        tooMuch = tooMuch || depth > MaxDepth;
        return !tooMuch;
    };
    const Json json = Json::parse(text.begin(), text.end(), keep, false);
    return tooMuch ? Json(Json::value_t::discarded) : json;
}

} // namespace pentimento
