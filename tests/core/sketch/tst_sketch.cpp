#include "core/sketch/sketch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

class TestSketch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mediaHaveNames()
    {
        for (const Medium medium : {Medium::P5Brush2, Medium::P5Brush1, Medium::Python})
            QCOMPARE(mediumFromName(mediumName(medium)), std::optional(medium));
        QVERIFY(!mediumFromName(u"auto"_s));
    }

    void files_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("plain") << QByteArray("let a = 1;") << true << QByteArray("let a = 1;");
        QTest::newRow("empty") << QByteArray() << true << QByteArray();
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbflet a;") << true << QByteArray("let a;");
        QTest::newRow("letters beyond ASCII") << QByteArray("// Grün 🌺") << true << QByteArray("// Grün 🌺");
        QTest::newRow("binary") << QByteArray("a\0b", 3) << false << QByteArray();
        QTest::newRow("Latin-1") << QByteArray("// Gr\xfcn") << false << QByteArray();
        QTest::newRow("cut in a letter") << QByteArray("// \xf0\x9f\x8c") << false << QByteArray();
        QTest::newRow("as long as allowed")
            << QByteArray(MaxSketchBytes, ' ') << true << QByteArray(MaxSketchBytes, ' ');
        QTest::newRow("too long") << QByteArray(MaxSketchBytes + 1, ' ') << false << QByteArray();
    }
    void files()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, readable);
        QFETCH(QByteArray, code);
        const QString path = write(u"sketch.js"_s, content);
        const auto sketch = readSketch(path);
        QCOMPARE(sketch.has_value(), readable);
        if (readable)
            QCOMPARE(*sketch, (Sketch{u"sketch.js"_s, Medium::P5Brush2, code}));
        else
            QCOMPARE(sketch.error().kind, Error::Kind::InvalidInput);
    }

    void mediumComesFromTheName()
    {
        const QString path = write(u"draw.py"_s, "pass");
        QCOMPARE(readSketch(path)->medium, Medium::Python);
        QCOMPARE(readSketch(path, Medium::P5Brush1)->medium, Medium::P5Brush1);
        QCOMPARE(readSketch(m_folder.filePath(u"absent.js"_s)).error().kind, Error::Kind::NotFound);
    }

    void foldersAreWalked()
    {
        const QString b = write(u"walk/b.js"_s, "1");
        const QString a = write(u"walk/a/deep/c.py"_s, "1");
        write(u"walk/node_modules/x.js"_s, "1");
        write(u"walk/.hidden/x.js"_s, "1");
        write(u"walk/readme.md"_s, "1");
        QFile::link(m_folder.filePath(u"walk"_s), m_folder.filePath(u"walk/circle"_s));
        const auto found = findSketches({m_folder.filePath(u"walk"_s), b});
        QVERIFY(found);
        QCOMPARE(*found, (QStringList{a, b, b}));
        QCOMPARE(findSketches({m_folder.filePath(u"nowhere"_s)}).error().kind, Error::Kind::NotFound);
    }

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSketch)
#include "tst_sketch.moc"
