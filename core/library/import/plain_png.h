#pragma once

#include <QByteArray>

namespace pentimento {

// Whether a PNG file holds a picture and nothing else worth mistrusting, told from its structure (PNG specification,
// third edition, §5 and §11) without inflating anything: the checksums are right; only IHDR, PLTE, tRNS, IDAT, IEND,
// sRGB, gAMA, pHYs, cHRM, bKGD and tEXt, each of its length, in its place and as often as allowed; eight bits a
// sample, not interlaced, sides within PictureLimits; nothing behind IEND. An imported file like this is kept byte for
// byte, once its pixels were decoded behind walls; any other is written anew. Pure.
bool isPlainPng(const QByteArray& file);

} // namespace pentimento
