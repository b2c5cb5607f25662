#include "tests/support/studio_window.h"

#include "ui/editor/code_editor.h"
#include "ui/liveview/live_view.h"
#include "ui/studio/console_model.h"
#include "ui/studio/console_view.h"
#include "ui/studio/paint_scrubber.h"
#include "ui/studio/problem_model.h"
#include "ui/studio/problem_view.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PollMs = 20;

} // namespace

void chooseScreenAndLanguage()
{
    qputenv("LC_ALL", "C.UTF-8");
    if (!hasDisplay())
        qFatal("this needs a screen: run it under xvfb-run");
    qputenv("QT_QPA_PLATFORM", "xcb");
}

bool waitUntil(const std::function<bool()>& holds, int ms)
{
    if (holds())
        return true;
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.exit(1);
    });
    poll.start(PollMs);
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    return loop.exec() == 1 || holds();
}

StudioWindow::StudioWindow(const QStringList& files)
    : m_desktop(std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance())))
{
    QObject::connect(m_desktop->actions().action(u"studio.stop"_s), &QAction::enabledChanged, &m_desktop->window(),
        [this](bool enabled) { m_runCount += enabled ? 1 : 0; });
    m_desktop->show(files);
    m_desktop->window().activateWindow();
    if (!QTest::qWaitForWindowActive(&m_desktop->window(), WindowWaitMs))
        qFatal("the window does not get the focus");
}

QWindow* StudioWindow::handle()
{
    return m_desktop->window().windowHandle();
}

void StudioWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(handle(), key, modifiers);
}

void StudioWindow::type(const QByteArray& text)
{
    for (const char character : text) {
        if (character == '\n')
            QTest::keyClick(handle(), Qt::Key_Return);
        else
            QTest::keyClick(handle(), character);
    }
}

void StudioWindow::retype(const QByteArray& text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void StudioWindow::pressMouse(QPoint at, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(handle(), Qt::LeftButton, modifiers, at);
}

void StudioWindow::moveMouse(QPoint at)
{
    QTest::mouseMove(handle(), at);
}

void StudioWindow::releaseMouse(QPoint at)
{
    QTest::mouseRelease(handle(), Qt::LeftButton, {}, at);
}

void StudioWindow::click(QPoint at)
{
    QTest::mouseClick(handle(), Qt::LeftButton, {}, at);
}

void StudioWindow::clickPicture(QPointF pixel)
{
    const PictureView& view = picture();
    const QRectF area = view.pictureArea();
    const double scale = area.width() / view.picture().width();
    click(inWindow(&view, (area.topLeft() + pixel * scale).toPoint()));
}

bool StudioWindow::clickButton(const QString& text)
{
    for (const QAbstractButton* button : m_desktop->window().findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text() != text)
            continue;
        click(inWindow(button, button->rect().center()));
        return true;
    }
    return false;
}

template <typename Widget> Widget* StudioWindow::shown() const
{
    for (Widget* widget : m_desktop->window().findChildren<Widget*>()) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

CodeEditor* StudioWindow::editor() const
{
    return shown<CodeEditor>();
}

QPoint StudioWindow::placeOf(int line, int column) const
{
    editor()->goTo(line, column);
    const QWidget* view = editor()->focusProxy();
    return inWindow(view, view->inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().toPoint());
}

PictureView& StudioWindow::picture() const
{
    return *m_desktop->window().findChild<LiveView*>()->pictureView();
}

QColor StudioWindow::shownColour() const
{
    PictureView& view = picture();
    if (view.picture().isNull() || !view.isVisible())
        return {};
    const QImage painted = view.grab().toImage();
    return painted.pixelColor((view.pictureArea().center() * painted.devicePixelRatio()).toPoint());
}

QColor StudioWindow::pictureColour() const
{
    const QImage& image = picture().picture();
    return image.isNull() ? QColor() : image.pixelColor(image.rect().center());
}

bool StudioWindow::isDimmed() const
{
    return picture().isDimmed();
}

bool StudioWindow::isAuto() const
{
    return m_desktop->actions().action(u"studio.autoRun"_s)->isChecked();
}

// A settled sketch can still be stopped, as it may wake up; the console says that it has settled.
bool StudioWindow::isRunning() const
{
    const QAbstractItemModel* console = m_desktop->window().findChild<ConsoleView*>()->model();
    for (int row = 0; console && row < console->rowCount(); ++row) {
        const QModelIndex line = console->index(row, 0);
        if (line.data(ConsoleModel::EngineRole).toBool() && line.data().toString().startsWith("Frame "_L1))
            return false;
    }
    return m_desktop->actions().action(u"studio.stop"_s)->isEnabled();
}

bool StudioWindow::isReplaying() const
{
    return shown<PaintScrubber>();
}

QStringList StudioWindow::errors() const
{
    QStringList texts;
    const auto* model = m_desktop->window().findChild<ProblemView*>()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(ProblemModel::SeverityRole).toInt() == static_cast<int>(Problem::Severity::Error))
            texts.append(index.data().toString());
    }
    return texts;
}

QString StudioWindow::sentences() const
{
    QStringList texts;
    for (const QLabel* label : m_desktop->window().findChild<LiveView*>()->findChildren<QLabel*>())
        texts.append(label->isVisible() ? label->text() : QString());
    if (const Notice* notice = shown<Notice>())
        texts.append(notice->sentence());
    for (const Toast* toast : m_desktop->window().findChildren<Toast*>())
        texts.append(toast->isVisible() ? toast->sentence() : QString());
    texts.removeAll(QString());
    return texts.join(u'\n');
}

} // namespace pentimento
