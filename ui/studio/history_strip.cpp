#include "ui/studio/history_strip.h"

#include "ui/studio/history_model.h"
#include "ui/studio/row_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PictureSide = 88;
constexpr int FrameGap = 6; // between the picture and the outer edge of its frame
constexpr int CellWidth = PictureSide + 2 * FrameGap;

QString reasonText(Artwork::Reason reason)
{
    switch (reason) {
    case Artwork::Reason::Manual:
        return HistoryStrip::tr("Run");
    case Artwork::Reason::Save:
        return HistoryStrip::tr("Saved");
    case Artwork::Reason::Rating:
        return HistoryStrip::tr("Rated");
    case Artwork::Reason::Comparison:
        return HistoryStrip::tr("Compared");
    case Artwork::Reason::Rest:
        return HistoryStrip::tr("At rest");
    case Artwork::Reason::Import:
        return HistoryStrip::tr("Imported");
    }
    return {};
}

QString timeText(const QDateTime& at)
{
    const bool today = at.date() == QDate::currentDate();
    return today ? at.toString(u"HH:mm:ss"_s)
                 : QLocale().toString(at.date(), QLocale::ShortFormat) + at.toString(u" HH:mm"_s);
}

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {CellWidth + theme().sp4, CellWidth + theme().sp1 + 2 * theme().lhSmall + theme().sp2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect frame(option.rect.topLeft(), QSize(CellWidth, CellWidth));
        const QRect place = frame.adjusted(FrameGap, FrameGap, -FrameGap, -FrameGap);
        paintPicture(*painter, place, index.data(HistoryModel::PictureRole).value<QImage>());
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(QPen(selected ? theme().accent : theme().lineStrong, theme().selectW));
            painter->drawRect(frame.adjusted(1, 1, -1, -1));
        }
        painter->setFont(uiFont(theme().fsCaption));
        QRect line(frame.left() + FrameGap, frame.bottom() + theme().sp1, CellWidth, theme().lhSmall);
        painter->setPen(theme().text2);
        const QString time = timeText(index.data(HistoryModel::TimeRole).toDateTime());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(time, Qt::ElideRight, line.width()));
        line.translate(0, theme().lhSmall);
        painter->setPen(theme().muted);
        const QString reason = reasonText(static_cast<Artwork::Reason>(index.data(HistoryModel::ReasonRole).toInt()));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(reason, Qt::ElideRight, line.width()));
    }

private:
    static void paintPicture(QPainter& painter, const QRect& place, const QImage& picture)
    {
        if (picture.isNull())
            return painter.fillRect(place, theme().bgRaised);
        const QSize size = picture.size().scaled(place.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(), size);
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, picture);
        painter.setPen(QPen(theme().keyline, theme().lineW));
        painter.drawRect(QRectF(target).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
};

} // namespace

HistoryStrip::HistoryStrip(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new HistoryDelegate(this));
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("History"));
    setProperty("tray", true);
    setAutoFillBackground(true);
    setViewportMargins(theme().sp3, theme().sp3, 0, 0);
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT restoreAsked(index.row()); });
}

void HistoryStrip::show(HistoryModel& model)
{
    setModel(&model);
}

void HistoryStrip::reset()
{
    QListView::reset();
    Q_EMIT countChanged(model() ? model()->rowCount() : 0);
}

void HistoryStrip::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QListView::rowsInserted(parent, first, last);
    Q_EMIT countChanged(model()->rowCount());
}

void HistoryStrip::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    paintEmptyText(*this,
        m_whyNotKept.isEmpty() ? tr("Nothing kept yet. A run, a save or half a minute of rest keeps the picture here.")
                               : m_whyNotKept);
}

void HistoryStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu menu(this);
    const QAction* restore = menu.addAction(tr("Restore this version"));
    const QAction* compare = menu.addAction(tr("Compare with current"));
    const QAction* chosen = menu.exec(event->globalPos());
    if (chosen == restore)
        Q_EMIT restoreAsked(index.row());
    else if (chosen == compare)
        Q_EMIT compareAsked(index.row());
}

} // namespace pentimento
