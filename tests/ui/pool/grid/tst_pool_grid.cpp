#include "ui/pool/grid/pool_grid.h"

#include "tests/support/pool_rows.h"
#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

constexpr int Columns = 4;
constexpr QSize ViewSize(Columns * 116 + 16 + 30, 500);

QList<PoolRows::Row> rows(int count)
{
    QList<PoolRows::Row> made;
    for (int i = 0; i < count; ++i)
        made.append({QString::number(1000 + i), {}, {}, u"peach"_s, false, {}});
    return made;
}

} // namespace

class TestPoolGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
        m_pictures = std::make_unique<PictureCache>(
            *m_objects, std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s)));
        m_model = std::make_unique<PoolRows>();
        m_grid = std::make_unique<PoolGrid>(*m_pictures);
        m_grid->setModel(m_model.get());
        m_grid->resize(ViewSize);
        m_grid->show();
    }
    void cleanup()
    {
        m_grid.reset();
        m_model.reset();
        m_pictures.reset();
    }

    void laysOutWhatTheModelHas()
    {
        m_model->setRows(rows(10));
        QCOMPARE(m_grid->layoutOfCells().count(), 10);
        QCOMPARE(m_grid->layoutOfCells().columns(), Columns);
        m_model->append(rows(1).first());
        QTRY_COMPARE_WITH_TIMEOUT(m_grid->layoutOfCells().count(), 11, PatienceMs);
        m_model->remove(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_grid->layoutOfCells().count(), 10, PatienceMs);
        m_grid->setGroups({{u"Peach"_s, {}, 6, 1, 2, 3, true}, {u"Rose"_s, {}, 4, 4, 0, 0, false}});
        QVERIFY(!m_grid->layoutOfCells().header(1).isEmpty());
        m_grid->setModel(nullptr);
        QCOMPARE(m_grid->layoutOfCells().count(), 0);
    }

    void keysMove_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("to");
        QTest::newRow("first of all") << -1 << int(Qt::Key_Down) << 0;
        QTest::newRow("right") << 5 << int(Qt::Key_Right) << 6;
        QTest::newRow("right at the end") << 99 << int(Qt::Key_Right) << 99;
        QTest::newRow("left") << 5 << int(Qt::Key_Left) << 4;
        QTest::newRow("left at the beginning") << 0 << int(Qt::Key_Left) << 0;
        QTest::newRow("down") << 5 << int(Qt::Key_Down) << 9;
        QTest::newRow("up") << 5 << int(Qt::Key_Up) << 1;
        QTest::newRow("home") << 50 << int(Qt::Key_Home) << 0;
        QTest::newRow("end") << 50 << int(Qt::Key_End) << 99;
        QTest::newRow("page down") << 0 << int(Qt::Key_PageDown) << 3 * Columns;
        QTest::newRow("page up") << 50 << int(Qt::Key_PageUp) << 50 - 3 * Columns;
    }
    void keysMove()
    {
        QFETCH(const int, from);
        QFETCH(const int, key);
        m_model->setRows(rows(100));
        setCurrent(from);
        QTest::keyClick(m_grid.get(), Qt::Key(key));
        QTEST(m_grid->currentIndex().row(), "to");
        QCOMPARE(selected(), QList<int>{m_grid->currentIndex().row()});
        QVERIFY(m_grid->viewport()->rect().contains(m_grid->visualRect(m_grid->currentIndex())));
    }

    void keysSelect()
    {
        m_model->setRows(rows(20));
        setCurrent(2);
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{2, 3, 4}));
        QTest::keyClick(m_grid.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 2}));
        QTest::keyClick(m_grid.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 2}));
        QTest::keyClick(m_grid.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 2, 4}));
        QTest::keyClick(m_grid.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{0, 1, 2}));
        QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected().size(), 20);
        QTest::keyClick(m_grid.get(), Qt::Key_Escape);
        QVERIFY(selected().isEmpty());
        QCOMPARE(m_grid->currentIndex().row(), 4);
    }

    // They rate, skip and undo, in hands that are not the grid's.
    void leavesOtherKeysToOthers()
    {
        m_model->setRows(rows(20));
        setCurrent(2);
        for (const int key : {Qt::Key_J, Qt::Key_L, Qt::Key_1, Qt::Key_Space, Qt::Key_Backspace, Qt::Key_F}) {
            QKeyEvent event(QEvent::KeyPress, key, {}, QString(QChar(key)));
            event.accept();
            QCoreApplication::sendEvent(m_grid.get(), &event);
            QVERIFY(!event.isAccepted());
        }
        QCOMPARE(m_grid->currentIndex().row(), 2);
        QCOMPARE(selected(), QList<int>{2});
    }

    void theMouseSelects()
    {
        m_model->setRows(rows(20));
        click(5);
        QCOMPARE(selected(), QList<int>{5});
        click(7, Qt::ControlModifier);
        QCOMPARE(selected(), (QList<int>{5, 7}));
        click(10, Qt::ShiftModifier);
        QCOMPARE(selected(), (QList<int>{7, 8, 9, 10}));
        QTest::mouseClick(m_grid->viewport(), Qt::RightButton, {}, middleOf(8));
        QCOMPARE(selected().size(), 4);
        QTest::mouseClick(m_grid->viewport(), Qt::RightButton, {}, middleOf(1));
        QCOMPARE(selected(), QList<int>{1});
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(selected().isEmpty());
    }

    void aRubberBandSelects()
    {
        m_model->setRows(rows(20));
        click(11);
        drag(middleOf(0), middleOf(5));
        QCOMPARE(selected(), (QList<int>{0, 1, 4, 5}));
        QCOMPARE(m_grid->currentIndex().row(), 5);
        drag(middleOf(2), middleOf(3), Qt::ShiftModifier);
        QCOMPARE(selected().last(), 5);
        QVERIFY(selected().contains(2) && selected().contains(3));
    }

    void activates()
    {
        m_model->setRows(rows(20));
        const QSignalSpy activated(m_grid.get(), &QAbstractItemView::activated);
        setCurrent(3);
        QTest::keyClick(m_grid.get(), Qt::Key_Return);
        QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, {}, middleOf(6));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[0][0].toModelIndex().row(), 3);
        QCOMPARE(activated[1][0].toModelIndex().row(), 6);
    }

    void changesTheSizeAndKeepsThePlace()
    {
        m_model->setRows(rows(500));
        setCurrent(200);
        const int top = m_grid->visualRect(m_grid->currentIndex()).top();
        QTest::keyClick(m_grid.get(), Qt::Key_BracketRight);
        QCOMPARE(m_grid->cellSide(), 128);
        QCOMPARE(m_grid->visualRect(m_grid->currentIndex()).top(), top);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(m_grid.get(), Qt::Key_BracketRight);
        QCOMPARE(m_grid->cellSide(), 320);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(m_grid.get(), Qt::Key_BracketLeft);
        QCOMPARE(m_grid->cellSide(), 96);
    }

    void showsThePicture()
    {
        QImage picture(200, 100, QImage::Format_RGB32);
        picture.fill(QColor(10, 200, 30));
        PoolRows::Row row{u"1"_s, added(picture), Tier::Love, {}, false, {}};
        m_model->setRows({row});
        QTRY_VERIFY_WITH_TIMEOUT(!m_pictures->thumbnail(row.picture).image.isNull(), PatienceMs);
        const QRect square = m_grid->layoutOfCells().picture(0);
        const QImage seen = m_grid->viewport()->grab().toImage();
        // 108 × 54 in the middle of the square, a line around it, and the tray above.
        QCOMPARE(seen.pixelColor(square.center()), QColor(10, 200, 30));
        QCOMPARE(seen.pixelColor(square.left(), square.top() + 27), QColor(10, 200, 30));
        QCOMPARE(seen.pixelColor(square.right(), square.top() + 27 + 53), QColor(10, 200, 30));
        QCOMPARE(seen.pixelColor(square.left(), square.top() + 26), theme().keyline);
        QCOMPARE(seen.pixelColor(square.left() - 1, square.center().y()), theme().keyline);
        QCOMPARE(seen.pixelColor(square.left() + 5, square.top() + 5), theme().tray);
        setCurrent(0);
        const QImage marked = m_grid->viewport()->grab().toImage();
        QCOMPARE(marked.copy(square), seen.copy(square));
        QCOMPARE(marked.pixelColor(square.left() - 3, square.top()), theme().accent);
    }

    // Nobody may see the whole pool's thumbnails being made for what is on one screen.
    void asksForWhatIsNearAlone()
    {
        QList<PoolRows::Row> many = rows(2000);
        for (int i = 0; i < many.size(); ++i)
            many[i].picture = u"%1"_s.arg(i, 64, 16, QChar(u'0')); // none of them is there
        QStringList asked;
        connect(m_pictures.get(), &PictureCache::failed, this, [&](const QString& picture) { asked.append(picture); });
        m_model->setRows(many);
        m_grid->verticalScrollBar()->setValue(m_grid->layoutOfCells().cell(1000).top());
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains(many[1000].picture), PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(asked.contains(many[1015].picture), PatienceMs);
        QVERIFY(!asked.contains(many[500].picture));
        QVERIFY(asked.size() < 200);
    }

    void showsWhatIsBroken()
    {
        PoolRows::Row file{u"broken.png"_s, {}, {}, {}, false, u"The PNG picture is damaged."_s};
        PoolRows::Row missing{u"7"_s, QString(64, u'a'), {}, {}, false, {}};
        PoolRows::Row waiting{u"8"_s, {}, {}, {}, false, {}};
        m_model->setRows({file, missing, waiting});
        QTRY_VERIFY_WITH_TIMEOUT(m_pictures->failure(missing.picture), PatienceMs);
        const QImage seen = m_grid->viewport()->grab().toImage();
        const auto cornerOf = [&](int row) {
            return seen.pixelColor(m_grid->layoutOfCells().picture(row).bottomRight() - QPoint(3, 3));
        };
        QCOMPARE(cornerOf(0), theme().bgRaised);
        QCOMPARE(cornerOf(1), theme().bgRaised);
        QCOMPARE(cornerOf(2), theme().bgHover);
    }

    void saysWhenThereIsNothing()
    {
        m_grid->emptyState().say(EmptyState::Kind::Empty, u"No images match"_s, {});
        m_model->setRows({});
        QVERIFY(m_grid->emptyState().isVisible());
        m_grid->setLoading(true);
        QVERIFY(!m_grid->emptyState().isVisible());
        const QPoint inACell = GridLayout(1, {}, ViewSize.width(), {}).picture(0).center();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_grid->viewport()->grab().toImage().pixelColor(inACell), theme().bgHover, PatienceMs);
        m_model->setRows(rows(3));
        m_grid->setLoading(false);
        QVERIFY(!m_grid->emptyState().isVisible());
    }

    void aScreenReaderHearsIt()
    {
        QList<PoolRows::Row> some = rows(20);
        some[3].tier = Tier::Love;
        m_model->setRows(some);
        setCurrent(3);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_grid.get());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 20);
        QAccessibleInterface* cell = list->child(3);
        QCOMPARE(cell->text(QAccessible::Name), u"Love, 1003, peach"_s);
        QCOMPARE(cell->role(), QAccessible::ListItem);
        QVERIFY(cell->state().selected && !list->child(4)->state().selected);
        QCOMPARE(list->indexOfChild(cell), 3);
        QCOMPARE(cell->parent(), list);
        QCOMPARE(cell->rect(),
            QRect(m_grid->viewport()->mapToGlobal(m_grid->visualRect(m_model->index(3, 0)).topLeft()),
                m_grid->layoutOfCells().cell(3).size()));
        cell = list->child(5);
        cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(selected(), (QList<int>{3, 5}));
        m_model->setRows(rows(4));
        QCOMPARE(list->childCount(), 4);
        QVERIFY(!list->child(5));
    }

private:
    void setCurrent(int row)
    {
        m_grid->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect);
    }
    QList<int> selected() const
    {
        QList<int> found;
        for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes())
            found.append(index.row());
        std::ranges::sort(found);
        return found;
    }
    QPoint middleOf(int row) const { return m_grid->visualRect(m_model->index(row, 0)).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, modifiers, middleOf(row));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_grid->viewport(), Qt::LeftButton, modifiers, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(
                QEvent::MouseMove, at, m_grid->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(m_grid->viewport(), &move);
        }
        QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, modifiers, to);
    }
    QString added(const QImage& image) { return m_objects->put(encoded(image, "PNG"), u"png"_s).value().left(64); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::unique_ptr<PictureCache> m_pictures;
    std::unique_ptr<PoolRows> m_model;
    std::unique_ptr<PoolGrid> m_grid;
};

QTEST_MAIN(TestPoolGrid)
#include "tst_pool_grid.moc"
