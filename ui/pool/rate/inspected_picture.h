#pragma once

#include <QImage>
#include <QWidget>

namespace pentimento {

class PictureCache;

// A picture on the grey of the surround, as large as there is room. Square. What is in the cache is shown at once, if
// only a thumbnail, and the right size takes its place when it comes. GUI thread.
class InspectedPicture : public QWidget {
    Q_OBJECT
public:
    explicit InspectedPicture(PictureCache& pictures, QWidget* parent = nullptr);

    void setPicture(const QString& picture); // empty: none
    QSize within() const; // what it fits the picture into, in device pixels

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
    void wanted(const QString& picture, QSize within); // the picture or its room is another one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void take(const QString& picture);
    QImage found() const;

    PictureCache& m_pictures;
    QString m_picture;
};

} // namespace pentimento
