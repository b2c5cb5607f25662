#pragma once

#include "core/sketch/code/completions.h"

#include <QWidget>

class QLabel;
class QListView;

namespace pentimento {

class CodeView;
class CompletionModel;

// The list of names under the caret. It never takes the focus: keys go to the editor, and while the list is open those
// that move in it, take a name (Enter, Tab) or close it (Escape) are caught before. Typing on narrows it.
class CompletionPopup : public QWidget {
    Q_OBJECT

public:
    explicit CompletionPopup(CodeView& view);

    void setMedium(Medium medium) { m_medium = medium; }
    void open(); // with every name that fits at the caret; stays closed when there is none
    void narrow(); // after the text changed
    const Completions& completions() const { return m_completions; }
    int currentRow() const;

Q_SIGNALS:
    void taken(int start, int end, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(int key);
    void offer();
    void place();
    void take();
    void moveBy(int rows);
    void describe();

    CodeView& m_view;
    Medium m_medium = Medium::P5Brush2;
    Completions m_completions;
    QString m_typed; // letters of the name so far
    CompletionModel* m_model;
    QListView* m_list;
    QLabel* m_doc;
};

} // namespace pentimento
