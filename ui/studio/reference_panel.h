#pragma once

#include "core/base/stop_flag.h"

#include <QFutureWatcher>
#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace pentimento {

class NumberLabel;
class OpenSketch;
struct Reference;

// A picture to paint after, laid over the sketch's own as strongly as a slider says. Chosen with the button or dropped
// here; each open sketch has its own. Read off the GUI thread and decoded in a confined process (PictureDecoder); says
// so meanwhile, and why when it cannot. GUI thread.
class ReferencePanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int MostSide = 2048; // of what is kept of it, which is as much as a screen shows

    explicit ReferencePanel(QWidget* parent = nullptr);
    ~ReferencePanel() override; // stops reading

    void show(OpenSketch* sketch); // null: none; reads its picture when that is not there yet
    void choose(const QString& path); // for the sketch that is shown

Q_SIGNALS:
    void changed(const QImage& picture, double opacity); // what to lay over the picture that is shown
    void failed(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct ReadPicture {
        QString path;
        QImage picture;
        QString failure; // one sentence; empty when there is a picture, or when it was stopped
    };
    static ReadPicture read(const QString& path, const StopFlag& stop);
    void askForFile();
    void remove();
    void takePicture(const ReadPicture& read);
    void refresh();
    void showThumbnail(const Reference& reference);

    OpenSketch* m_sketch = nullptr;
    StopFlag m_stop; // of what is read
    QFutureWatcher<ReadPicture> m_reading;
    QLabel* m_thumbnail;
    QSlider* m_opacity;
    NumberLabel* m_percent;
    QToolButton* m_remove;
};

} // namespace pentimento
