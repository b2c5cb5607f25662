#include "ui/pool/rate/inspector.h"

#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/rate/colour_swatches.h"
#include "ui/pool/rate/inspected_picture.h"
#include "ui/pool/rate/key_button.h"
#include "ui/pool/rate/note_field.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

PictureDetails someDetails()
{
    PictureDetails details;
    details.artworkId = 1048;
    details.picture = QString(64, u'1');
    details.title = u"secret title"_s;
    details.size = {1024, 768};
    details.seed = 4217;
    details.medium = Medium::P5Brush2;
    details.author = Artwork::Author::Model;
    details.authorName = u"secret-model"_s;
    details.prompt = u"secret prompt"_s;
    details.code = u"secretCode();"_s;
    details.source = u"/secret/path.png"_s;
    details.createdAt = QDateTime::fromMSecsSinceEpoch(1'780'000'000'000).toUTC();
    details.tier = Tier::Love;
    details.ratedAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000).toUTC();
    details.tookMs = 2100;
    details.repeatTiers = {Tier::Love, Tier::Okay};
    details.hue = u"peach"_s;
    details.colours = {{{85, 5, 8}, 0.6}, {{75, 20, 28}, 0.3}, {{40, 1, 1}, 0.1}};
    details.note = u"Good bleed at the petal edge."_s;
    return details;
}

// All that can be read in it, on the screen or by a screen reader.
QString everyText(QWidget* root)
{
    QStringList texts;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        texts.append({widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()});
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts.append(label->text());
        if (const auto* field = qobject_cast<const QPlainTextEdit*>(widget))
            texts.append(field->toPlainText());
    }
    return texts.join(u'\n');
}

} // namespace

class TestInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhenNoPictureIsChosen();
    void tellsTheFacts();
    void unknownFactsKeepTheirPlaces();
    void blindMeansBlind();
    void revealIsAsked();
    void lostCodeIsSaid();
    void swatchesFindColours();
    void findsTheMainColour();
    void notesAreTold();
    void readOnlyNotes();
    void showsThePictureAsItComes();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ObjectStore> m_objects;
    std::unique_ptr<PictureCache> m_pictures;
    std::unique_ptr<Inspector> m_inspector;
};

void TestInspector::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_objects = std::make_unique<ObjectStore>(m_folder->filePath(u"objects"_s));
    m_pictures = std::make_unique<PictureCache>(
        *m_objects, std::make_shared<ThumbnailCache>(m_folder->filePath(u"thumbnails"_s)));
    m_inspector = std::make_unique<Inspector>(*m_pictures);
    m_inspector->resize(272, 800);
    m_inspector->show();
}

void TestInspector::cleanup()
{
    m_inspector.reset();
    m_pictures.reset();
}

void TestInspector::saysWhenNoPictureIsChosen()
{
    const auto* nothing = m_inspector->findChild<EmptyState*>();
    QVERIFY(nothing->isVisible());
    m_inspector->setDetails(someDetails(), true);
    QVERIFY(!nothing->isVisible());
    m_inspector->setDetails({}, true);
    QVERIFY(nothing->isVisible());
}

void TestInspector::tellsTheFacts()
{
    m_inspector->setDetails(someDetails(), true);
    const QString text = everyText(m_inspector.get());
    for (const QString& fact : {u"1048"_s, u"Love"_s, u"after "_s + QLocale().toString(2.1) + u" s"_s,
             u"Love, then okay"_s, u"Peach, hue 54°"_s, u"1024 × 768"_s, u"4217"_s})
        QVERIFY2(text.contains(fact), qPrintable(fact));
}

void TestInspector::unknownFactsKeepTheirPlaces()
{
    const auto height = [this] {
        QCoreApplication::processEvents();
        return m_inspector->findChild<ColourSwatches*>()->parentWidget()->y();
    };
    m_inspector->setDetails(someDetails(), true);
    const int known = height();
    PictureDetails unknown;
    unknown.artworkId = 7;
    unknown.picture = QString(64, u'2');
    unknown.size = {8, 8};
    m_inspector->setDetails(unknown, true);
    QCOMPARE(height(), known);
    QVERIFY(everyText(m_inspector.get()).contains(u"Not measured yet"_s));
}

void TestInspector::blindMeansBlind()
{
    m_inspector->setDetails(someDetails(), false);
    QVERIFY(everyText(m_inspector.get()).contains(u"secret-model"_s));
    m_inspector->setDetails(someDetails(), true);
    QVERIFY2(!everyText(m_inspector.get()).contains(u"secret"_s), qPrintable(everyText(m_inspector.get())));
    m_inspector->setDetails(someDetails(), false);
    for (const QString& secret :
        {u"secret title"_s, u"secret-model"_s, u"secret prompt"_s, u"secretCode();"_s, u"/secret/path.png"_s})
        QVERIFY2(everyText(m_inspector.get()).contains(secret), qPrintable(secret));
}

