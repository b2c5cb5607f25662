#include "ui/pool/filter/filter_menu.h"

#include <QDate>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestFilterMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_menu = std::make_unique<FilterMenu>();
        m_content = {};
        m_content.choices.hues = {{u"pink"_s, 361}, {u"peach"_s, 143}};
        m_content.choices.subjects = {{u"R&D"_s, 3}};
        m_content.choices.models = {{u"secret-model"_s, 9}};
        m_content.choices.runs = {{u"/runs/one"_s, 5}, {u"/runs/two"_s, 6}};
        m_content.choices.authors = {{Artwork::Author::Human, 4}};
        m_content.choices.origins = {{Artwork::Origin::Batch, 4}};
        m_wanted = std::make_unique<QSignalSpy>(m_menu.get(), &FilterMenu::filterWanted);
    }

    void everyConditionIsThere()
    {
        open();
        QStringList titles;
        for (const QAction* action : m_menu->actions())
            titles.append(action->text().section(u'\t', 0, 0).remove(u'&'));
        titles.removeAll(QString());
        QCOMPARE(titles,
            (QStringList{u"Hue"_s, u"Subject"_s, u"Author"_s, u"Model"_s, u"Origin"_s, u"Run"_s, u"Date"_s,
                u"Colour…"_s, u"Unsure only"_s, u"Supplements only"_s, u"Saved filters"_s, u"Clear filters"_s}));
        QCOMPARE(names(*submenu(u"Hue"_s)), (QStringList{u"Pink\t361"_s, u"Peach\t143"_s}));
        QCOMPARE(names(*submenu(u"Subject"_s)), (QStringList{u"R&&D\t3"_s}));
        m_content.offersText = true;
        open();
        QCOMPARE(m_menu->actions().first()->text(), u"&Text…"_s);
    }

    // By the keyboard from the top: Space leaves the menu open for the next one.
    void spaceSwitchesAndStays()
    {
        open();
        QTest::keyClick(m_menu.get(), Qt::Key_Down);
        QTest::keyClick(m_menu.get(), Qt::Key_Right);
        QMenu* hues = submenu(u"Hue"_s);
        QTRY_VERIFY(hues->isVisible());
        if (!hues->activeAction())
            QTest::keyClick(hues, Qt::Key_Down);
        QTest::keyClick(hues, Qt::Key_Space);
        QTest::keyClick(hues, Qt::Key_Down);
        QTest::keyClick(hues, Qt::Key_Space);
        QVERIFY(hues->isVisible());
        QCOMPARE(filter(0).hues, (QStringList{u"pink"_s}));
        QCOMPARE(filter(1).hues, (QStringList{u"pink"_s, u"peach"_s}));
        QTest::keyClick(hues, Qt::Key_Return);
        QVERIFY(!m_menu->isVisible());
        QCOMPARE(filter(2).hues, (QStringList{u"pink"_s}));
    }

    void aClickStaysToo()
    {
        open();
        QMenu* hues = submenu(u"Hue"_s);
        hues->popup({});
        QTest::mouseClick(hues, Qt::LeftButton, {}, hues->actionGeometry(hues->actions().last()).center());
        QVERIFY(hues->isVisible() && hues->actions().last()->isChecked());
        QCOMPARE(filter(0).hues, (QStringList{u"peach"_s}));
    }

    void oneRunAtATime()
    {
        open();
        const QList<QAction*> runs = submenu(u"Run"_s)->actions();
        runs[0]->trigger();
        QCOMPARE(filter(0).run, u"/runs/one"_s);
        runs[1]->trigger();
        QCOMPARE(filter(1).run, u"/runs/two"_s);
        QVERIFY(!runs[0]->isChecked());
        runs[1]->trigger();
        QCOMPARE(filter(2).run, QString());
    }

    void days()
    {
        open();
        const QDate today = QDate::currentDate();
        const QList<QAction*> days = submenu(u"Date"_s)->actions();
        days[1]->trigger();
        QCOMPARE(filter(0).from, today.addDays(-6));
        QCOMPARE(filter(0).to, today);
        days[0]->trigger();
        QCOMPARE(filter(1).from, today);
        days[0]->trigger();
        QVERIFY(!filter(2).from.isValid() && !filter(2).to.isValid());
        QSignalSpy range(m_menu.get(), &FilterMenu::datesWanted);
        days[2]->trigger();
        QCOMPARE(range.count(), 1);
    }

    void showsWhatIsSet()
    {
        m_content.filter.hues = QStringList{u"teal"_s, u"peach"_s};
        m_content.filter.unsureOnly = true;
        open();
        QCOMPARE(names(*submenu(u"Hue"_s)), (QStringList{u"Teal\t0"_s, u"Pink\t361"_s, u"Peach\t143"_s}));
        QVERIFY(submenu(u"Hue"_s)->actions()[0]->isChecked() && submenu(u"Hue"_s)->actions()[2]->isChecked());
        QVERIFY(!submenu(u"Hue"_s)->actions()[1]->isChecked());
        action(*m_menu, u"Unsure only"_s)->trigger();
        QVERIFY(!filter(0).unsureOnly);
    }

    void manySubjectsAreCut()
    {
        for (int i = 0; i < 40; ++i)
            m_content.choices.subjects.append({u"subject %1"_s.arg(i), 1});
        m_content.filter.subjects = QStringList{u"subject 39"_s};
        open();
        const QList<QAction*> subjects = submenu(u"Subject"_s)->actions();
        QCOMPARE(subjects.size(), 31);
        QVERIFY(subjects.first()->isChecked());
        QCOMPARE(subjects.first()->text(), u"subject 39\t1"_s);
        QCOMPARE(subjects.last()->text(), u"11 more: use the search field"_s);
        QVERIFY(!subjects.last()->isEnabled());
    }

    void savedFilters()
    {
        PoolFilter unsure;
        unsure.unsureOnly = true;
        m_content.saved = {{u"To do"_s, unsure}};
        open();
        QMenu* saved = submenu(u"Saved filters"_s);
        QVERIFY(!action(*saved, u"Save this filter…"_s)->isEnabled());
        action(*saved, u"To do"_s)->trigger();
        QCOMPARE(filter(0), unsure);
        QSignalSpy removed(m_menu.get(), &FilterMenu::removeWanted);
        action(*action(*saved, u"Remove"_s)->menu(), u"To do"_s)->trigger();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.first().first().toString(), u"To do"_s);
        m_content.filter = unsure;
        open();
        QSignalSpy named(m_menu.get(), &FilterMenu::nameWanted);
        action(*submenu(u"Saved filters"_s), u"Save this filter…"_s)->trigger();
        QCOMPARE(named.count(), 1);
    }

    void blindMeansBlind()
    {
        m_content.makers = Makers::Hidden;
        open();
        QStringList texts;
        for (const QMenu* menu : m_menu->findChildren<QMenu*>())
            texts += names(*menu);
        for (const QAction* one : m_menu->actions())
            texts += one->toolTip();
        QVERIFY(texts.filter(u"secret"_s).isEmpty() && texts.filter(u"one"_s).isEmpty());
        QVERIFY(!submenu(u"Model"_s) && !submenu(u"Author"_s) && !submenu(u"Run"_s) && !submenu(u"Origin"_s));
    }

private:
    void open()
    {
        m_menu->hide();
        m_menu->setContent(m_content);
        m_menu->popup({});
    }
    PoolFilter filter(int at) const { return m_wanted->at(at).first().value<PoolFilter>(); }
    static QStringList names(const QMenu& menu)
    {
        QStringList found;
        for (const QAction* one : menu.actions())
            found.append(one->text());
        return found;
    }
    static QAction* action(const QMenu& menu, const QString& name)
    {
        for (QAction* one : menu.actions()) {
            if (one->text().section(u'\t', 0, 0).remove(u'&') == name)
                return one;
        }
        return nullptr;
    }
    QMenu* submenu(const QString& name) const
    {
        const QAction* found = action(*m_menu, name);
        return found ? found->menu() : nullptr;
    }

    std::unique_ptr<FilterMenu> m_menu;
    FilterMenuContent m_content;
    std::unique_ptr<QSignalSpy> m_wanted;
};

QTEST_MAIN(TestFilterMenu)
#include "tst_filter_menu.moc"
