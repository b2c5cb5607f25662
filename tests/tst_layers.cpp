#include "core/base/atomic_file.h"

#include <QDirIterator>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pentimento;

namespace {

// core/README.md, "Levels". A module includes only modules of lower levels, and itself.
const QHash<QString, int> coreLevels{
    {u"base"_s, 0},
    {u"learn"_s, 0},
    {u"net"_s, 1},
    {u"store"_s, 1},
    {u"process"_s, 1},
    {u"settings"_s, 1},
    {u"metrics"_s, 1},
    {u"jobs"_s, 2},
    {u"sketch"_s, 2},
    {u"providers"_s, 2},
    {u"library"_s, 3},
    {u"taste"_s, 3},
    {u"judge"_s, 4},
    {u"training"_s, 5},
    {u"refine"_s, 6},
    {u"evolve"_s, 7},
    {u"experiment"_s, 7},
};

// The one file outside ui/web that may see the web engine: the main function of pentimento-render.
constexpr auto RenderEntry = "app/render_main.cpp"_L1;

struct Include {
    QString path;
    bool quoted = false;
};

std::optional<Include> parseInclude(const QString& line)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*([<"])([^">]+)[">])"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Include{match.captured(2), match.captured(1) == "\""_L1};
}

// "sketch" of core/sketch/gate/gate.h; empty when the file lies in no module of that layer.
QString moduleOf(const QString& path)
{
    return path.count(u'/') >= 2 ? path.section(u'/', 1, 1) : QString();
}

QString offenceInCore(const QString& file, const QString& included)
{
    const QString from = moduleOf(file);
    const QString to = moduleOf(included);
    for (const QString& module : {from, to}) {
        if (!coreLevels.contains(module))
            return u"core/%1 has no level in tst_layers"_s.arg(module);
    }
    if (from == to || coreLevels[to] < coreLevels[from])
        return {};
    return u"core/%1 is level %2, core/%3 level %4"_s.arg(from).arg(coreLevels[from]).arg(to).arg(coreLevels[to]);
}

QString offenceOfQuoted(const QString& file, const QString& included)
{
    if (included.endsWith(".moc"_L1) || included.startsWith("moc_"_L1))
        return {};
    const QString from = file.section(u'/', 0, 0);
    const QString to = included.section(u'/', 0, 0);
    const QStringList layers{u"core"_s, u"ui"_s, u"app"_s}; // low to high
    if (!layers.contains(to))
        return u"our headers are included by their path from the root"_s;
    if (layers.indexOf(to) > layers.indexOf(from))
        return u"%1 is above %2"_s.arg(to, from);
    if (from == "core"_L1)
        return offenceInCore(file, included);
    const bool webSide = file.startsWith("ui/web/"_L1) || file == RenderEntry;
    if (included.startsWith("ui/web/"_L1) && !webSide)
        return u"only pentimento-render links ui/web"_s;
    return {};
}

bool isWidgetHeader(const QString& included)
{
    if (included.startsWith("QtWidgets"_L1))
        return true;
    const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + u"/QtWidgets/"_s;
    return QFile::exists(folder + included) || QFile::exists(folder + included.toLower());
}

QString offenceOfSystem(const QString& file, const QString& included)
{
    const bool learn = file.startsWith("core/learn/"_L1);
    static const QRegularExpression torch(u"^(torch|ATen|c10)/"_s);
    if (torch.match(included).hasMatch() && !learn)
        return u"LibTorch stays in core/learn"_s;
    if (learn && (included.startsWith(u'Q') || included.startsWith("Qt"_L1)))
        return u"core/learn has no Qt"_s;
    const bool webSide = file.startsWith("ui/web/"_L1) || file == RenderEntry;
    if ((included.startsWith("QWebEngine"_L1) || included.startsWith("QtWebEngine"_L1)) && !webSide)
        return u"the web engine stays in ui/web"_s;
    if (file.startsWith("core/"_L1) && isWidgetHeader(included))
        return u"core has no widgets"_s;
    return {};
}

// Why `file` (its path from the root) must not hold this line; empty when it may.
QString offence(const QString& file, const QString& line)
{
    const auto include = parseInclude(line);
    if (!include)
        return {};
    return include->quoted ? offenceOfQuoted(file, include->path) : offenceOfSystem(file, include->path);
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void tree();
};

void TestLayers::rules_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* file, const char* line, bool allowed) {
        QTest::newRow(qPrintable(QString::fromUtf8(file) + u": "_s + QString::fromUtf8(line)))
            << QString::fromUtf8(file) << QString::fromUtf8(line) << allowed;
    };
    row("core/sketch/gate/gate.cpp", "#include \"core/process/confinement.h\"", true);
    row("core/sketch/gate/gate.cpp", "#include \"core/sketch/gate/gate.h\"", true);
    row("core/sketch/gate/gate.cpp", "#include \"core/jobs/job_runner.h\"", false); // same level
    row("core/base/hash.cpp", "#include \"core/sketch/gate/gate.h\"", false);
    row("core/base/hash.cpp", "  #  include \"core/sketch/gate/gate.h\" // spaced", false);
    row("core/base/hash.cpp", "// #include \"core/sketch/gate/gate.h\"", true);
    row("core/learn/main.cpp", "#include \"core/base/result.h\"", false);
    row("core/unheard/of.cpp", "#include \"core/base/result.h\"", false);
    row("core/sketch/gate/gate.cpp", "#include \"core/unheard/of.h\"", false);
    row("core/sketch/gate/gate.cpp", "#include \"gate.h\"", false);
    row("core/sketch/gate/gate.cpp", "#include \"../../ui/models/gallery.h\"", false);
    row("core/sketch/gate/gate.cpp", "#include \"gate.moc\"", true);
    row("core/sketch/gate/gate.cpp", "#include \"ui/models/gallery.h\"", false);
    row("core/sketch/gate/gate.cpp", "#include \"app/cli.h\"", false);
    row("ui/models/gallery.cpp", "#include \"core/experiment/plan.h\"", true);
    row("ui/models/gallery.cpp", "#include \"app/cli.h\"", false);
    row("ui/models/gallery.cpp", "#include \"ui/web/page.h\"", false);
    row("app/main.cpp", "#include \"ui/web/page.h\"", false);
    row("app/main.cpp", "#include \"ui/models/gallery.h\"", true);
    row("app/render_main.cpp", "#include \"ui/web/page.h\"", true);
    row("app/render_main.cpp", "#include <QWebEngineProfile>", true);
    row("app/main.cpp", "#include <QWebEngineProfile>", false);
    row("ui/web/page.cpp", "#include <QtWebEngineCore/QWebEnginePage>", true);
    row("ui/studio/studio.cpp", "#include <QtWebEngineCore/QWebEnginePage>", false);
    row("core/learn/main.cpp", "#include <torch/torch.h>", true);
    row("core/learn/main.cpp", "#include <QString>", false);
    row("core/taste/client.cpp", "#include <torch/torch.h>", false);
    row("app/main.cpp", "#include <c10/util/Half.h>", false);
    row("core/sketch/gate/gate.cpp", "#include <QWidget>", false);
    row("core/sketch/gate/gate.cpp", "#include <QtWidgets/QLabel>", false);
    row("core/sketch/gate/gate.cpp", "#include <qapplication.h>", false);
    row("core/sketch/gate/gate.cpp", "#include <QImage>", true);
    row("ui/studio/studio.cpp", "#include <QWidget>", true);
}

void TestLayers::rules()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(offence(file, line).isEmpty(), allowed);
}

void TestLayers::tree()
{
    const QString root = QStringLiteral(PENTIMENTO_SOURCE_DIR) + u'/';
    QStringList offences;
    int includes = 0;
    for (const QString& layer : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(root + layer, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const auto text = readFile(path, 10 << 20);
            QVERIFY2(text, qPrintable(path));
            for (const QByteArray& line : text->split('\n')) {
                const QString file = path.mid(root.size());
                includes += parseInclude(QString::fromUtf8(line)) ? 1 : 0;
                const QString why = offence(file, QString::fromUtf8(line));
                if (!why.isEmpty())
                    offences.append(u"%1: %2: %3"_s.arg(file, QString::fromUtf8(line.trimmed()), why));
            }
        }
    }
    QVERIFY2(includes > 50, "the sources were not found");
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
