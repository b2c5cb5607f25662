#include "ui/pool/import/import_dialog.h"

#include "tests/support/accessible_walk.h"
#include "tests/support/clipped_text.h"
#include "tests/support/waiting.h"
#include "tests/ui/pool/import/importer_rig.h"

#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

QList<ImportFile> plan()
{
    ImportFacts rated;
    rated.tier = Tier::Love;
    return {{u"/a.png"_s, {}, {}}, {u"/b.jpg"_s, u"/b.js"_s, rated}, {{}, u"/c.js"_s, {}}};
}

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<ImportDialog>(QStringList{u"hibiscus"_s});
        m_dialog->show();
    }
    void saysThatItLooks();
    void fillsInWithoutMoving();
    void handsOutWhatWasChosen();
    void escapeImportsNothing();
    void anEmptyPlan();
    void noPlan();
    void asksTheImporter();
    void leavesNoPlanBehind();
    void everyControlHasAName();

private:
    QPushButton* importButton() const { return importButtonOf(*m_dialog); }
    static QPushButton* importButtonOf(const QDialog& dialog)
    {
        for (QPushButton* found : dialog.findChildren<QPushButton*>()) {
            if (found->isDefault())
                return found;
        }
        return nullptr;
    }
    QStringList shownTexts() const
    {
        QStringList texts;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }

    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportDialog::saysThatItLooks()
{
    const auto* looking = m_dialog->findChild<QProgressBar*>();
    QVERIFY(looking->isHidden());
    QVERIFY(!importButton()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(looking->isVisible(), PatienceMs);
    QVERIFY(shownTexts().contains(u"Looking through what you chose"_s));
    m_dialog->setPlan(plan(), countsOf(plan()));
    QVERIFY(looking->isHidden());
}

void TestImportDialog::fillsInWithoutMoving()
{
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    const QRect field = m_dialog->findChild<QLineEdit*>()->geometry();
    const QSize size = m_dialog->size();
    m_dialog->setPlan(plan(), countsOf(plan()));
    QCoreApplication::processEvents();
    const QStringList texts = shownTexts();
    for (const QString& text : {u"Import 2 picture(s) and 1 sketch(es)?"_s, u"picture(s): PNG 1 · JPEG 1"_s,
             u"with code beside it/them"_s, u"sketch(es) to be rendered"_s, u"rating(s) from an exported pool"_s})
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'|')));
    QCOMPARE(m_dialog->size(), size);
    QCOMPARE(m_dialog->findChild<QLineEdit*>()->geometry(), field);
    QCOMPARE(clippedTexts(m_dialog.get()), QStringList());
}

void TestImportDialog::handsOutWhatWasChosen()
{
    QSignalSpy wanted(m_dialog.get(), &ImportDialog::importWanted);
    m_dialog->setPlan(plan(), countsOf(plan()));
    QTest::keyClicks(m_dialog->findChild<QLineEdit*>(), u" hibiscus "_s);
    QTest::keyClick(m_dialog->findChild<QCheckBox*>(), Qt::Key_Space);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<QList<ImportFile>>(), plan());
    const auto options = wanted[0][1].value<ImportOptions>();
    QCOMPARE(options.subject, u"hibiscus"_s);
    QVERIFY(options.supplement);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestImportDialog::escapeImportsNothing()
{
    QSignalSpy wanted(m_dialog.get(), &ImportDialog::importWanted);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return); // there is nothing yet
    QVERIFY(m_dialog->isVisible());
    m_dialog->setPlan(plan(), countsOf(plan()));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(wanted.isEmpty());
}

void TestImportDialog::anEmptyPlan()
{
    m_dialog->setPlan({}, {});
    QVERIFY(shownTexts().contains(u"There is nothing to import"_s));
    QVERIFY(!importButton()->isEnabled());
    QVERIFY(!m_dialog->findChild<QLineEdit*>()->isEnabled());
    QTest::qWait(ImportDialog::LookAfterMs + 100);
    QVERIFY(!shownTexts().contains(u"Looking through what you chose"_s));
}

void TestImportDialog::noPlan()
{
    m_dialog->setFailure({Error::Kind::NotFound, u"/a does not exist"_s});
    QVERIFY(shownTexts().contains(u"This cannot be imported"_s));
    QVERIFY(shownTexts().contains(u"It could not be looked through: /a does not exist"_s));
    QVERIFY(!importButton()->isEnabled());
}

void TestImportDialog::asksTheImporter()
{
    m_dialog.reset();
    ImporterRig rig;
    rig.writePicture(1);
    const QPointer<ImportDialog> dialog = ImportDialog::ask(*rig.importer, {rig.path({})}, {}, nullptr);
    QVERIFY(dialog->isVisible()); // before there is a plan
    QVERIFY(!importButtonOf(*dialog)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(importButtonOf(*dialog)->isEnabled(), PatienceMs);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(rig.finished.size(), 1, PatienceMs);
    QCOMPARE(rig.itemsKept(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, PatienceMs);
}

void TestImportDialog::leavesNoPlanBehind()
{
    m_dialog.reset();
    ImporterRig rig;
    QSignalSpy planned(rig.importer.get(), &PoolImporter::planned);
    ImportDialog* dialog = ImportDialog::ask(*rig.importer, {rig.writePicture(1)}, {}, nullptr);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTest::qWait(200); // long enough for the plan of one picture
    QVERIFY(planned.isEmpty());
    QVERIFY(!rig.importer->isRunning());
}

void TestImportDialog::everyControlHasAName()
{
    m_dialog->setPlan(plan(), countsOf(plan()));
    QCOMPARE(unnamedControls(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
