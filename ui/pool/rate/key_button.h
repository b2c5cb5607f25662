#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

class QAction;
class QLabel;

namespace pentimento {

class IconLabel;
class KeyCap;

// The button of an action with the keys of it drawn beside its name: for what is pressed so often that the keys should
// be learned on the way. Name, keys, tooltip, enabled and checked state follow the action.
class KeyButton : public QToolButton {
    Q_OBJECT
public:
    enum class Look {
        Rate, // 48 high, framed, keys at its end; a check and a thick frame when it is on
        Framed,
        Small, // framed, 24 high
        Flat,
    };

    enum class Detail { Mark, Name, Keys }; // each with what comes before it

    KeyButton(QAction* action, Look look, QWidget* parent = nullptr);

    void setMark(const QString& icon, QColor Theme::*ink);
    // In place of the action's, with what a screen reader says of it; empty: the action's again.
    void setName(const QString& name, const QString& spoken = {});
    // Keys that do the same where the action does not carry them itself.
    void setKeys(const QKeySequence& keys);
    void setDetail(Detail detail);

    QSize sizeHint() const override { return {widthWith(m_detail), m_height}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    int widthWith(Detail detail) const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void actionEvent(QActionEvent* event) override;
    void checkStateSet() override;

private:
    void arrange();
    void refresh();
    void keepWidth();

    const Look m_look;
    const int m_height;
    Detail m_detail = Detail::Keys;
    QString m_name;
    QString m_spoken;
    QKeySequence m_keys;
    IconLabel* m_mark;
    QLabel* m_label;
    IconLabel* m_check;
    KeyCap* m_cap;
};

} // namespace pentimento
