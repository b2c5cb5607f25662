#include "ui/pool/duel/ladder_view.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tabular_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int PlaceWidth = 28;
constexpr int DuelsWidth = 30;
constexpr int DotRadius = 4;
constexpr int CapHeight = 7; // of the ends of an interval

class LadderDelegate : public QStyledItemDelegate {
public:
    LadderDelegate(const PictureCache& pictures, const LadderList& list, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_pictures(pictures)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {0, theme().hRowTall};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect row = option.rect;
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(row, isCurrent ? theme().accentTint : theme().bgBase);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), theme().lineW), theme().lineGrid);
        QRect room = row.adjusted(theme().sp3, 0, -theme().sp4, 0);
        painter->setFont(uiFont(theme().fsBody, theme().fwMedium));
        painter->setPen(theme().text);
        drawTabular(*painter, QRect(room.left(), room.top(), PlaceWidth, room.height()), Qt::AlignRight,
            index.data().toString());
        room.setLeft(room.left() + PlaceWidth + theme().sp3);
        const QRect square(
            room.left(), room.top() + (room.height() - theme().thumbS) / 2, theme().thumbS, theme().thumbS);
        paintThumbnail(*painter, square, m_pictures.thumbnail(index.data(PictureRole).toString()).image);
        room.setLeft(square.right() + 1 + theme().sp4);
        painter->setFont(uiFont(theme().fsSmall));
        painter->setPen(theme().text2);
        drawTabular(*painter, room, Qt::AlignRight, QLocale().toString(m_list.placeAt(index.row()).duels));
        room.setRight(room.right() - DuelsWidth);
        paintInterval(*painter, room, index.row());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme().accent, theme().selectW));
            painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void paintThumbnail(QPainter& painter, const QRect& square, const QImage& image)
    {
        if (image.isNull())
            return painter.fillRect(square, theme().bgHover);
        QRect target(QPoint(), image.size().scaled(square.size(), Qt::KeepAspectRatio));
        target.moveCenter(square.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, image);
        painter.fillRect(QRect(target.left() - 1, target.top() - 1, target.width() + 2, 1), theme().keyline);
        painter.fillRect(QRect(target.left() - 1, target.bottom() + 1, target.width() + 2, 1), theme().keyline);
        painter.fillRect(QRect(target.left() - 1, target.top(), 1, target.height()), theme().keyline);
        painter.fillRect(QRect(target.right() + 1, target.top(), 1, target.height()), theme().keyline);
    }

    // The interval with its ends, the strength as a dot on it, and in words what it comes to.
    void paintInterval(QPainter& painter, const QRect& room, int row) const
    {
        const QRectF track(
            room.left() + DotRadius, room.top() + theme().sp3, room.width() - 2 * DotRadius, theme().sp5);
        const double span = qMax(m_list.highest() - m_list.lowest(), 1e-9);
        const auto xOf = [&](double strength) {
            return track.left() + (strength - m_list.lowest()) / span * track.width();
        };
        const Rung& rung = m_list.placeAt(row).rung;
        const double middle = std::floor(track.center().y());
        const double left = std::floor(xOf(rung.lower));
        const double right = std::floor(xOf(rung.upper));
        painter.fillRect(QRectF(track.left(), middle, track.width(), theme().lineW), theme().lineGrid);
        painter.fillRect(QRectF(left, middle - 0.5, right - left + 1, 2), theme().s1);
        for (const double x : {left, right})
            painter.fillRect(QRectF(x, middle - (CapHeight - 1) / 2.0, 1, CapHeight), theme().s1);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().s1);
        painter.drawEllipse(QPointF(xOf(rung.strength), middle + 0.5), DotRadius, DotRadius);
        painter.restore();
        const PlaceRange range = m_list.rangeAt(row);
        painter.setFont(uiFont(theme().fsCaption));
        painter.setPen(range.isWithin(DuelLadder::Near) ? theme().text : theme().muted);
        const QRect words(
            room.left(), room.bottom() - theme().lhCaption - theme().sp2, room.width(), theme().lhCaption);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                //: In a ladder, below the bar of a picture: between which places it stands, "2 to 6".
                LadderView::tr("place %1").arg(placesText(range)), Qt::ElideRight, words.width()));
    }

    const PictureCache& m_pictures;
    const LadderList& m_list;
};

QWidget* headerOf(QWidget* parent)
{
    auto* header = new QFrame(parent);
    header->setProperty("ground", u"panel"_s);
    header->setProperty("edge", u"bottom"_s);
    header->setFixedHeight(theme().hBar);
    auto* title = new QLabel(LadderView::tr("Ladder"));
    title->setProperty("type", u"title"_s);
    auto* caption = new ElidedLabel(LadderView::tr("weaker to stronger · duels"));
    caption->setProperty("type", u"caption"_s);
    caption->setProperty("ink", u"muted"_s);
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    caption->setToolTip(
        LadderView::tr("The bar holds the strength of a picture with a chance of 95 %; the number is its duels."));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->addWidget(title);
    row->addWidget(caption, 1);
    return header;
}

} // namespace

LadderView::LadderView(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_rows(new QListView(this))
    , m_empty(new EmptyState(m_rows->viewport()))
{
    setAccessibleName(tr("Ladder"));
    m_rows->setModel(&m_list);
    m_rows->setItemDelegate(new LadderDelegate(m_pictures, m_list, m_rows));
    m_rows->setUniformItemSizes(true);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setAccessibleName(tr("Ladder, the best first"));
    m_rows->viewport()->installEventFilter(this);
    setFocusProxy(m_rows);
    m_empty->say(EmptyState::Kind::Empty, tr("No duels yet"), tr("Each choice puts two pictures on the ladder."));
    connect(m_rows, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT pictureActivated(index.data(PictureRole).toString()); });
    connect(m_rows->verticalScrollBar(), &QScrollBar::valueChanged, this, &LadderView::askForThumbnails);
    connect(&m_pictures, &PictureCache::thumbnailReady, this, [this] { m_rows->viewport()->update(); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headerOf(this));
    layout->addWidget(m_rows, 1);
}

QSize LadderView::sizeHint() const
{
    return {theme().wDock, 480};
}

void LadderView::setLadder(const DuelLadder& ladder)
{
    const QString current = m_rows->currentIndex().data(PictureRole).toString();
    const int scrolled = m_rows->verticalScrollBar()->value();
    m_list.setLadder(ladder);
    m_empty->setVisible(m_list.rowCount() == 0);
    if (const int row = m_list.rowOf(current); row >= 0 && !current.isEmpty())
        m_rows->selectionModel()->setCurrentIndex(m_list.index(row), QItemSelectionModel::ClearAndSelect);
    m_rows->doItemsLayout();
    m_rows->verticalScrollBar()->setValue(scrolled);
    askForThumbnails();
}

void LadderView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askForThumbnails();
}

bool LadderView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        m_empty->setGeometry(m_rows->viewport()->rect());
        askForThumbnails();
    }
    return QWidget::eventFilter(watched, event);
}

void LadderView::askForThumbnails()
{
    if (!isVisible())
        return;
    const int height = theme().hRowTall;
    const int first = m_rows->verticalScrollBar()->value() / height;
    const int last = qMin(first + m_rows->viewport()->height() / height + 2, m_list.rowCount());
    QStringList wanted;
    for (int row = first; row < last; ++row)
        wanted.append(m_list.placeAt(row).picture);
    m_pictures.setThumbnailsWanted(wanted, qRound(theme().thumbS * devicePixelRatioF()));
}

} // namespace pentimento
