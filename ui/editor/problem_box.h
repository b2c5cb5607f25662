#pragma once

#include "ui/editor/code_mark.h"

#include <QWidget>

class QPushButton;

namespace pentimento {

class CodeView;
class ElidedLabel;
class IconLabel;
class KeyCap;

// The sentence of one problem on two lines of its own under the line it is about, with its fix. The view keeps those
// lines free; the box follows them as it scrolls and folds.
class ProblemBox : public QWidget {
    Q_OBJECT

public:
    explicit ProblemBox(CodeView& view);

    void showMark(const CodeMark& mark); // the line is mark.line
    void clear();
    bool isShown() const { return m_line >= 0; }
    int line() const { return m_line; } // 0-based, -1 when nothing is shown
    void place();

Q_SIGNALS:
    void fixRequested();
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void setMark(const CodeMark& mark);
    void scrollIntoView();

    CodeView& m_view;
    CodeMark m_mark;
    int m_line = -1;
    IconLabel* m_icon;
    ElidedLabel* m_message;
    QPushButton* m_fix;
    KeyCap* m_keys;
};

} // namespace pentimento
