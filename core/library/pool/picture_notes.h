#pragma once

#include "core/library/library.h"

namespace pentimento {

// What a person wrote about a picture, which is its SHA-256; empty for nothing.
Result<QString> noteOf(const Library& library, const QString& picture);
// In place of what was written before. A text without a letter in it takes the note away.
Result<void> setNote(Library& library, const QString& picture, const QString& text);

// Unsure: the person wants to see it again. Wanted: as wantInPool(). Hidden: it is in no list of the Pool any more.
enum class PictureFlag { Unsure, Wanted, Hidden };

Result<void> setFlag(Library& library, const QString& picture, PictureFlag flag, bool isSet);

} // namespace pentimento
