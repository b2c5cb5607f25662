#include "ui/liveview/live_view.h"

#include "tests/support/waiting.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

LiveFrame frameOf(QSize size, int number = 1, int ms = 412)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(0xff336699);
    return {picture, number, ms};
}

QString lineText(const LiveView& view)
{
    QStringList texts;
    for (const QLabel* label : view.findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'|');
}

} // namespace

class TestLiveView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto* layout = new QVBoxLayout(m_window.get());
        m_editor = new QLineEdit;
        m_view = new LiveView;
        layout->addWidget(m_editor);
        layout->addWidget(m_view, 1);
        m_window->resize(700, 500);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_editor->setFocus();
    }

    void tellsOfTheFrame()
    {
        m_view->showFrame(frameOf({1024, 1024}));
        QVERIFY2(lineText(*m_view).contains(u"Frame 1, 412 ms"_s), qPrintable(lineText(*m_view)));
        QVERIFY(lineText(*m_view).contains(u"up to date"_s));
        QVERIFY(lineText(*m_view).contains(u"Fit, "_s));
        QVERIFY(m_view->pictureView()->accessibleDescription().startsWith(u"1024 × 1024 pixels, Fit"_s));
        m_view->pictureView()->zoomTo(2);
        QVERIFY2(lineText(*m_view).contains(u"200 %"_s), qPrintable(lineText(*m_view)));
    }

    void stalePictureStaysDimmedUntilTheNextFrame()
    {
        m_view->showFrame(frameOf({100, 100}));
        m_view->setStale(u"image from 12:03:07, code changed"_s);
        QVERIFY(m_view->isStale());
        QVERIFY(m_view->pictureView()->isDimmed());
        QCOMPARE(m_view->pictureView()->picture().size(), QSize(100, 100));
        QVERIFY(lineText(*m_view).contains(u"image from 12:03:07"_s));
        m_view->showFrame(frameOf({100, 100}, 2));
        QVERIFY(!m_view->isStale());
        QVERIFY(!m_view->pictureView()->isDimmed());
        QVERIFY(lineText(*m_view).contains(u"up to date"_s));
    }

    void anotherPictureIsShownAsItIs()
    {
        m_view->showFrame(frameOf({100, 100}));
        m_view->setStale(u"old"_s);
        m_view->setAside(u"Version of 12:03:07"_s);
        QVERIFY(!m_view->pictureView()->isDimmed());
        QVERIFY2(lineText(*m_view).contains(u"Version of 12:03:07"_s), qPrintable(lineText(*m_view)));
        m_view->setAside({});
        QVERIFY(m_view->pictureView()->isDimmed());
        QVERIFY(lineText(*m_view).contains(u"old"_s));
    }

    void framesDoNotTouchAnotherPicture()
    {
        m_view->showFrame(frameOf({100, 100}));
        m_view->setAside(u"Version of 12:03:07"_s);
        m_view->setWaiting(true);
        m_view->showFrame(frameOf({50, 50}, 2));
        QCOMPARE(m_view->pictureView()->picture().size(), QSize(100, 100));
        QCOMPARE(m_view->aside(), u"Version of 12:03:07"_s);
        m_view->setAside({});
        QVERIFY2(lineText(*m_view).contains(u"up to date"_s), qPrintable(lineText(*m_view))); // nothing is waited for
        m_view->showFrame(frameOf({50, 50}, 3));
        QCOMPARE(m_view->pictureView()->picture().size(), QSize(50, 50));
    }

    void aLongWaitIsCounted()
    {
        m_view->setWaiting(true);
        QVERIFY(!lineText(*m_view).contains(u"Painting"_s));
        QTRY_VERIFY_WITH_TIMEOUT(lineText(*m_view).contains(u"Painting, "_s), PatienceMs);
        m_view->setBusy(true);
        QVERIFY2(lineText(*m_view).contains(u"no sign"_s), qPrintable(lineText(*m_view)));
        m_view->setBusy(false);
        m_view->showFrame(frameOf({100, 100}));
        QVERIFY(lineText(*m_view).contains(u"up to date"_s));
    }

    void framesNeverTakeTheFocus()
    {
        m_view->showFrame(frameOf({100, 100}));
        m_view->setStale(u"old"_s);
        m_view->showFrame(frameOf({300, 100}));
        QCOMPARE(QApplication::focusWidget(), m_editor);
    }

    void readsThePixel()
    {
        m_view->showFrame(frameOf({100, 100}));
        PictureView* picture = m_view->pictureView();
        QTest::mouseMove(picture, (picture->pictureArea().topLeft() + QPointF(1, 1)).toPoint());
        QVERIFY2(lineText(*m_view).contains(u"0, 0  #336699"_s), qPrintable(lineText(*m_view)));
        QTest::mouseMove(picture, {2, 2});
        QVERIFY(!lineText(*m_view).contains(u"#336699"_s));
    }

    void surroundsArePickedByMouseAndKeys()
    {
        QList<QAbstractButton*> buttons = m_view->findChildren<QAbstractButton*>();
        QCOMPARE(buttons.size(), 4);
        for (const QAbstractButton* button : buttons)
            QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
        QVERIFY(buttons[1]->isChecked());
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(m_view->pictureView()->surround(), PictureView::Surround::Black);
        QTest::keyClick(buttons[0], Qt::Key_Right);
        QCOMPARE(m_view->pictureView()->surround(), PictureView::Surround::Mid);
        m_view->pictureView()->setSurround(PictureView::Surround::Paper);
        QVERIFY(buttons[3]->isChecked());
    }

    void keysZoomUntilThePictureIsClicked()
    {
        LiveSession session({}); // cold: what it is sent goes nowhere
        m_view->setSession(&session);
        m_view->showFrame(frameOf({100, 100}));
        PictureView* picture = m_view->pictureView();
        picture->zoomTo(1);
        picture->setFocus(Qt::TabFocusReason);
        QTest::keyClick(picture, Qt::Key_Plus);
        QCOMPARE(picture->scale(), 1.25);
        QTest::mouseClick(picture, Qt::LeftButton, {}, picture->pictureArea().center().toPoint());
        QTest::keyClick(picture, Qt::Key_Plus); // the sketch's now
        QCOMPARE(picture->scale(), 1.25);
        QTest::keyClick(picture, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(picture->scale(), 1.5625);
        m_editor->setFocus();
        picture->setFocus(Qt::TabFocusReason);
        QTest::keyClick(picture, Qt::Key_0);
        QVERIFY(picture->isFitted());
    }

    void shortcutsOfTheWindowStayItsOwn_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("claimed");
        QTest::newRow("letter") << int(Qt::Key_J) << Qt::KeyboardModifiers() << true;
        QTest::newRow("shifted") << int(Qt::Key_J) << Qt::KeyboardModifiers(Qt::ShiftModifier) << true;
        QTest::newRow("run") << int(Qt::Key_Return) << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
        QTest::newRow("stop") << int(Qt::Key_Escape) << Qt::KeyboardModifiers() << false;
        QTest::newRow("help") << int(Qt::Key_F1) << Qt::KeyboardModifiers() << false;
        QTest::newRow("menu") << int(Qt::Key_F) << Qt::KeyboardModifiers(Qt::AltModifier) << false;
    }
    void shortcutsOfTheWindowStayItsOwn()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(bool, claimed);
        LiveSession session({});
        m_view->setSession(&session);
        m_view->showFrame(frameOf({100, 100}));
        PictureView* picture = m_view->pictureView();
        const auto asks = [&] {
            QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
            event.ignore();
            QCoreApplication::sendEvent(picture, &event);
            return event.isAccepted();
        };
        QVERIFY(!asks());
        QTest::mouseClick(picture, Qt::LeftButton, {}, picture->pictureArea().center().toPoint());
        QCOMPARE(asks(), claimed);
        QTest::mouseClick(picture, Qt::LeftButton, {}, {2, 2}); // beside the picture: the view's again
        QVERIFY(!asks());
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_editor = nullptr;
    LiveView* m_view = nullptr;
};

QTEST_MAIN(TestLiveView)
#include "tst_live_view.moc"
