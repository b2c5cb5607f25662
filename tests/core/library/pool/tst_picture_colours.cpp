#include "core/library/pool/picture_colours.h"

#include "core/library/pool/measures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestPictureColours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = Library::open(m_folder->path(), Library::Access::ReadWrite).value();
    }

    void keepsColours()
    {
        PictureMeasures measures;
        measures.slices.colours = {{{61.25, -12.5, 33.0000001}, 0.75}, {{0, 0, -1e-9}, 0.25}};
        measures.slices.hue = Hue::Green;
        QVERIFY(keepMeasures(*m_library, one, measures));
        const auto colours = pictureColours(*m_library);
        QVERIFY(colours);
        QCOMPARE(colours->size(), 1);
        const QList<SliceColour> kept = colours->value(one);
        QCOMPARE(kept.size(), 2);
        for (qsizetype i = 0; i < kept.size(); ++i) {
            const SliceColour& meant = measures.slices.colours[i];
            QCOMPARE(kept[i].lab.lightness, meant.lab.lightness);
            QCOMPARE(kept[i].lab.a, meant.lab.a);
            QCOMPARE(kept[i].lab.b, meant.lab.b);
            QCOMPARE(kept[i].weight, meant.weight);
        }
    }

    void leavesOutWhatIsNoColour()
    {
        for (const char* text : {"", "[]", "{}", "[[1,2,3,true]]", "[[1,2,3"}) {
            const QByteArray row = "(hex(randomblob(32)), 1, 'green', '" + QByteArray(text) + "', 0)";
            QVERIFY(m_library->hold().database.execute("INSERT INTO picture_measures VALUES " + row));
        }
        const auto colours = pictureColours(*m_library);
        QVERIFY(colours);
        QVERIFY(colours->isEmpty());
    }

private:
    const QString one = QString(64, u'1');
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestPictureColours)
#include "tst_picture_colours.moc"
