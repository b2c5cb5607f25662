#include "ui/widgets/key_cap.h"

#include <QFontMetrics>

namespace pentimento {

namespace {

// An arrow where its font has one: the words for these keys are long, and not the ones on the keys.
QString capText(const QKeySequence& keys, const QFontMetrics& metrics)
{
    const std::pair<Qt::Key, char16_t> arrows[] = {
        {Qt::Key_Left, u'\u2190'}, {Qt::Key_Up, u'\u2191'}, {Qt::Key_Right, u'\u2192'}, {Qt::Key_Down, u'\u2193'}};
    for (const auto& [key, arrow] : arrows) {
        if (keys == QKeySequence(key) && metrics.inFont(arrow))
            return QString(arrow);
    }
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

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
    setText(capText(keys, fontMetrics()));
    setVisible(!keys.isEmpty());
}

} // namespace pentimento
