#pragma once

namespace pentimento {

// `pentimento decode-pictures`: what PictureDecoder starts behind walls. Speaks with it on standard input and output.
int runPictureDecoding(int argc, char** argv);

} // namespace pentimento
