#pragma once

#include <QString>

namespace pentimento {

// A key in the words of the page's KeyboardEvent (UI Events, "key" and "code", and the old keyCode).
struct KeyNames {
    QString key; // "a", "Enter", "ArrowLeft"; what it types where it types something
    QString code; // "KeyA"; of a US keyboard, for the real place of a key is not known here
    int keyCode = 0;
};
KeyNames keyNames(int qtKey, const QString& text);

} // namespace pentimento
