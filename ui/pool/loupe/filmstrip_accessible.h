#pragma once

namespace pentimento {

class Filmstrip;

// A filmstrip as a screen reader meets it: one control whose value is the current row, counted from 1, in words.
void installFilmstripAccessible();

void sayFilmstripValue(Filmstrip& strip); // it changed; nothing when nobody listens

} // namespace pentimento
