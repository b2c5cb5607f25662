#pragma once

#include "tests/support/sample_pictures.h"
#include "tests/support/waiting.h"
#include "ui/pool/pictures/picture_cache.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>

namespace pentimento {

// Pictures in a library of their own, and what shows them.
struct PaneRig {
    PaneRig()
        : objects(folder.filePath(QStringLiteral("objects")))
        , cache(objects, std::make_shared<ThumbnailCache>(folder.filePath(QStringLiteral("thumbnails"))))
    {
    }

    QString add(QColor colour, QSize size = {400, 400})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        return add(image);
    }
    QString add(const QImage& image)
    {
        return objects.put(encoded(image, "PNG"), QStringLiteral("png")).value().left(64);
    }

    QTemporaryDir folder;
    ObjectStore objects;
    PictureCache cache;
};

// The left button goes down at `from` and up at `to`.
inline void dragOver(QWidget* widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(widget, Qt::LeftButton, modifiers, from);
    for (const QPoint at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, modifiers, to);
}

inline void pressHeld(QWidget* widget, int key)
{
    QKeyEvent event(QEvent::KeyPress, key, {}, {}, true);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace pentimento
