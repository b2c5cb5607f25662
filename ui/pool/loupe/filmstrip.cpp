#include "ui/pool/loupe/filmstrip.h"

#include "core/library/import/decoded_picture.h"
#include "ui/pool/loupe/filmstrip_accessible.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/pool_roles.h"
#include "ui/pool/pool_words.h"
#include "ui/pool/thumbnail_painter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int FrameWidth = 4; // around a picture, its frame included
constexpr int PaddingTop = 6;
constexpr int FooterGap = 3;
constexpr int StripHeight = 112;

int cellWidth()
{
    return theme().thumbM + 2 * FrameWidth;
}

int pitch()
{
    return cellWidth() + theme().sp1;
}

QRect squareOf(const QRect& cell)
{
    return {cell.left() + FrameWidth, cell.top() + FrameWidth, theme().thumbM, theme().thumbM};
}

void paintFailure(QPainter& painter, const QRect& square)
{
    const int side = theme().icon;
    painter.fillRect(square, theme().bgRaised);
    fillFrame(painter, square, theme().lineW, theme().lineStrong);
    paintMark(painter, square.center() - QPoint(side, side) / 2, u"error"_s, theme().error, side);
}

} // namespace

Filmstrip::Filmstrip(PictureCache& pictures, QWidget* parent) : QWidget(parent), m_pictures(pictures)
{
    installFilmstripAccessible();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setProperty("ownFocus", true);
    setMouseTracking(true);
    setAccessibleName(tr("Filmstrip"));
    connect(&m_pictures, &PictureCache::thumbnailReady, this, &Filmstrip::thumbnailCame);
    connect(&m_pictures, &PictureCache::failed, this, &Filmstrip::thumbnailCame);
}

void Filmstrip::setModel(QAbstractItemModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_current = QPersistentModelIndex();
    if (m_model) {
        connect(m_model, &QAbstractItemModel::modelReset, this, &Filmstrip::refresh);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &Filmstrip::refresh);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &Filmstrip::refresh);
        connect(m_model, &QAbstractItemModel::layoutChanged, this, &Filmstrip::refresh);
        connect(m_model, &QAbstractItemModel::dataChanged, this, &Filmstrip::refresh);
    }
    refresh();
}

void Filmstrip::setCurrent(int row)
{
    if (row == current())
        return;
    m_current = row >= 0 && row < rowCount() ? m_model->index(row, 0) : QModelIndex();
    sayFilmstripValue(*this);
    refresh();
}

QString Filmstrip::valueText() const
{
    const QLocale locale;
    return current() < 0 ? QString()
                         : tr("Picture %1 of %2").arg(locale.toString(current() + 1), locale.toString(rowCount()));
}

QSize Filmstrip::sizeHint() const
{
    return {9 * pitch(), StripHeight};
}

QSize Filmstrip::minimumSizeHint() const
{
    return {3 * pitch(), StripHeight};
}

QRect Filmstrip::cellRect(int row) const
{
    const int left = (width() - cellWidth()) / 2 + (row - middleRow()) * pitch();
    return {left, theme().lineW + PaddingTop, cellWidth(), height() - theme().lineW - PaddingTop};
}

int Filmstrip::rowAt(QPoint point) const
{
    const int away = point.x() - cellRect(middleRow()).left();
    const int steps = away >= 0 ? away / pitch() : -((-away + pitch() - 1) / pitch());
    const int row = middleRow() + steps;
    const bool isThere = row >= 0 && row < rowCount() && cellRect(row).contains(point);
    return isThere ? row : -1;
}

int Filmstrip::reach() const
{
    return width() / 2 / pitch() + 1;
}

void Filmstrip::refresh()
{
    m_hovered = -1;
    update();
    // After what is going on now: several changes ask once.
    if (!std::exchange(m_askPending, true))
        QMetaObject::invokeMethod(this, &Filmstrip::askForThumbnails, Qt::QueuedConnection);
}

// The nearest first, and on either side as many again as are in sight.
void Filmstrip::askForThumbnails()
{
    m_askPending = false;
    if (!isVisible())
        return;
    QStringList wanted;
    m_asked.clear();
    const auto want = [&](int row) {
        const QString picture =
            row >= 0 && row < rowCount() ? m_model->index(row, 0).data(PictureRole).toString() : QString();
        if (picture.isEmpty())
            return;
        m_asked.insert(picture, row);
        wanted.append(picture);
    };
    want(middleRow());
    for (int away = 1; away <= 2 * reach(); ++away) {
        want(middleRow() + away);
        want(middleRow() - away);
    }
    m_small.removeIf([this](QHash<QString, ReadyPicture>::iterator small) { return !m_asked.contains(small.key()); });
    m_pictures.setThumbnailsWanted(wanted, PictureLimits::ThumbnailSide);
}

void Filmstrip::thumbnailCame(const QString& picture)
{
    m_small.remove(picture);
    if (m_asked.contains(picture))
        update(cellRect(m_asked.value(picture)));
}

