#pragma once

#include "ui/studio/sketch_exporter.h"
#include "ui/studio/studio_session.h"

class QWidget;

namespace pentimento {

// Asks where an export should go and how large it should be, and says how it ended. GUI thread.
class StudioExport : public QObject {
    Q_OBJECT
public:
    StudioExport(StudioSession& session, SketchExporter& exporter, QWidget* window);

    void picture();
    void page();
    void bundle();
    // A sentence; empty: runs and saves are kept.
    void setWhyNotKept(const QString& why) { m_whyNotKept = why; }

Q_SIGNALS:
    void said(const QString& sentence); // for a toast

private:
    RenderRequest request(const OpenSketch& sketch) const;
    QString ask(const QString& title, const QString& ending, const QString& filter);

    StudioSession& m_session;
    SketchExporter& m_exporter;
    QWidget* m_window;
    QString m_whyNotKept;
};

} // namespace pentimento
