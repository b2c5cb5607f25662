#include "core/sketch/page/shader_cache.h"

#include "core/base/hash.h"
#include "core/sketch/page/render_worker.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

// Mesa checks its own build and the processor in each entry; ours is the sketch that decided what is in there.
QString folderFor(const RenderPoolSettings& settings, const QByteArray& warmUp)
{
    const QFileInfo program(settings.program);
    const QByteArray identity = warmUp + program.filePath().toUtf8()
        + QByteArray::number(program.lastModified().toMSecsSinceEpoch()) + QByteArray::number(program.size());
    return settings.shaderFolder + u'/' + QString::fromLatin1(sha256Hex(identity).left(16));
}

bool drawWarmUp(const RenderPoolSettings& settings, const QString& folder, const QByteArray& code, const StopFlag& stop)
{
    auto worker = RenderWorker::start(settings, MemoryClass::Small, {folder, RenderWorker::Shaders::Fill});
    if (!worker)
        return false;
    for (const Medium medium : {Medium::P5Brush2, Medium::P5Brush1, Medium::P5Brush1}) {
        RenderRequest request;
        request.timeoutMs = 30'000;
        request.sketch = {u"warm-up.js"_s, medium, code};
        // The last one leaves Mesa's writing thread time for what came before it.
        if (!(*worker)->render(request, stop).result.ok)
            return false;
    }
    return true;
}

// Also what a crash left behind while filling.
void removeOld(const QString& parent)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-30);
    for (const QFileInfo& folder : QDir(parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder.lastModified() < limit)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

QString preparedShaders(const RenderPoolSettings& settings, const StopFlag& stop)
{
    if (settings.withoutIsolation || settings.shaderFolder.isEmpty())
        return {};
    QFile resource(u":/pentimento/warm-up.js"_s);
    if (!resource.open(QIODevice::ReadOnly))
        return {};
    const QByteArray code = resource.readAll();
    QString folder = folderFor(settings, code);
    if (QFileInfo(folder).isDir())
        return folder;
    if (!QDir().mkpath(settings.shaderFolder))
        return {};
    removeOld(settings.shaderFolder);
    QTemporaryDir temporary(settings.shaderFolder + u"/filling-XXXXXX"_s);
    if (!temporary.isValid() || !drawWarmUp(settings, temporary.path(), code, stop))
        return {};
    // Another process may have been faster; its folder is as good.
    if (QDir().rename(temporary.path(), folder))
        temporary.setAutoRemove(false);
    return folder;
}

} // namespace pentimento
