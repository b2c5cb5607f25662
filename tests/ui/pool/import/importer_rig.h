#pragma once

#include "core/base/atomic_file.h"
#include "core/library/import/picture_decoding.h"
#include "tests/support/fake_renderer.h"
#include "tests/support/small_picture.h"
#include "ui/pool/import/pool_importer.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>
#include <semaphore>

namespace pentimento {

// A library, a folder with pictures, and an importer over both that decodes here. While `held` is on, each picture
// waits at the decoder for release(), or for the import to be stopped.
class ImporterRig {
public:
    ImporterRig()
        : library(Library::open(folder.filePath(QStringLiteral("library")), Library::Access::ReadWrite).value())
        , jobs(std::make_unique<JobRunner>())
        , importer(std::make_unique<PoolImporter>(library.get(), m_renderer, *jobs, [this] { return decoder(); }))
        , added(importer.get(), &PoolImporter::added)
        , finished(importer.get(), &PoolImporter::finished)
    {
    }
    ~ImporterRig()
    {
        importer.reset();
        jobs.reset(); // stops what is held
    }

    QString path(const QString& name) const { return folder.filePath(QStringLiteral("in/") + name); }
    QString write(const QString& name, const QByteArray& content) const
    {
        return writeFileAtomically(path(name), content) ? path(name) : QString();
    }
    QString writePicture(int n) const
    {
        return write(QStringLiteral("%1.png").arg(n), smallPicture(QColor::fromHsv(n * 7 % 360, 200, 200)));
    }
    QList<ImportFile> planned() const { return planImport({folder.filePath(QStringLiteral("in"))}).value(); }
    ImportReport report() const { return finished.last().first().value<ImportReport>(); }
    int itemsTold() const
    {
        int count = 0;
        for (const auto& batch : added)
            count += int(batch.first().value<QList<PoolItem>>().size());
        return count;
    }
    int itemsKept() const { return int(poolItems(*library).value().size()); }
    void release(int pictures) { m_released.release(pictures); }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    std::unique_ptr<JobRunner> jobs;
    std::unique_ptr<PoolImporter> importer;
    QSignalSpy added;
    QSignalSpy finished;
    std::atomic<bool> held = false;
    std::atomic<int> atDecoder = 0; // pictures begun so far

private:
    DecodeFunction decoder()
    {
        return [this](const QByteArray& file, DecodeSize want, const StopFlag& stop) -> Result<DecodedPicture> {
            ++atDecoder;
            while (held && !m_released.try_acquire_for(std::chrono::milliseconds(5))) {
                if (stop.raised())
                    return Unexpected(Error::Kind::Cancelled, QStringLiteral("stopped"));
            }
            return decodePicture(file, want);
        };
    }

    FakeRenderer m_renderer;
    std::counting_semaphore<> m_released{0};
};

} // namespace pentimento
