#pragma once

#include "core/sketch/code/code_search.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace pentimento {

class CodeView;

// Find, replace and go to line, above the text. While it is open all matches are marked and counted, also as the text
// changes. Escape closes it and gives the focus back to the text.
class FindBar : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Find, Replace, GoToLine };

    FindBar(CodeView& view, QWidget* parent);

    void open(Mode mode);
    void findNext();
    void findPrevious();
    void refresh(); // after the text changed

    int matchCount() const { return int(m_matches.size()); }
    CodeQuery query() const;

Q_SIGNALS:
    void lineRequested(int line, int column);
    void closed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* button(const QString& text, const QString& tip, bool checkable);
    void setUpRows();
    void search();
    void step(bool forward);
    void select(const CodeMatch& match);
    void showCount();
    void replaceOne();
    void replaceAll();
    void close();

    CodeView& m_view;
    Mode m_mode = Mode::Find;
    QList<CodeMatch> m_matches;
    bool m_badExpression = false;
    bool m_replacing = false; // the text changes by our own hand
    QLineEdit* m_find;
    QLineEdit* m_replacement;
    QLabel* m_count;
    QToolButton* m_case;
    QToolButton* m_expression;
    QWidget* m_findTools;
    QWidget* m_replaceTools;
};

} // namespace pentimento
