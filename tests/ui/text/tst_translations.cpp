#include "core/base/atomic_file.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

struct Message {
    QString source;
    QStringList translations;
    bool finished = true;
};

// The text of a <translation>, or one text for each plural form in it.
QStringList readTranslations(QXmlStreamReader& xml)
{
    QStringList forms;
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            forms.append(xml.readElementText());
        else
            text += xml.text();
    }
    if (forms.isEmpty() && !text.isEmpty())
        forms.append(text);
    return forms;
}

QList<Message> readMessages(const QByteArray& ts)
{
    QList<Message> messages;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1) {
            messages.append({xml.readElementText(), {}, true});
        } else if (xml.name() == "translation"_L1) {
            messages.last().finished = !xml.attributes().hasAttribute(u"type"_s);
            messages.last().translations = readTranslations(xml);
        }
    }
    return messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression pattern(u"%(n|L?[0-9]+)"_s);
    QStringList found;
    for (const auto& match : pattern.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upToDateAndComplete_data();
    void upToDateAndComplete();
};

void TestTranslations::upToDateAndComplete_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("German") << u"de"_s << false;
    QTest::newRow("English") << u"en"_s << true;
}

// What the sources say now, gathered by lupdate itself, is all in the file, finished, with its placeholders.
void TestTranslations::upToDateAndComplete()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    const QString root = QStringLiteral(PENTIMENTO_SOURCE_DIR);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(root + u"/translations/pentimento_%1.ts"_s.arg(language), copy));
    QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, root, u"-recursive"_s, root + u"/ui"_s,
        root + u"/app"_s, u"-ts"_s, copy};
    if (pluralsOnly)
        arguments.prepend(u"-pluralonly"_s);
    QCOMPARE(QProcess::execute(QStringLiteral(PENTIMENTO_LUPDATE), arguments), 0);
    const auto text = readFile(copy, 1 << 24);
    QVERIFY(text);
    const QList<Message> messages = readMessages(*text);
    QVERIFY(messages.size() >= (pluralsOnly ? 2 : 100));
    for (const Message& message : messages) {
        QVERIFY2(message.finished && !message.translations.isEmpty(), qPrintable(u"unfinished: "_s + message.source));
        for (const QString& translation : message.translations)
            QCOMPARE(placeholdersOf(translation), placeholdersOf(message.source));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
