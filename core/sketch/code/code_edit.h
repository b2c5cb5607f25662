#pragma once

#include <QByteArray>

namespace pentimento {

// One change of a text: `removed` bytes at `offset` gave way to `inserted`. Offsets are bytes of UTF-8.
struct CodeEdit {
    int offset = 0;
    int removed = 0;
    QByteArray inserted;

    bool operator==(const CodeEdit&) const = default;
};

} // namespace pentimento
