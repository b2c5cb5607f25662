#pragma once

#include "core/library/import/decoded_picture.h"

namespace pentimento {

// Decodes a foreign picture here and now, with the image libraries of Qt. These have had memory-safety bugs, so only
// PictureDecoder's confined child calls this, and tests with pictures of their own.
// InvalidInput for a picture that is damaged or over PictureLimits, Process when there is no memory for it. Takes as
// long as the libraries take. Needs a QGuiApplication for SVG.
Result<DecodedPicture> decodePicture(const QByteArray& file, DecodeSize want);

} // namespace pentimento
