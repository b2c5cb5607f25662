#include "ui/pool/filter/filter_bar.h"

#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/waiting.h"
#include "ui/pool/filter/colour_finder.h"
#include "ui/pool/filter/date_range.h"
#include "ui/pool/filter/filter_chips.h"
#include "ui/pool/filter/filter_name.h"
#include "ui/theme/theme_switch.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestFilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { make(FilterBar::Layout::Full); }
    void cleanup() { m_window.reset(); }

    void togglesAreExact()
    {
        m_bar->setCounts({117, 266, 1281, 0});
        const auto buttons = tierButtons();
        QCOMPARE(buttons.size(), 4);
        QCOMPARE(buttons[2]->text(), QLocale().toString(1281));
        QCOMPARE(buttons[0]->accessibleName(), u"Love, 117"_s);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(last().tiers, (QList<MaybeTier>{Tier::Love}));
        QVERIFY(buttons[0]->isChecked() && !buttons[1]->isChecked());
        m_bar->tierActions()[3]->trigger();
        QCOMPARE(last().tiers, (QList<MaybeTier>{Tier::Love, MaybeTier()}));
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(last().tiers, (QList<MaybeTier>{MaybeTier()}));
        QCOMPARE(m_changed->count(), 3);
    }

    void typingIsTakenAfterAPause()
    {
        m_bar->focusSearch();
        QTest::keyClicks(search(), u"red leaf"_s);
        QCOMPARE(m_changed->count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_changed->count(), 1, PatienceMs);
        QCOMPARE(last().text, u"red leaf"_s);
        QVERIFY(search()->hasFocus());
    }

    void enterTakesItAndGivesTheKeyboardBack()
    {
        m_before->setFocus();
        m_bar->focusSearch();
        QTest::keyClicks(search(), u"leaf"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(last().text, u"leaf"_s);
        QCOMPARE(m_changed->count(), 1);
        QVERIFY(m_before->hasFocus());
    }

    void escapeEmptiesThenGivesTheKeyboardBack()
    {
        m_before->setFocus();
        m_bar->focusSearch();
        QTest::keyClicks(search(), u"leaf"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(search()->text().isEmpty() && search()->hasFocus());
        QCOMPARE(m_bar->filter().text, QString());
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(m_before->hasFocus());
    }

    // What is asked for elsewhere comes while a word is being typed.
    void typingIsNotOverwritten()
    {
        m_bar->focusSearch();
        QTest::keyClicks(search(), u"leaf"_s);
        PoolFilter filter;
        filter.unsureOnly = true;
        m_bar->setFilter(filter);
        QCOMPARE(search()->text(), u"leaf"_s);
        QTRY_COMPARE_WITH_TIMEOUT(last().text, u"leaf"_s, PatienceMs);
        QVERIFY(last().unsureOnly);
    }

    void order()
    {
        const auto boxes = m_bar->findChildren<QComboBox*>();
        QComboBox* group = boxes[0]->accessibleName() == u"Group by"_s ? boxes[0] : boxes[1];
        QComboBox* sort = group == boxes[0] ? boxes[1] : boxes[0];
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Down);
        QCOMPARE(last().sort, PoolSort::Hue);
        QVERIFY(!sort->isEnabled());
        QTest::keyClick(group, Qt::Key_Up);
        QCOMPARE(last().sort, PoolSort::Oldest);
        QTest::keyClick(sort, Qt::Key_Down);
        QCOMPARE(last().sort, PoolSort::Newest);
        QTest::keyClick(sort, Qt::Key_End);
        QCOMPARE(last().sort, PoolSort::Subject);
        m_bar->clearFilters();
        QCOMPARE(m_bar->filter().sort, PoolSort::Subject);
    }

    void showsWhatItIsTold()
    {
        m_bar->setFilter(everything());
        QCOMPARE(m_changed->count(), 0);
        QVERIFY(m_bar->tierActions()[0]->isChecked() && !m_bar->tierActions()[1]->isChecked());
        QCOMPARE(search()->text(), u"leaf"_s);
        QCOMPARE(chips()->chips().size(), 10); // all but tier and text, which show themselves
        QVERIFY(chips()->isVisible());
        QCOMPARE(unnamedControls(m_window.get()), QStringList());
        m_bar->clearFilters();
        QVERIFY(m_bar->filter().leavesOutNothing() && search()->text().isEmpty() && !chips()->isVisible());
        QCOMPARE(m_changed->count(), 1);
    }

    void aChipTakesItsConditionAway()
    {
        PoolFilter filter;
        filter.hues = QStringList{u"peach"_s};
        filter.tiers = {Tier::Love};
        m_bar->setFilter(filter);
        auto* chip = chips()->findChild<QAbstractButton*>();
        for (auto* button : chips()->findChildren<QAbstractButton*>())
            chip = button->isVisible() ? button : chip;
        chip->setFocus(Qt::TabFocusReason);
        QTest::keyClick(chip, Qt::Key_Delete);
        QCOMPARE(last().hues, QStringList());
        QCOMPARE(last().tiers, (QList<MaybeTier>{Tier::Love}));
        QCOMPARE(focusedName(), u"Add a condition"_s);
    }

    void compactShowsAllInChips()
    {
        make(FilterBar::Layout::Compact);
        m_bar->setFilter(everything());
        QCOMPARE(chips()->chips().size(), 12);
        QVERIFY(!search()->isVisible());
        m_before->setFocus();
        m_bar->focusSearch();
        QVERIFY(search()->isVisible() && search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Escape);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!search()->isVisible() && m_before->hasFocus());
        QCOMPARE(chips()->chips().size(), 11);
        m_bar->tierActions()[1]->trigger();
        QCOMPARE(last().tiers, (QList<MaybeTier>{Tier::Love, Tier::Okay}));
    }

    void tabGoesThroughTheCompactOne()
    {
        make(FilterBar::Layout::Compact);
        PoolFilter filter;
        filter.hues = QStringList{u"peach"_s};
        m_bar->setFilter(filter);
        QTRY_COMPARE_WITH_TIMEOUT(chips()->width(), chips()->sizeHint().width(), PatienceMs); // laid out
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QCOMPARE(focusedName(), u"Remove filter: Peach"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusedName(), u"Add a condition"_s);
    }

    void blindChipsTellNoMaker()
    {
        PoolFilter filter;
        filter.models = QStringList{u"secret-model"_s};
        m_bar->setFilter(filter);
        QCOMPARE(chips()->chips().first().text, u"secret-model"_s);
        m_bar->setBlind(true);
        QCOMPARE(chips()->chips().first().text, u"Model: hidden"_s);
        for (const QWidget* child : m_bar->findChildren<QWidget*>())
            QVERIFY(!child->toolTip().contains(u"secret"_s) || child->isHidden());
    }

    // The window's commands are on these keys, too.
    void controlsKeepTheirKeys()
    {
        QAction skip;
        skip.setShortcuts({Qt::Key_Space, Qt::Key_Tab, Qt::Key_Escape, Qt::Key_J});
        m_window->addAction(&skip);
        QSignalSpy skipped(&skip, &QAction::triggered);
        tierButtons()[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tierButtons()[0], Qt::Key_Space);
        QCOMPARE(last().tiers, (QList<MaybeTier>{Tier::Love}));
        QTest::keyClick(tierButtons()[0], Qt::Key_Tab);
        QVERIFY(tierButtons()[1]->hasFocus());
        m_bar->focusSearch();
        QTest::keyClicks(search(), u"j"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(skipped.count(), 0);
        tierButtons()[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tierButtons()[0], Qt::Key_J); // ratings go on from anywhere
        QCOMPARE(skipped.count(), 1);
    }

    void tabGoesFromLeftToRight()
    {
        PoolFilter filter;
        filter.hues = QStringList{u"peach"_s};
        m_bar->setFilter(filter);
        QTRY_COMPARE_WITH_TIMEOUT(chips()->width(), chips()->sizeHint().width(), PatienceMs); // laid out
        auto* first = m_bar->findChild<QComboBox*>();
        first->setFocus(Qt::TabFocusReason);
        QStringList names;
        for (int i = 0; i < 9; ++i) {
            names.append(focusedName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names.join(u'|'), u"Group by|Sort|Love, 0|Okay, 0|Nope, 0|Not rated, 0|Filter|Add a condition|"_s);
        QCOMPARE(focusedName(), u"Remove filter: Peach"_s); // after the button that clears
    }

    void tooltipsNameTheKeysOfTheCommands()
    {
        QAction love(u"Love"_s);
        love.setShortcut(QKeySequence(u"Alt+1"_s));
        QAction find(u"Find"_s);
        find.setShortcut(Qt::Key_Slash);
        m_before->setFocus();
        m_bar->showKeysOf({&love}, &find, nullptr);
        QCOMPARE(tierButtons()[0]->toolTip(), u"Show: Love (Alt+1)"_s);
        QCOMPARE(m_bar->findChild<KeyCap*>()->text(), u"/"_s);
        love.setShortcut(QKeySequence(u"Alt+L"_s));
        m_bar->tierActions()[0]->trigger();
        QCOMPARE(tierButtons()[0]->toolTip(), u"Leave out: Love (Alt+L)"_s);
        m_bar->focusSearch();
        QVERIFY(!m_bar->findChild<KeyCap*>()->isVisible());
    }

    void menuAndPopovers()
    {
        QTest::keyClick(addButton(), Qt::Key_Space);
        auto* menu = m_bar->findChild<FilterMenu*>();
        QVERIFY(menu->isVisible());
        menu->hide();
        Q_EMIT menu->datesWanted();
        auto* dates = m_bar->findChild<DateRange*>();
        QVERIFY(dates->isVisible());
        const auto edits = dates->findChildren<QDateEdit*>();
        edits[0]->setDate({2026, 11, 20});
        edits[1]->setDate({2026, 11, 2});
        QTest::keyClick(edits[1], Qt::Key_Return);
        QCOMPARE(last().from, QDate(2026, 11, 2));
        QCOMPARE(last().to, QDate(2026, 11, 20));
        Q_EMIT menu->colourWanted();
        auto* finder = m_bar->findChild<ColourFinder*>();
        QTest::keyClick(finder->focusWidget(), Qt::Key_Right);
        QVERIFY(last().colour.has_value());
        finder->hide();
    }

    void asksForANameToSave()
    {
        QSignalSpy saved(m_bar, &FilterBar::saveWanted);
        m_bar->setSavedFilters({{u"Old"_s, everything()}});
        m_bar->setFilter(everything());
        Q_EMIT m_bar->findChild<FilterMenu*>()->nameWanted();
        auto* asked = m_bar->findChild<FilterName*>();
        auto* field = asked->findChild<QLineEdit*>();
        auto* save = asked->findChild<QPushButton*>();
        QVERIFY(asked->isVisible() && field->hasFocus() && !save->isEnabled());
        QTest::keyClicks(field, u" Old"_s);
        QCOMPARE(save->text(), u"Replace"_s);
        QTest::keyClicks(field, u"er "_s);
        QCOMPARE(save->text(), u"Save"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().first().toString(), u"Older"_s);
        QVERIFY(!asked->isVisible());
    }

    void fitsBesideThePanels_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 1100;
        QTest::newRow("at 1280") << 940;
    }
    void fitsBesideThePanels()
    {
        QFETCH(int, width);
        m_bar->setCounts({11'700, 26'600, 12'810, 48'890});
        m_bar->setFilter(everything());
        m_window->resize(width, 200);
        QVERIFY(m_bar->minimumSizeHint().width() <= width);
        QTRY_COMPARE_WITH_TIMEOUT(m_bar->width(), width, PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(clippedTexts(m_bar).join(u'\n'), QString(), PatienceMs);
    }

private:
    void make(FilterBar::Layout layout)
    {
        m_window = std::make_unique<QWidget>();
        m_bar = new FilterBar(layout);
        m_before = new QPushButton(u"Grid"_s);
        auto* column = new QVBoxLayout(m_window.get());
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_bar);
        column->addWidget(m_before);
        m_window->resize(1100, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_changed = std::make_unique<QSignalSpy>(m_bar, &FilterBar::filterChanged);
    }
    static PoolFilter everything()
    {
        PoolFilter filter;
        filter.tiers = {Tier::Love};
        filter.hues = QStringList{u"peach"_s};
        filter.subjects = QStringList{u"hibiscus"_s};
        filter.authors = {Artwork::Author::Model};
        filter.models = QStringList{u"first"_s};
        filter.origins = {Artwork::Origin::Batch};
        filter.run = u"/runs/one"_s;
        filter.from = QDate(2026, 11, 1);
        filter.unsureOnly = true;
        filter.supplementsOnly = true;
        filter.text = u"leaf"_s;
        filter.colour = {0xffe07fbc, 20};
        return filter;
    }
    PoolFilter last() const
    {
        return m_changed->isEmpty() ? PoolFilter() : m_changed->last().first().value<PoolFilter>();
    }
    SearchField* search() const { return m_bar->findChild<SearchField*>(); }
    FilterChips* chips() const { return m_bar->findChild<FilterChips*>(); }
    ActionButton* addButton() const
    {
        for (auto* button : m_bar->findChildren<ActionButton*>()) {
            if (button->accessibleName() == u"Add a condition"_s)
                return button;
        }
        return nullptr;
    }
    QList<ActionButton*> tierButtons() const
    {
        QList<ActionButton*> buttons;
        for (const QAction* action : m_bar->tierActions()) {
            for (auto* button : m_bar->findChildren<ActionButton*>()) {
                if (button->defaultAction() == action)
                    buttons.append(button);
            }
        }
        return buttons;
    }
    static QString focusedName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
    }

    // No bus: the style gives controls their sizes, whatever the desktop asks for.
    ThemeSwitch m_switch{*qobject_cast<QApplication*>(QCoreApplication::instance()), QDBusConnection(u"none"_s)};
    std::unique_ptr<QWidget> m_window;
    FilterBar* m_bar = nullptr;
    QPushButton* m_before = nullptr;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_MAIN(TestFilterBar)
#include "tst_filter_bar.moc"
