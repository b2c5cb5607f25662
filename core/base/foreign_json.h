#pragma once

#include "core/base/json.h"

#include <vector>

namespace pentimento {

// Against text somebody may mean to hurt us with: copying or printing a deeply nested value overflows the stack, and an
// object that keeps its order compares every new key with all before it.
struct ForeignJsonLimits {
    int depth = 32;
    int keys = 10'000; // of all objects together
    int keysOfOneObject = 10'000;
};

// As parseJson(). Discarded, too, when it is over a limit.
inline Json parseForeignJson(const QByteArray& text, const ForeignJsonLimits& limits = {})
{
    int keys = 0;
    std::vector<int> open; // the keys of the objects it is in
    bool tooMuch = false;
    const auto keep = [&](int depth, Json::parse_event_t event, const Json&) {
        if (event == Json::parse_event_t::object_start)
            open.push_back(0);
        else if (event == Json::parse_event_t::object_end)
            open.pop_back();
        else if (event == Json::parse_event_t::key)
            tooMuch = tooMuch || ++keys > limits.keys || ++open.back() > limits.keysOfOneObject;
        tooMuch = tooMuch || depth > limits.depth;
        return !tooMuch;
    };
    const Json json = Json::parse(text.begin(), text.end(), keep, false);
    return tooMuch ? Json(Json::value_t::discarded) : json;
}

} // namespace pentimento
