#include "ui/pool/rate/selection_bar.h"

#include "ui/pool/rate/key_button.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSelectionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<SelectionBar>(SelectionActions{&m_nope, &m_okay, &m_love, &m_survey, &m_clear});
        m_bar->resize(1000, 48);
        m_bar->show();
    }
    void cleanup() { m_bar.reset(); }

    void theNumberStandsInTheName()
    {
        m_bar->setCount(3);
        QCOMPARE(names(), (QStringList{u"Nope 3"_s, u"Okay 3"_s, u"Love 3"_s, u"Survey"_s, u"Clear"_s}));
        m_bar->setCount(1432);
        QCOMPARE(names().first(), u"Nope "_s + QLocale().toString(1432));
        m_love.setIconText(u"Loved"_s);
        QCOMPARE(names().at(2), u"Loved "_s + QLocale().toString(1432));
    }

    void aScreenReaderHearsOfPictures()
    {
        m_bar->setCount(3);
        QCOMPARE(buttons().first()->accessibleName().section(u',', 0, 0), u"Nope"_s);
        QVERIFY(buttons().first()->accessibleName().contains(u'3'));
    }

    void clicksAndKeysAct()
    {
        m_bar->setCount(3);
        for (QAction* action : {&m_nope, &m_okay, &m_love, &m_survey, &m_clear}) {
            const QSignalSpy triggered(action, &QAction::triggered);
            KeyButton* button = buttonOf(action);
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(triggered.size(), 1);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            QCOMPARE(triggered.size(), 2);
        }
    }

    void fitsWhereItIsNarrow()
    {
        m_bar->setCount(100'000);
        m_bar->resize(m_bar->minimumSizeHint().width(), 48);
        QTRY_VERIFY(m_bar->width() >= m_bar->minimumSizeHint().width());
        for (const KeyButton* button : buttons())
            QVERIFY(button->width() >= button->sizeHint().width());
        const auto isHinted = [this] { return !m_bar->findChildren<QLabel*>().at(1)->isHidden(); };
        QVERIFY(!isHinted());
        m_bar->resize(1000, 48);
        QTRY_VERIFY(isHinted());
    }

private:
    QList<KeyButton*> buttons() const { return m_bar->findChildren<KeyButton*>(); }
    KeyButton* buttonOf(const QAction* action) const
    {
        for (KeyButton* button : buttons()) {
            if (button->defaultAction() == action)
                return button;
        }
        return nullptr;
    }
    QStringList names() const
    {
        QStringList names;
        for (const KeyButton* button : buttons())
            names.append(button->findChild<QLabel*>()->text());
        return names;
    }

    QAction m_nope{u"Nope"_s}, m_okay{u"Okay"_s}, m_love{u"Love"_s}, m_survey{u"Survey"_s}, m_clear{u"Clear"_s};
    std::unique_ptr<SelectionBar> m_bar;
};

QTEST_MAIN(TestSelectionBar)
#include "tst_selection_bar.moc"
