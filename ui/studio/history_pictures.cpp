#include "ui/studio/history_pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>

namespace pentimento {

namespace {

QImage smallPicture(const QByteArray& png)
{
    QBuffer buffer;
    buffer.setData(png);
    QImageReader reader(&buffer, "PNG");
    const QImage picture = reader.read();
    return picture.isNull()
        ? picture
        : picture.scaled(HistoryPictures::Side, HistoryPictures::Side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

HistoryPictures::HistoryPictures(const Library* library, QObject* parent) : QObject(parent), m_library(library)
{
    m_readers.setMaxThreadCount(1);
}

HistoryPictures::~HistoryPictures()
{
    m_readers.clear();
    m_readers.waitForDone();
}

void HistoryPictures::serve(HistoryModel& model)
{
    connect(&model, &HistoryModel::pictureWanted, this, [this, shown = QPointer(&model)](const Artwork& artwork) {
        if (!m_library || artwork.pictureObject.isEmpty())
            return;
        m_readers.start([this, shown, id = artwork.id, name = artwork.pictureObject] {
            const auto png = m_library->object(name);
            if (!png)
                return;
            const QImage picture = smallPicture(*png);
            QMetaObject::invokeMethod(this, [shown, id, picture] {
                if (shown)
                    shown->setPicture(id, picture);
            });
        });
    });
}

} // namespace pentimento
