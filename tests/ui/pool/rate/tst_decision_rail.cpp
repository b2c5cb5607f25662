#include "ui/pool/rate/decision_rail.h"

#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/rate/session_cards.h"
#include "ui/pool/rate/step_row.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

RatingStep stepOf(const QString& picture, MaybeTier tier, std::optional<qint64> tookMs = 600)
{
    return {{{u"id"_s, picture, {}, tier}}, picture, false, tookMs};
}

QList<RatingStep> stepsOf(int count)
{
    QList<RatingStep> steps;
    for (int i = 0; i < count; ++i)
        steps.append(stepOf(QString::number(412 - i), Tier::Nope));
    return steps;
}

QString asIs(const QString& picture)
{
    return picture;
}

} // namespace

class TestDecisionRail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTheLastDecisions();
    void manyAtOnceAreOneRow();
    void repeatsLookLikeOthers();
    void rowsShowTheirPicture();
    void arrowsMoveAlongTheRows();
    void undoIsOnTheNewest();
    void asksForThumbnailsOnce();
    void showsThumbnailsThatCome();
    void nothingMovesAsDecisionsCome();
    void paceIsTold();
    void agreementBelowTheMarkIsSaid_data();
    void agreementBelowTheMarkIsSaid();

private:
    QList<StepRow*> rows() const
    {
        QList<StepRow*> rows = m_rail->findChildren<StepRow*>();
        rows.removeIf([](const StepRow* row) { return row->isHidden(); });
        return rows;
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const QLabel* label : m_rail->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::unique_ptr<PictureCache> m_pictures;
    std::unique_ptr<DecisionRail> m_rail;
};

void TestDecisionRail::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
    m_pictures = std::make_unique<PictureCache>(
        *m_objects, std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s)));
    m_rail = std::make_unique<DecisionRail>(*m_pictures);
    m_rail->resize(272, 800);
    m_rail->show();
}

void TestDecisionRail::cleanup()
{
    m_rail.reset();
    m_pictures.reset();
}

void TestDecisionRail::tellsTheLastDecisions()
{
    QVERIFY(rows().isEmpty());
    m_rail->setSteps({stepOf(u"412"_s, Tier::Love), stepOf(u"411"_s, {}, {})}, asIs);
    QCOMPARE(rows().size(), 2);
    QCOMPARE(rows().first()->accessibleName(), u"412, Love, after "_s + QLocale().toString(0.6, 'f', 1) + u" s"_s);
    QCOMPARE(rows().last()->accessibleName(), u"411, Not rated"_s);
    m_rail->setSteps(stepsOf(30), asIs);
    QCOMPARE(rows().size(), 10);
    m_rail->setSteps({}, asIs);
    QVERIFY(rows().isEmpty());
}

void TestDecisionRail::manyAtOnceAreOneRow()
{
    RatingStep step;
    for (int i = 0; i < 143; ++i)
        step.changes.append({QString::number(i), u"p%1"_s.arg(i), {}, Tier::Okay});
    m_rail->setSteps({step}, asIs);
    QCOMPARE(rows().size(), 1);
    QVERIFY(rows().first()->accessibleName().contains(u"143"_s));
    QCOMPARE(rows().first()->step().picture, u"p0"_s);
    QCOMPARE(rows().first()->step().tier, Tier::Okay);
}

void TestDecisionRail::repeatsLookLikeOthers()
{
    RatingStep step = stepOf(u"412"_s, Tier::Okay);
    m_rail->setSteps({step}, asIs);
    const QImage once = rows().first()->grab().toImage();
    step.isRepeat = true;
    m_rail->setSteps({step}, asIs);
    QCOMPARE(rows().first()->grab().toImage(), once);
}

void TestDecisionRail::rowsShowTheirPicture()
{
    m_rail->setSteps(stepsOf(10), asIs);
    const QSignalSpy activated(m_rail.get(), &DecisionRail::stepActivated);
    QTest::mouseClick(rows()[3], Qt::LeftButton, {}, QPoint(60, 20));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"409"_s);
}

void TestDecisionRail::arrowsMoveAlongTheRows()
{
    m_rail->setSteps(stepsOf(3), asIs);
    const QSignalSpy activated(m_rail.get(), &DecisionRail::stepActivated);
    rows().first()->setFocus();
    QTest::keyClick(rows()[0], Qt::Key_Up);
    QTest::keyClick(rows()[0], Qt::Key_Down);
    QTest::keyClick(rows()[1], Qt::Key_Down);
    QTest::keyClick(rows()[2], Qt::Key_Down); // there is none below
    QCOMPARE(m_rail->focusWidget(), rows()[2]);
    for (const StepRow* row : rows())
        QCOMPARE(row->focusPolicy(), row == rows()[2] ? Qt::TabFocus : Qt::NoFocus);
    QTest::keyClick(rows()[2], Qt::Key_Space);
    QCOMPARE(activated.last().first().toString(), u"410"_s);
    m_rail->setSteps(stepsOf(1), asIs); // the row with the focus is gone
    QCOMPARE(rows().first()->focusPolicy(), Qt::TabFocus);
}

