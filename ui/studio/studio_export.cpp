#include "ui/studio/studio_export.h"

#include "core/base/hash.h"
#include "ui/text/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace pentimento {

StudioExport::StudioExport(StudioSession& session, SketchExporter& exporter, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_exporter(exporter)
    , m_window(window)
{
    connect(&exporter, &SketchExporter::exported, this,
        [this](const QString& path) { Q_EMIT said(tr("Exported %1").arg(QDir::toNativeSeparators(path))); });
    connect(&exporter, &SketchExporter::failed, this, [this](const QString& path, const Error& error) {
        QMessageBox::warning(
            m_window, tr("Export"), errorSentence(tr("%1 was not exported").arg(QFileInfo(path).fileName()), error));
    });
}

void StudioExport::picture()
{
    const OpenSketch* sketch = m_session.current();
    const QSize shown = sketch->picture.image.isNull() ? QSize(1024, 1024) : sketch->picture.image.size();
    bool accepted = false;
    const int side = QInputDialog::getInt(m_window, tr("Export picture"),
        tr("Longer side in pixels (64 to %1). The sketch is drawn anew at this size.").arg(MaxCanvasSide),
        qMax(shown.width(), shown.height()), 64, MaxCanvasSide, 1, &accepted);
    if (!accepted)
        return;
    const QString path = ask(tr("Export picture"), u"png"_s, tr("PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    RenderRequest asked = request(*sketch);
    asked.size = shown.scaled(side, side, Qt::KeepAspectRatio);
    m_exporter.exportPicture(asked, path);
}

void StudioExport::page()
{
    const QString path = ask(tr("Export web page"), u"html"_s, tr("Web page (*.html)"));
    if (!path.isEmpty())
        m_exporter.exportPage(request(*m_session.current()), path);
}

void StudioExport::bundle()
{
    const OpenSketch* sketch = m_session.current();
    if (!sketch->artwork || sketch->artworkCode != m_session.code(*sketch) || sketch->artwork->seed != sketch->seed()) {
        QMessageBox::information(m_window, tr("Export bundle"),
            m_whyNotKept.isEmpty() ? tr("A bundle holds what is kept in the library. Run or save the sketch first.")
                                   : tr("A bundle holds what is kept in the library. %1").arg(m_whyNotKept));
        return;
    }
    const QString path = ask(tr("Export bundle"), u"pentimento"_s, tr("Pentimento bundle (*.pentimento)"));
    if (!path.isEmpty())
        m_exporter.exportBundle(sketch->artwork->id, path);
}

RenderRequest StudioExport::request(const OpenSketch& sketch) const
{
    return {.sketch = sketch.sketch(m_session.code(sketch)), .seed = sketch.seed(), .size = sketch.size()};
}

// The name says which picture it is: seed and the code's hash.
QString StudioExport::ask(const QString& title, const QString& ending, const QString& filter)
{
    const OpenSketch& sketch = *m_session.current();
    const QString name = u"%1-%2-%3.%4"_s.arg(QFileInfo(sketch.file().name()).completeBaseName())
                             .arg(sketch.seed())
                             .arg(QString::fromLatin1(sha256Hex(m_session.code(sketch)).left(8)), ending);
    const QString folder = QFileInfo(sketch.file().path()).path();
    QString path = QFileDialog::getSaveFileName(
        m_window, title, sketch.file().path().isEmpty() ? name : folder + u'/' + name, filter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    return path;
}

} // namespace pentimento
