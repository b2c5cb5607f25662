#include "tests/support/hostile_tour.h"

#include "core/base/atomic_file.h"

namespace pentimento {

QList<HostileScript> HostileTour::sketches()
{
    QList<HostileScript> scripts = readHostileCorpus();
    scripts.removeIf([](const HostileScript& script) { return script.medium == Medium::Python; });
    return scripts;
}

std::vector<double> HostileTour::visit(const HostileScript& script)
{
    const QString path = m_home.path(script.path);
    if (!writeFileAtomically(path, hostileCode(script, 9, 9))) // no walls fall here: nobody need listen
        return {};
    m_watch.take();
    const int runsBefore = m_studio.runCount();
    m_studio.open(path);
    const bool opened = m_studio.editor();
    m_studio.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([this] { return !m_studio.isRunning(); }, RunMs);
    m_studio.press(Qt::Key_W, Qt::ControlModifier);
    const bool closed = waitUntil([this] { return !m_studio.editor(); });
    const std::vector<double> waits = m_watch.take();
    const bool ran = m_studio.runCount() > runsBefore;
    return opened && ran && closed ? waits : std::vector<double>();
}

} // namespace pentimento
