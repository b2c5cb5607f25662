#pragma once

#include "core/base/json.h"

namespace pentimento {

// For fields that say "not known" by null.
inline Json textOrNull(const QString& text)
{
    return text.isEmpty() ? Json() : Json(text);
}

} // namespace pentimento
