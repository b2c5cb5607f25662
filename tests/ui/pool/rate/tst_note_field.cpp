#include "ui/pool/rate/note_field.h"

#include "tests/support/waiting.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestNoteField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void tellsAfterARest();
    void tellsOnceForAllKeys();
    void tellsOnLeaving();
    void tellsBeforeAnotherPicture();
    void showingIsNoChange();
    void typedTextOutlivesAnOlderOne();
    void readOnlyTakesNoKeys();

private:
    void type(const QString& text) { QTest::keyClicks(m_note, text); }

    std::unique_ptr<QWidget> m_window;
    NoteField* m_note = nullptr;
    QLineEdit* m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_changes;
};

void TestNoteField::init()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_note = new NoteField;
    m_other = new QLineEdit;
    column->addWidget(m_note);
    column->addWidget(m_other);
    m_changes = std::make_unique<QSignalSpy>(m_note, &NoteField::changed);
    m_note->setNote(u"one"_s, u"Good "_s);
    m_note->moveCursor(QTextCursor::End);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_note->setFocus();
}

void TestNoteField::tellsAfterARest()
{
    type(u"bleed"_s);
    QVERIFY(m_changes->isEmpty());
    QVERIFY(m_changes->wait(PatienceMs));
    QCOMPARE(m_changes->first(), (QVariantList{u"one"_s, u"Good bleed"_s}));
}

void TestNoteField::tellsOnceForAllKeys()
{
    type(u"bleed at the petal edge"_s);
    QVERIFY(m_changes->wait(PatienceMs));
    m_note->flush();
    m_other->setFocus();
    QCOMPARE(m_changes->size(), 1);
}

void TestNoteField::tellsOnLeaving()
{
    type(u"a"_s);
    QTest::keyClick(m_note, Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), m_other);
    QCOMPARE(m_changes->size(), 1);
    m_note->setFocus();
    type(u"b"_s);
    m_window->hide();
    QCOMPARE(m_changes->size(), 2);
}

void TestNoteField::tellsBeforeAnotherPicture()
{
    type(u"a"_s);
    m_note->setNote(u"two"_s, u"other"_s);
    QCOMPARE(m_changes->size(), 1);
    QCOMPARE(m_changes->first(), (QVariantList{u"one"_s, u"Good a"_s}));
    QCOMPARE(m_note->toPlainText(), u"other"_s);
    m_note->flush();
    QCOMPARE(m_changes->size(), 1);
}

void TestNoteField::showingIsNoChange()
{
    m_note->setNote(u"two"_s, u"other"_s);
    m_note->setNote(u"two"_s, u"written elsewhere"_s);
    QCOMPARE(m_note->toPlainText(), u"written elsewhere"_s);
    m_note->setNote({}, {});
    QVERIFY(!m_note->isEnabled());
    m_note->flush();
    QVERIFY(m_changes->isEmpty());
}

void TestNoteField::typedTextOutlivesAnOlderOne()
{
    type(u"a"_s);
    m_note->setNote(u"one"_s, u"Good "_s);
    QCOMPARE(m_note->toPlainText(), u"Good a"_s);
    m_note->flush();
    m_note->setNote(u"one"_s, u"Good "_s); // read before that was written
    QCOMPARE(m_note->toPlainText(), u"Good a"_s);
    m_note->setNote(u"two"_s, {});
    m_note->setNote(u"one"_s, u"Good a!"_s);
    QCOMPARE(m_note->toPlainText(), u"Good a!"_s);
}

void TestNoteField::readOnlyTakesNoKeys()
{
    m_note->setReadOnly(true);
    type(u"a"_s);
    m_note->flush();
    QVERIFY(m_changes->isEmpty());
}

QTEST_MAIN(TestNoteField)
#include "tst_note_field.moc"
