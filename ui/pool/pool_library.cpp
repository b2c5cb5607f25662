#include "ui/pool/pool_library.h"

#include "core/library/pool/decisions.h"

namespace pentimento {

Result<PoolReading> readPool(const Library& library)
{
    PM_TRY(items, poolItems(library));
    PM_TRY(colours, pictureColours(library));
    PM_TRY(broken, brokenFiles(library));
    PM_TRY(events, ratingEvents(library));
    PM_TRY(filters, savedFilters(library));
    return PoolReading{items, colours, broken, events, filters, poolChoices(items)};
}

PoolLibrary::PoolLibrary(Library* library, QObject* parent) : QObject(parent), m_library(library)
{
    m_thread.setMaxThreadCount(1);
}

PoolLibrary::~PoolLibrary()
{
    m_thread.waitForDone();
}

void PoolLibrary::read()
{
    m_readAgain = m_isReading;
    if (m_isReading)
        return;
    m_isReading = m_library;
    ask([](Library& library) { return readPool(library); },
        [this](const Result<PoolReading>& reading) {
            m_isReading = false;
            if (reading)
                Q_EMIT wasRead(*reading);
            else
                Q_EMIT failed(reading.error());
            if (m_readAgain)
                read();
        });
}

} // namespace pentimento
