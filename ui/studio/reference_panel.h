#pragma once

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

// A picture to paint after, laid over the sketch's own as strongly as a slider says. Chosen with the button or dropped
// here; each open sketch has its own. Read off the GUI thread. GUI thread.
class ReferencePanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int MostPixels = 64'000'000; // of a file that is read
    static constexpr int MostSide = 2048; // of what is kept of it, which is as much as a screen shows

    explicit ReferencePanel(QWidget* parent = nullptr);
    ~ReferencePanel() override; // waits for a file being read

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
        QString failure; // one sentence; empty when there is a picture
    };
    static ReadPicture read(const QString& path);
    void askForFile();
    void remove();
    void takePicture(const ReadPicture& read);
    void refresh();

    OpenSketch* m_sketch = nullptr;
    QFutureWatcher<ReadPicture> m_reading;
    QLabel* m_thumbnail;
    QSlider* m_opacity;
    NumberLabel* m_percent;
    QToolButton* m_remove;
};

} // namespace pentimento
