#pragma once

#include "ui/pool/filter/filter_words.h"

#include <QAbstractButton>
#include <QColor>

class QMenu;

namespace pentimento {

// One condition: what a chip says of it.
struct FilterChip {
    FilterCondition condition = FilterCondition::Text;
    QString text;
    QString iconName = {}; // before the text; empty: none
    QColor swatch = {}; // in place of the icon; invalid: none

    bool operator==(const FilterChip&) const = default;
};

// The conditions that are set, side by side on one line, each a button that takes its own away; Delete does it, too.
// Those that do not fit are in the menu of a last button that says how many they are. GUI thread.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    void setChips(const QList<FilterChip>& chips);
    const QList<FilterChip>& chips() const { return m_chips; }

    QWidget* tabAnchor() const { return m_more; } // the chips follow it in the order of Tab

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dropWanted(pentimento::FilterCondition condition);
    void keyboardLeft(); // the chip that had it is gone, and there is no other

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void place();
    void fillMore();

    QList<FilterChip> m_chips;
    QList<QAbstractButton*> m_buttons;
    QAbstractButton* m_more;
    QMenu* m_menu;
    int m_placed = 0; // chips that fit
};

} // namespace pentimento
