#pragma once

#include "app/desktop.h"

#include <QColor>
#include <QPointer>

#include <functional>

namespace pentimento {

class CodeEditor;
class PictureView;

constexpr int WindowWaitMs = 40'000; // a loaded machine; nothing waits for it to pass

// Before the application object: ctest asks for no screen, and there the window is not told apart from its popups. Ends
// the program when there is no X display. And the tests read English.
void chooseScreenAndLanguage();

// Until it holds, in an event loop that sleeps in the system, unlike that of QTest::qWait.
bool waitUntil(const std::function<bool()>& holds, int ms = WindowWaitMs);

// The program's window with the live engine, over the folders of a ProgramHome. Keys and mouse go to the window, and
// from there to who has the focus or lies under the mouse.
class StudioWindow {
public:
    explicit StudioWindow(const QStringList& files = {});

    void open(const QString& path) { m_desktop->window().openFiles({path}); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QByteArray& text); // ASCII; the editor indents by itself
    void retype(const QByteArray& text); // in place of all that is there
    void pressMouse(QPoint at, Qt::KeyboardModifiers modifiers = {}); // window coordinates
    void moveMouse(QPoint at);
    void releaseMouse(QPoint at);
    void click(QPoint at);
    void clickPicture(QPointF pixel); // of the picture
    bool clickButton(const QString& text);

    CodeEditor* editor() const; // of the sketch in view
    QPoint placeOf(int line, int column) const; // in the code, in window coordinates; the cursor goes there
    PictureView& picture() const;
    QColor shownColour() const; // in the middle of the picture, as it is painted
    QColor pictureColour() const; // the same as the picture has it, dimmed or not
    bool isDimmed() const;
    bool isAuto() const;
    bool isRunning() const;
    int runCount() const { return m_runCount; } // one that failed at once counts too
    bool isReplaying() const;
    QStringList errors() const; // in the list of problems
    QString sentences() const; // of the notices, the toast and the line below the picture, as far as they are shown

private:
    template <typename Widget> Widget* shown() const;
    QWindow* handle();
    QPoint inWindow(const QWidget* widget, QPoint at) const { return widget->mapTo(&m_desktop->window(), at); }

    std::unique_ptr<Desktop> m_desktop;
    int m_runCount = 0;
};

} // namespace pentimento
