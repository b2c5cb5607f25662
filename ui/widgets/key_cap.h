#pragma once

#include <QKeySequence>
#include <QLabel>

namespace pentimento {

// Keys as they are drawn beside a command: small, framed, with a thicker lower edge. Hidden while there are none.
class KeyCap : public QLabel {
    Q_OBJECT
public:
    explicit KeyCap(const QKeySequence& keys = {}, QWidget* parent = nullptr);

    void setKeys(const QKeySequence& keys);
};

} // namespace pentimento
