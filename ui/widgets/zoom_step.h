#pragma once

namespace pentimento {

inline constexpr double ZoomStep = 1.25; // of one notch of the wheel, one press of a key

// A step never jumps over 100 %.
inline double zoomStepped(double scale, double factor)
{
    const double next = scale * factor;
    const bool over = (scale < 1 && next > 1) || (scale > 1 && next < 1);
    return over ? 1 : next;
}

} // namespace pentimento
