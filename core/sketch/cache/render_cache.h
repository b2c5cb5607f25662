#pragma once

#include "core/sketch/sketch_renderer.h"

#include <atomic>
#include <mutex>

namespace pentimento {

// What a picture depends on, as one name: SHA-256 over a canonical text of the code, seed, size, frames, anchoring,
// medium, library versions and the engine's identity. The timeout and the file's name are not part of it.
QByteArray renderCacheKey(const RenderRequest& request, const Json& libraries, const QByteArray& engineIdentity);

// True for what another render of the same request would give again: a picture, or the errors syntax, runtime,
// no-canvas, blank and clamped. The others are the fault of a moment or of the machine.
bool isReproducible(const RenderResult& result);

// Results on disk under their key: `ab/abcd….png` (left out when there is no picture), then `ab/abcd….json`, which
// carries the picture's SHA-256 and ends in its own. Anything missing, cut or changed is a miss, and the next
// `store` replaces it. Thread-safe, and safe with other processes on the same folder: the files of one key hold
// the same bytes whoever writes them. `wallMs` and `cached` are not stored; the caller knows them.
class RenderCache {
public:
    static constexpr qint64 DefaultMaxBytes = qint64(2) << 30;

    explicit RenderCache(QString folder, qint64 maxBytes = DefaultMaxBytes);

    // A found entry counts as used now.
    std::optional<RenderResult> find(const QByteArray& key);
    // Precondition: isReproducible(result). Storage when it cannot be written; the cache is then as before.
    Result<void> store(const QByteArray& key, const RenderResult& result);
    // Removes the longest unused entries until nine tenths of the bound are left. `store` calls it now and then.
    void trim();

private:
    QString pathOf(const QByteArray& key, const char* ending) const;

    const QString m_folder;
    const qint64 m_maxBytes;
    std::atomic<qint64> m_bytesSinceTrim;
    std::mutex m_trimming;
};

} // namespace pentimento
