#include "ui/web/key_names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct NamedKey {
    int qtKey;
    const char* key;
    const char* code;
    int keyCode;
};

constexpr std::array NamedKeys{NamedKey{Qt::Key_Return, "Enter", "Enter", 13},
    NamedKey{Qt::Key_Enter, "Enter", "NumpadEnter", 13}, NamedKey{Qt::Key_Escape, "Escape", "Escape", 27},
    NamedKey{Qt::Key_Backspace, "Backspace", "Backspace", 8}, NamedKey{Qt::Key_Tab, "Tab", "Tab", 9},
    NamedKey{Qt::Key_Space, " ", "Space", 32}, NamedKey{Qt::Key_Delete, "Delete", "Delete", 46},
    NamedKey{Qt::Key_Insert, "Insert", "Insert", 45}, NamedKey{Qt::Key_Home, "Home", "Home", 36},
    NamedKey{Qt::Key_End, "End", "End", 35}, NamedKey{Qt::Key_PageUp, "PageUp", "PageUp", 33},
    NamedKey{Qt::Key_PageDown, "PageDown", "PageDown", 34}, NamedKey{Qt::Key_Left, "ArrowLeft", "ArrowLeft", 37},
    NamedKey{Qt::Key_Up, "ArrowUp", "ArrowUp", 38}, NamedKey{Qt::Key_Right, "ArrowRight", "ArrowRight", 39},
    NamedKey{Qt::Key_Down, "ArrowDown", "ArrowDown", 40}, NamedKey{Qt::Key_Shift, "Shift", "ShiftLeft", 16},
    NamedKey{Qt::Key_Control, "Control", "ControlLeft", 17}, NamedKey{Qt::Key_Alt, "Alt", "AltLeft", 18},
    NamedKey{Qt::Key_AltGr, "AltGraph", "AltRight", 18}, NamedKey{Qt::Key_Meta, "Meta", "MetaLeft", 91},
    NamedKey{Qt::Key_CapsLock, "CapsLock", "CapsLock", 20}, NamedKey{Qt::Key_Minus, "-", "Minus", 189},
    NamedKey{Qt::Key_Plus, "+", "Equal", 187}, NamedKey{Qt::Key_Equal, "=", "Equal", 187},
    NamedKey{Qt::Key_Comma, ",", "Comma", 188}, NamedKey{Qt::Key_Period, ".", "Period", 190},
    NamedKey{Qt::Key_Slash, "/", "Slash", 191}};

} // namespace

KeyNames keyNames(int qtKey, const QString& text)
{
    const bool types = !text.isEmpty() && text.at(0).isPrint();
    if (qtKey >= Qt::Key_A && qtKey <= Qt::Key_Z) {
        const QChar letter(qtKey);
        return {types ? text : letter.toLower(), u"Key"_s + letter, qtKey};
    }
    if (qtKey >= Qt::Key_0 && qtKey <= Qt::Key_9)
        return {types ? text : QString(QChar(qtKey)), u"Digit"_s + QChar(qtKey), qtKey};
    if (qtKey >= Qt::Key_F1 && qtKey <= Qt::Key_F12) {
        const QString name = u'F' + QString::number(qtKey - Qt::Key_F1 + 1);
        return {name, name, 112 + qtKey - Qt::Key_F1};
    }
    for (const NamedKey& named : NamedKeys) {
        if (named.qtKey == qtKey)
            return {types ? text : QString::fromLatin1(named.key), QString::fromLatin1(named.code), named.keyCode};
    }
    return {types ? text : u"Unidentified"_s, {}, 0};
}

} // namespace pentimento
