#pragma once

#include "ui/pool/pictures/picture_reader.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace pentimento {

class PictureCache;

// The pictures before and after the current one of a model with the roles of pool_roles.h, as many as fit: the current
// one in the middle with a frame, its number below it, the tier below each. Costs the same for a hundred thousand rows
// as for ten. A click activates a row; the keys are left to whoever is above. A screen reader hears valueText(). While
// it is visible, the thumbnails its cache is asked for are its own, in the size that pictures keep theirs, so that they
// stand in for large ones too. GUI thread.
class Filmstrip : public QWidget {
    Q_OBJECT
public:
    // `pictures` must outlive this.
    explicit Filmstrip(PictureCache& pictures, QWidget* parent = nullptr);

    // It stays the caller's. There is no current row until setCurrent(), and none after the model was reset.
    void setModel(QAbstractItemModel* model);
    QAbstractItemModel* model() const { return m_model; }
    void setCurrent(int row); // -1: none
    int current() const { return m_current.row(); }

    int rowCount() const { return m_model ? m_model->rowCount() : 0; }
    QString valueText() const; // "Picture 413 of 1,664"; empty when there is none
    QRect cellRect(int row) const; // also of one that is out of sight
    int rowAt(QPoint point) const; // -1 for none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void refresh();
    void askForThumbnails();
    void thumbnailCame(const QString& picture);
    ReadyPicture smallPicture(const QString& picture);
    QString failureOf(const QModelIndex& index) const;
    void paintCell(QPainter& painter, int row);
    void paintFooter(QPainter& painter, const QRect& footer, const QModelIndex& index) const;
    void hover(int row);
    void showFailure(QPoint at, QPoint globalAt);
    int middleRow() const { return qMax(0, current()); }
    int reach() const; // how many rows fit on either side, cut ones too

    PictureCache& m_pictures;
    QPointer<QAbstractItemModel> m_model;
    QPersistentModelIndex m_current;
    QHash<QString, ReadyPicture> m_small; // as they are painted, of those in reach
    QHash<QString, int> m_asked; // pictures, and their rows when they were asked for
    bool m_askPending = false;
    qreal m_ratio = 0; // device pixels of m_small
    int m_hovered = -1;
};

} // namespace pentimento
