#pragma once

#include "core/sketch/sketch.h"

#include <QListWidget>

namespace pentimento {

// A sketch that comes with the program.
struct StarterSketch {
    QString resource; // path in the resource system
    QString title;
    QString remark; // one line
    QString thumbnail; // resource; empty for none
    Medium medium = Medium::P5Brush2;
};

QList<StarterSketch> starterTemplates();
QList<StarterSketch> starterSamples(); // in the order of the gallery; empty when they are not compiled in
// The text under a name of its own; an error means a broken build.
Result<Sketch> readStarter(const StarterSketch& starter);

// What the Studio shows while no sketch is open: three templates, "Open…", and the samples. GUI thread.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const pentimento::StarterSketch& starter);
    void openAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int thumbnailSide(int beside) const;

    QWidget* m_column;
    QListWidget* m_samples;
};

} // namespace pentimento