void TestDecisionRail::undoIsOnTheNewest()
{
    const QSignalSpy wanted(m_rail.get(), &DecisionRail::undoWanted);
    const QSignalSpy activated(m_rail.get(), &DecisionRail::stepActivated);
    auto* undo = m_rail->findChild<QPushButton*>();
    QVERIFY(!undo->isVisible());
    m_rail->setSteps(stepsOf(3), asIs);
    QVERIFY(undo->isVisible());
    QCOMPARE(undo->parentWidget(), rows().first());
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(activated.isEmpty());
    m_rail->setCanUndo(false);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    m_rail->setUndoKeys(Qt::CTRL | Qt::Key_Z);
    QVERIFY(undo->toolTip().contains(QKeySequence(Qt::CTRL | Qt::Key_Z).toString(QKeySequence::NativeText)));
}

void TestDecisionRail::asksForThumbnailsOnce()
{
    const QSignalSpy wanted(m_rail.get(), &DecisionRail::thumbnailsWanted);
    m_rail->setSteps(stepsOf(2), asIs);
    m_rail->setSteps(stepsOf(2), asIs);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toStringList(), (QStringList{u"412"_s, u"411"_s}));
    m_rail->setSteps(stepsOf(3), asIs);
    QCOMPARE(wanted.size(), 2);
}

void TestDecisionRail::showsThumbnailsThatCome()
{
    QImage red(64, 64, QImage::Format_RGB32);
    red.fill(Qt::red);
    const auto name = m_objects->put(encoded(red, "PNG"), u"png"_s);
    QVERIFY(name);
    const QString picture = name->left(64);
    m_rail->setSteps({stepOf(u"412"_s, Tier::Love), stepOf(picture, Tier::Nope)}, asIs);
    const auto shown = [&] {
        return rows()[1]->grab().toImage().pixelColor(QPoint(30, 22) * rows()[1]->devicePixelRatioF());
    };
    QVERIFY(shown() != QColor(Qt::red));
    m_pictures->setThumbnailsWanted({picture}, 36);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QColor(Qt::red), PatienceMs);
    m_rail->setSteps({stepOf(picture, Tier::Nope), stepOf(u"411"_s, Tier::Nope)}, asIs);
    QVERIFY(shown() != QColor(Qt::red)); // it moved with its picture
}

void TestDecisionRail::nothingMovesAsDecisionsCome()
{
    m_rail->setSteps(stepsOf(1), asIs);
    const auto* card = m_rail->findChild<SessionAgreementCard*>();
    QTRY_VERIFY(card->y() > 0);
    const int before = card->y();
    m_rail->setSteps(stepsOf(10), asIs);
    m_rail->setPace({1400, 1420}, 1420, 212, QTime(13, 51));
    QCoreApplication::processEvents();
    QCOMPARE(card->y(), before);
    for (const StepRow* row : rows())
        QCOMPARE(row->height(), 44);
}

void TestDecisionRail::paceIsTold()
{
    m_rail->setPace({}, {}, 3, QTime(13, 51));
    QVERIFY(!texts().join(u'|').contains(u"1,420"_s));
    m_rail->setPace({1000, 1500, 1420}, 1420, 212, QTime(13, 51));
    QVERIFY(texts().contains(QLocale().toString(1420)));
    QVERIFY(texts().contains(u"13:51"_s));
    QVERIFY(m_rail->findChild<PaceChart*>()->accessibleDescription().contains(QLocale().toString(1500)));
}

void TestDecisionRail::agreementBelowTheMarkIsSaid_data()
{
    QTest::addColumn<double>("kappa");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("low") << 0.59 << true;
    QTest::newRow("enough") << 0.6 << false;
    QTest::newRow("by chance") << -0.1 << true;
}

void TestDecisionRail::agreementBelowTheMarkIsSaid()
{
    QFETCH(const double, kappa);
    QFETCH(const bool, isSaid);
    m_rail->setAgreement(14, {});
    QVERIFY(texts().join(u'|').contains(QString::number(FewestJudgedTwice)));
    m_rail->setAgreement(44, Agreement{kappa, kappa - 0.1, kappa + 0.1});
    QVERIFY(texts().contains(u"κ "_s + QLocale().toString(kappa, 'f', 2)));
    QCOMPARE(texts().join(u'|').contains(u"a reward model cannot agree with you more than you do"_s), isSaid);
}

QTEST_MAIN(TestDecisionRail)
#include "tst_decision_rail.moc"
