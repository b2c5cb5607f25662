#include "core/library/artwork.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestArtwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authors();
    void reasons();
    void strangers_data();
    void strangers();
};

void TestArtwork::authors()
{
    const QStringList words{u"model"_s, u"human"_s, u"tuner"_s, u"policy"_s, u"import"_s};
    for (const QString& word : words) {
        const auto author = authorFromWord(word);
        QVERIFY2(author, qPrintable(word));
        QCOMPARE(authorWord(*author), word);
    }
}

void TestArtwork::reasons()
{
    const QStringList words{u"manual"_s, u"save"_s, u"rating"_s, u"comparison"_s, u"rest"_s, u"import"_s};
    for (const QString& word : words) {
        const auto reason = reasonFromWord(word);
        QVERIFY2(reason, qPrintable(word));
        QCOMPARE(reasonWord(*reason), word);
    }
}

void TestArtwork::strangers_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word : {"", "Human", "human ", "robot"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestArtwork::strangers()
{
    QFETCH(QString, word);
    QVERIFY(!authorFromWord(word));
    QVERIFY(!reasonFromWord(word));
}

QTEST_GUILESS_MAIN(TestArtwork)
#include "tst_artwork.moc"