void TestInspector::revealIsAsked()
{
    m_inspector->setDetails(someDetails(), true);
    const QSignalSpy wanted(m_inspector.get(), &Inspector::revealWanted);
    auto* button = m_inspector->findChild<KeyButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(button->toolTip().contains(u'X'));
    m_inspector->setDetails(someDetails(), false);
    QVERIFY(!button->isVisible());
}

void TestInspector::lostCodeIsSaid()
{
    PictureDetails details = someDetails();
    const auto isSaid = [this] {
        for (const QLabel* label : m_inspector->findChildren<QLabel*>()) {
            if (label->text().contains(u"missing from the library"_s))
                return label->isVisible();
        }
        return false;
    };
    m_inspector->setDetails(details, false);
    QVERIFY(!isSaid());
    details.code.clear();
    m_inspector->setDetails(details, false);
    QVERIFY(isSaid());
    details.medium = {};
    m_inspector->setDetails(details, false);
    QVERIFY(!isSaid());
}

void TestInspector::swatchesFindColours()
{
    m_inspector->setDetails(someDetails(), true);
    QCoreApplication::processEvents();
    const QSignalSpy picked(m_inspector.get(), &Inspector::colourPicked);
    QList<ColourSwatch*> swatches = m_inspector->findChildren<ColourSwatch*>();
    QTest::mouseClick(swatches[2], Qt::LeftButton);
    QCOMPARE(picked.last().first().value<QColor>(), QColor(rgbOf({40, 1, 1})));
    swatches[0]->setFocus();
    QTest::keyClick(swatches[0], Qt::Key_Right);
    QCOMPARE(m_inspector->focusWidget(), swatches[1]);
    QTest::keyClick(swatches[1], Qt::Key_Space);
    QCOMPARE(picked.last().first().value<QColor>(), QColor(rgbOf({75, 20, 28})));
    QVERIFY(!swatches[3]->isVisible());
    QVERIFY(swatches[0]->width() > swatches[1]->width() && swatches[1]->width() > swatches[2]->width());
    QTest::keyClick(swatches[1], Qt::Key_Right);
    QTest::keyClick(swatches[2], Qt::Key_Right); // there is none further right
    QCOMPARE(m_inspector->focusWidget(), swatches[2]);
}

void TestInspector::findsTheMainColour()
{
    const QSignalSpy picked(m_inspector.get(), &Inspector::colourPicked);
    auto* find = m_inspector->findChild<QPushButton*>();
    m_inspector->setDetails(someDetails(), true);
    QTest::mouseClick(find, Qt::LeftButton);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().value<QColor>(), QColor(rgbOf({75, 20, 28}))); // not the palest, if largest
    PictureDetails unmeasured = someDetails();
    unmeasured.colours.clear();
    m_inspector->setDetails(unmeasured, true);
    QTest::mouseClick(find, Qt::LeftButton);
    QCOMPARE(picked.size(), 1);
}

void TestInspector::notesAreTold()
{
    m_inspector->setDetails(someDetails(), true);
    const QSignalSpy changed(m_inspector.get(), &Inspector::noteChanged);
    m_inspector->editNote();
    QTest::keyClicks(m_inspector->findChild<NoteField*>(), u" Yes"_s);
    PictureDetails other = someDetails();
    other.picture = QString(64, u'2');
    m_inspector->setDetails(other, true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first(), (QVariantList{QString(64, u'1'), u"Good bleed at the petal edge. Yes"_s}));
}

void TestInspector::readOnlyNotes()
{
    m_inspector->setDetails(someDetails(), true);
    m_inspector->setWritable(false);
    const QSignalSpy changed(m_inspector.get(), &Inspector::noteChanged);
    QTest::keyClicks(m_inspector->findChild<NoteField*>(), u"x"_s);
    m_inspector->flushNote();
    QVERIFY(changed.isEmpty());
}

void TestInspector::showsThePictureAsItComes()
{
    QImage red(64, 32, QImage::Format_RGB32);
    red.fill(Qt::red);
    const auto name = m_objects->put(encoded(red, "PNG"), u"png"_s);
    QVERIFY(name);
    PictureDetails details = someDetails();
    details.picture = name->left(64);
    const QSignalSpy wanted(m_inspector.get(), &Inspector::pictureWanted);
    m_inspector->setDetails(details, true);
    QTRY_VERIFY(!wanted.isEmpty());
    auto* view = m_inspector->findChild<InspectedPicture*>();
    QTRY_COMPARE(view->width(), view->height());
    const auto colourAt = [&](QPoint place) {
        return view->grab().toImage().pixelColor(place * view->devicePixelRatioF());
    };
    const QPoint middle = view->rect().center();
    QVERIFY(colourAt(middle) != QColor(Qt::red));
    m_pictures->setWanted({details.picture}, wanted.last()[1].toSize());
    QTRY_COMPARE_WITH_TIMEOUT(colourAt(middle), QColor(Qt::red), PatienceMs);
    QVERIFY(colourAt({middle.x(), view->height() - 4}) != QColor(Qt::red)); // nothing is cut, nothing reaches out
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
