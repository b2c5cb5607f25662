#include "ui/widgets/key_cap.h"

namespace pentimento {

KeyCap::KeyCap(const QKeySequence& keys, QWidget* parent) : QLabel(parent)
{
    setProperty("keyCap", true);
    setAlignment(Qt::AlignCenter);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCap::setKeys(const QKeySequence& keys)
{
    setText(keys.toString(QKeySequence::NativeText));
    setVisible(!keys.isEmpty());
}

} // namespace pentimento
