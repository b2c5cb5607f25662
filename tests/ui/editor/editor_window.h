#pragma once

#include "ui/editor/code_editor.h"
#include "ui/editor/editor_actions.h"
#include "ui/theme/theme.h"

#include <QTest>

// A window with a code editor and its commands, for one test. Keys go to the widget that has the focus, as a person's
// do; commands go through the registry.
class EditorWindow : public QWidget {
public:
    EditorWindow() : editor(new pentimento::CodeEditor(this))
    {
        resize(700, 500);
        editor->resize(size());
        pentimento::addEditorActions(m_registry, this, [this] { return editor; });
        show();
        activateWindow();
        editor->setFocus();
    }

    void type(const QString& text) { QTest::keyClicks(view(), text); }
    void run(const QString& id) { m_registry.action(id)->trigger(); }
    QWidget* view() const { return editor->focusProxy(); }
    QWidget* viewport() const { return view()->findChild<QWidget*>(QStringLiteral("qt_scrollarea_viewport")); }

    // Where the middle of a text's first character is on screen.
    QPoint pointOf(const QString& text) const
    {
        const int offset = int(editor->code().indexOf(text.toUtf8()));
        const int before = editor->offset();
        editor->select(offset, offset);
        const QRect rect = view()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        editor->select(before, before);
        return {rect.x() + 3, rect.center().y()};
    }

    int countOf(const QColor& colour) const
    {
        const QImage picture = editor->grab().toImage();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        }
        return count;
    }

    pentimento::CodeEditor* editor;

private:
    pentimento::ActionRegistry m_registry;
};