// The mean of the area, made once: a painter's own smoothing would lose lines.
ReadyPicture Filmstrip::smallPicture(const QString& picture)
{
    if (const auto small = m_small.constFind(picture); small != m_small.constEnd())
        return *small;
    const ReadyPicture thumbnail = m_pictures.thumbnail(picture);
    if (thumbnail.image.isNull())
        return {};
    const int side = qRound(theme().thumbM * m_ratio);
    return *m_small.insert(picture, {fitted(thumbnail.image, {side, side}), thumbnail.fullSize});
}

QString Filmstrip::failureOf(const QModelIndex& index) const
{
    const QString known = index.data(FailureRole).toString();
    const auto error = m_pictures.failure(index.data(PictureRole).toString());
    return known.isEmpty() && error ? pictureFailureText(*error) : known;
}

void Filmstrip::paintEvent(QPaintEvent*)
{
    if (std::exchange(m_ratio, devicePixelRatioF()) != devicePixelRatioF())
        m_small.clear();
    QPainter painter(this);
    painter.fillRect(rect(), theme().tray);
    painter.fillRect(QRect(0, 0, width(), theme().lineW), theme().line);
    const int first = qMax(0, middleRow() - reach());
    const int last = qMin(rowCount() - 1, middleRow() + reach());
    for (int row = first; row <= last; ++row)
        paintCell(painter, row);
}

void Filmstrip::paintCell(QPainter& painter, int row)
{
    const QModelIndex index = m_model->index(row, 0);
    const QRect cell = cellRect(row);
    const QRect square = squareOf(cell);
    const ReadyPicture picture = smallPicture(index.data(PictureRole).toString());
    if (!picture.image.isNull())
        paintThumbnail(painter, square, picture);
    else if (!failureOf(index).isEmpty())
        paintFailure(painter, square);
    else
        painter.fillRect(square, theme().bgHover);
    const auto frame = [&](int width, const QColor& colour) {
        const int inside = FrameWidth - width;
        fillFrame(painter, square.adjusted(-inside, -inside, inside, inside), width, colour);
    };
    if (row == current())
        frame(theme().activeW, theme().accent);
    else if (row == m_hovered)
        frame(theme().selectW, theme().lineStrong);
    const int top = cell.top() + cellWidth() + FooterGap;
    paintFooter(painter, QRect(cell.left(), top, cell.width(), theme().lhCaption), index);
}

void Filmstrip::paintFooter(QPainter& painter, const QRect& footer, const QModelIndex& index) const
{
    QList<std::pair<QString, QColor>> marks;
    if (failureOf(index).isEmpty())
        marks.append({tierMarkName(tierOf(index)), tierMarkInk(tierOf(index))});
    else
        marks.append({u"error"_s, theme().error});
    if (index.data(UnsureRole).toBool())
        marks.append({u"flag"_s, theme().text2});
    painter.setFont(uiFont(theme().fsCaption, theme().fwMedium));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const int room = footer.width() - int(marks.size()) * (TierMarkSide + theme().sp2);
    const QString text =
        index.row() == current() ? metrics.elidedText(index.data().toString(), Qt::ElideMiddle, room) : QString();
    const int textWidth = qCeil(tabularWidth(metrics, text));
    const int gaps = int(marks.size()) - (text.isEmpty() ? 1 : 0);
    const int whole = int(marks.size()) * TierMarkSide + qMax(0, gaps) * theme().sp2 + textWidth;
    int x = footer.left() + (footer.width() - whole) / 2;
    for (const auto& [name, ink] : std::as_const(marks)) {
        paintMark(painter, {x, footer.top() + (footer.height() - TierMarkSide) / 2}, name, ink);
        x += TierMarkSide + theme().sp2;
    }
    painter.setPen(theme().text);
    drawTabular(painter, QRect(x, footer.top(), textWidth, footer.height()), Qt::AlignLeft, text);
}

void Filmstrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void Filmstrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void Filmstrip::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT activated(row);
    else
        event->ignore();
}

// Its first press has moved another picture under the pointer.
void Filmstrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void Filmstrip::mouseMoveEvent(QMouseEvent* event)
{
    hover(rowAt(event->position().toPoint()));
}

void Filmstrip::hover(int row)
{
    const int before = std::exchange(m_hovered, row);
    if (before == row)
        return;
    for (const int changed : {before, row}) {
        if (changed >= 0)
            update(cellRect(changed));
    }
}

bool Filmstrip::event(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    showFailure(help->pos(), help->globalPos());
    return true;
}

void Filmstrip::showFailure(QPoint at, QPoint globalAt)
{
    const int row = rowAt(at);
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row, 0);
    const QString failure = index.isValid() ? failureOf(index) : QString();
    if (failure.isEmpty())
        return QToolTip::hideText();
    const QString text = index.data().toString() + u'\n' + failure;
    QToolTip::showText(globalAt, text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this, cellRect(row));
}

} // namespace pentimento
