#pragma once

namespace pentimento {

// The command of `pentimento` that PictureDecoder starts behind walls; none for people, so no help names it.
inline constexpr char DecodePicturesCommand[] = "decode-pictures";

// The child's side of PictureDecoder: decodes what comes in until `readFd` ends or what comes is no request. Both
// descriptors must be non-blocking. Needs a QGuiApplication.
void serveDecoding(int readFd, int writeFd);

} // namespace pentimento
