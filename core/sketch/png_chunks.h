#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QSize>
#include <QString>

namespace pentimento {

// Reads and writes the parts of a PNG file that are not pixels (PNG specification, third edition, §5 and §11.3.3).
// Pixels are never decoded, so a picture from a process that ran foreign code is safe to pass through here: every
// length is checked against the bytes that are there. All functions are pure; their errors are InvalidInput.

using PngTexts = QList<QPair<QByteArray, QString>>; // keyword (1–79 printable Latin-1 bytes) → text

// What every picture of ours says about itself.
namespace PngKey {
inline constexpr char Seed[] = "pentimento:seed";
inline constexpr char CodeSha256[] = "pentimento:code-sha256";
inline constexpr char Medium[] = "pentimento:medium";
inline constexpr char Libraries[] = "pentimento:libraries"; // JSON object, name → version
inline constexpr char Renderer[] = "pentimento:renderer";
inline constexpr char Size[] = "pentimento:size"; // "WxH" as asked for; absent when nothing was asked
inline constexpr char Frames[] = "pentimento:frames";
inline constexpr char Anchored[] = "pentimento:anchored"; // "true" or "false"
} // namespace PngKey

// Width and height from IHDR, after the signature, the IHDR's own length and its checksum were found right.
Result<QSize> pngSize(const QByteArray& png);

// The same file with one text chunk for each pair, after IHDR and in order: tEXt when the text is Latin-1, else
// iTXt. Text chunks that already carry one of the keywords are dropped. A NUL in a text is an error.
Result<QByteArray> withPngTexts(const QByteArray& png, const PngTexts& texts);

// The uncompressed tEXt and iTXt chunks in the file's order. zTXt and compressed iTXt are passed over: we never
// write them, and inflating a stranger's stream is what this file promises not to do.
Result<PngTexts> pngTexts(const QByteArray& png);

} // namespace pentimento
