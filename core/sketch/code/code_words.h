#pragma once

#include <QByteArray>

#include <algorithm>

namespace pentimento {

// The word at a place of the code, in bytes; empty when there is none. `owner` is the name before its dot.
struct CodeWord {
    int start = 0;
    int end = 0;
    bool afterDot = false;
    QByteArray owner;
};

inline bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
        || uchar(c) >= 0x80;
}

inline int wordStart(const QByteArray& code, int offset)
{
    while (offset > 0 && isWordByte(code[offset - 1]))
        --offset;
    return offset;
}

inline CodeWord wordAround(const QByteArray& code, int offset)
{
    const int at = int(std::clamp<qsizetype>(offset, 0, code.size()));
    CodeWord word{wordStart(code, at), at, false, {}};
    while (word.end < code.size() && isWordByte(code[word.end]))
        ++word.end;
    word.afterDot = word.start > 0 && code[word.start - 1] == '.';
    if (word.afterDot) {
        const int owner = wordStart(code, word.start - 1);
        word.owner = code.mid(owner, word.start - 1 - owner);
    }
    return word;
}

} // namespace pentimento
