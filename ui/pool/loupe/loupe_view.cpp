// What is shown and asked for; loupe_view_input.cpp has the keys and the mouse.
#include "ui/pool/loupe/loupe_view.h"

#include "ui/pool/loupe/loupe_card.h"
#include "ui/pool/pictures/picture_cache.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checker.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QPainter>
#include <QVariantAnimation>

#include <cmath>
#include <numbers>

namespace pentimento {

namespace {

constexpr int CalmMs = 80;
constexpr int RestMs = 100;
constexpr int WaitMs = 150;
constexpr int FailureCardWidth = 420;
constexpr double PixelScale = 2; // from here on the pixels themselves are looked at
constexpr int ShakeWidth = 6;
constexpr int Shakes = 3;

} // namespace

LoupeView::LoupeView(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_empty(new EmptyState(this))
    , m_failure(new LoupeCard(LoupeCard::Kind::Failure, this))
    , m_end(new LoupeCard(LoupeCard::Kind::Done, this))
    , m_shake(new QVariantAnimation(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(theme().thumbL, theme().thumbL);
    setAccessibleName(tr("Picture"));
    buildCards();
    for (QTimer* timer : {&m_calm, &m_rest, &m_wait})
        timer->setSingleShot(true);
    m_calm.setInterval(CalmMs);
    m_rest.setInterval(RestMs);
    m_wait.setInterval(WaitMs);
    connect(&m_calm, &QTimer::timeout, this, [this] {
        m_isHurried = false;
        askForPictures();
    });
    connect(&m_rest, &QTimer::timeout, this, &LoupeView::askForPictures);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_isWaiting = true;
        update();
    });
    connect(&m_pictures, &PictureCache::ready, this, &LoupeView::pictureCame);
    connect(&m_pictures, &PictureCache::fullReady, this, &LoupeView::pictureCame);
    connect(&m_pictures, &PictureCache::thumbnailReady, this, &LoupeView::pictureCame);
    m_shake->setStartValue(0.0);
    m_shake->setEndValue(1.0);
    connect(m_shake, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double at = value.toDouble();
        m_shift = qRound(ShakeWidth * (1 - at) * std::sin(at * Shakes * 2 * std::numbers::pi));
        update();
    });
}

LoupeView::~LoupeView() = default;

void LoupeView::buildCards()
{
    const auto add = [this](LoupeCard* card, const QString& text, const QString& tip, auto wanted) {
        auto* action = new QAction(text, this);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, wanted);
        card->addButton(action);
    };
    add(m_failure, tr("Retry"), tr("Read the picture again"), [this] { Q_EMIT retryWanted(m_shown); });
    add(m_failure, tr("Hide"), tr("Take the picture out of the Pool"), [this] { Q_EMIT hideWanted(m_shown); });
    add(m_failure, tr("Reveal"), tr("Show its file in the folder"), [this] { Q_EMIT revealWanted(m_shown); });
    add(m_end, tr("Review nope"), tr("Look again at the pictures rated Nope"), [this] { Q_EMIT reviewNopeWanted(); });
    add(m_end, tr("Review unsure"), tr("Look again at the pictures marked unsure"),
        [this] { Q_EMIT reviewUnsureWanted(); });
    add(m_end, tr("Change filter"), tr("Choose which pictures are shown"), [this] { Q_EMIT changeFilterWanted(); });
}

void LoupeView::setShown(const QString& picture, const QStringList& ahead, QSize size)
{
    const bool isAnother = picture != m_shown;
    m_shown = picture;
    m_ahead = ahead.isEmpty() && !picture.isEmpty() ? QStringList{picture} : ahead;
    m_paintedSaid = false;
    ++m_showing;
    if (isAnother) {
        setFailure({}, {});
        setEnd({});
        m_size = size.isEmpty() ? QSize() : size;
        m_held.invalidate();
        m_panFrom.reset();
        m_shake->stop();
        m_shift = 0;
        m_isWaiting = false;
        const bool wasFitted = isFitted();
        m_placement.setPicture(m_size);
        learnSize();
        if (!wasFitted)
            zoomed();
    }
    m_empty->setVisible(picture.isEmpty());
    m_wait.start();
    askForPictures();
    update();
}

// What was decoded knows best how large it is; before that it is what was said, or a thumbnail has at least its shape.
void LoupeView::learnSize()
{
    if (m_shown.isEmpty())
        return;
    const ReadyPicture thumbnail = m_pictures.thumbnail(m_shown);
    QSize size = m_pictures.fullSize(m_shown);
    if (!size.isValid())
        size = isFullSizeKnown() || !thumbnail.isFull() ? m_size : thumbnail.fullSize;
    if (!size.isEmpty() && std::exchange(m_size, size) != size)
        m_placement.setPicture(size);
    else if (!isFullSizeKnown() && !thumbnail.image.isNull())
        m_placement.setPicture(thumbnail.image.size());
}

void LoupeView::setHurried(bool hurried)
{
    if (!hurried) {
        if (m_isHurried && !m_calm.isActive())
            m_calm.start();
        return;
    }
    m_calm.stop();
    if (!std::exchange(m_isHurried, true))
        askForPictures();
}

void LoupeView::setFailure(const QString& fileName, const QString& reason)
{
    if (reason.isEmpty())
        takeFocusFrom(*m_failure);
    m_failure->say(reason.isEmpty() ? QString() : fileName.isEmpty() ? tr("This picture") : fileName, reason);
    placeCards();
    updateCursor();
    update();
}

void LoupeView::setEnd(const QString& headline)
{
    if (headline.isEmpty())
        takeFocusFrom(*m_end);
    m_end->say(headline);
    placeCards();
}

// A button that goes away must not take the rating keys with it.
void LoupeView::takeFocusFrom(const QWidget& card)
{
    if (card.isAncestorOf(focusWidget()))
        setFocus();
}

void LoupeView::placeCards()
{
    const QRect inner = rect().adjusted(theme().sp4, theme().sp4, -theme().sp4, -theme().sp4);
    const auto widthOf = [&](const QWidget* card, int wanted) {
        return qMin(qMax(wanted, card->minimumSizeHint().width()), inner.width());
    };
    QRect failure(0, 0, widthOf(m_failure, FailureCardWidth), 0);
    failure.setHeight(m_failure->heightForWidth(failure.width()));
    failure.moveCenter(inner.center());
    m_failure->setGeometry(failure);
    QRect end(QPoint(), QSize(widthOf(m_end, m_end->sizeHint().width()), m_end->sizeHint().height()));
    end.moveCenter(inner.center());
    end.moveBottom(rect().bottom() - theme().sp6 - theme().sp5); // inside the picture's foot
    m_end->setGeometry(end);
}

void LoupeView::shake()
{
    m_shake->stop();
    m_shift = 0;
    m_shake->setDuration(theme().tSlow);
    if (theme().tSlow > 0)
        m_shake->start();
}

void LoupeView::layOut()
{
    m_ratio = devicePixelRatioF();
    m_placement.setView((QSizeF(size()) * m_ratio).toSize(), qRound(theme().sp6 * m_ratio));
    m_empty->setGeometry(rect());
    placeCards();
    update();
}

void LoupeView::askForPictures()
{
    if (!isVisible())
        return;
    if (!m_rest.isActive() || !m_asked.isValid())
        m_asked = m_placement.room();
    m_pictures.setWanted(m_isHurried ? QStringList() : m_ahead, m_asked);
    m_pictures.setFullWanted(isFitted() ? QString() : m_shown);
}

void LoupeView::pictureCame(const QString& picture)
{
    if (picture != m_shown)
        return;
    learnSize();
    update();
}

LoupeView::Source LoupeView::source() const
{
    if (!isFitted()) {
        if (const QImage full = m_pictures.full(m_shown); !full.isNull())
            return {full, true};
    }
    const QImage picture = m_pictures.picture(m_shown);
    if (picture.isNull())
        return {m_pictures.thumbnail(m_shown).image, false};
    const QSize due = isFitted() ? sizeToFit(m_size, m_placement.room()) : picture.size();
    return {picture, picture.size() == due};
}

void LoupeView::paintEvent(QPaintEvent*)
{
    if (m_ratio != devicePixelRatioF()) {
        layOut();
        m_rest.start();
    }
    QPainter painter(this);
    if (m_shown.isEmpty())
        return painter.fillRect(rect(), theme().tray);
    painter.fillRect(rect(), theme().surround);
    if (!m_failure->isHidden())
        return;
    const Source source = this->source();
    if (source.image.isNull())
        return paintWaiting(painter);
    painter.scale(1 / m_ratio, 1 / m_ratio);
    painter.translate(qRound(m_shift * m_ratio), 0);
    paintPicture(painter, source.image);
    if (source.isSharp)
        sayPainted();
}

// After this has gone to the screen.
void LoupeView::sayPainted()
{
    m_wait.stop();
    if (std::exchange(m_paintedSaid, true))
        return;
    const auto say = [this, showing = m_showing] {
        if (showing == m_showing)
            Q_EMIT painted(m_shown);
    };
    QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
}

void LoupeView::paintPicture(QPainter& painter, const QImage& image) const
{
    const QRect target = m_placement.target();
    if (image.hasAlphaChannel()) {
        painter.setBrushOrigin(target.topLeft());
        painter.fillRect(target, checkerBrush());
    }
    if (image.size() == target.size())
        return painter.drawImage(target.topLeft(), image);
    // Only what is seen, in whole pixels of the picture: at 3,200 % the rest would lie beyond what a painter can count.
    const double across = double(target.width()) / image.width();
    const double down = double(target.height()) / image.height();
    const QRect view(QPoint(), (QSizeF(size()) * m_ratio).toSize());
    const QRect seen = view.intersected(target).translated(-target.topLeft());
    const QRect pixels = QRectF(seen.left() / across, seen.top() / down, seen.width() / across, seen.height() / down)
                             .toAlignedRect()
                             .adjusted(-1, -1, 1, 1)
                             .intersected(image.rect());
    const QRectF place(target.left() + pixels.left() * across, target.top() + pixels.top() * down,
        pixels.width() * across, pixels.height() * down);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, across < PixelScale || image.size() != m_size);
    painter.drawImage(place, image, pixels);
}

// Nothing is written straight on the surround.
void LoupeView::paintWaiting(QPainter& painter) const
{
    if (!m_isWaiting)
        return;
    const QString text = tr("Reading the picture…");
    painter.setFont(uiFont(theme().fsSmall));
    QRectF plate(QPointF(), painter.fontMetrics().size(Qt::TextSingleLine, text));
    plate.adjust(-theme().sp4, -theme().sp3, theme().sp4, theme().sp3);
    plate.moveCenter(QRectF(rect()).center());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().plateBg);
    painter.drawRoundedRect(plate, theme().radius1, theme().radius1);
    painter.setPen(theme().plateText);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, text);
}

QRectF LoupeView::pictureArea() const
{
    const QRect target = m_placement.target();
    const qreal ratio = m_ratio > 0 ? m_ratio : devicePixelRatioF();
    return {QPointF(target.topLeft()) / ratio, QSizeF(target.size()) / ratio};
}

// Asked for anew when it rests: a window that is dragged larger passes hundreds of sizes.
void LoupeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rest.start();
    layOut();
}

void LoupeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_rest.stop();
    layOut();
    askForPictures();
}

void LoupeView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_held.invalidate();
    m_panFrom.reset();
    if (!isFitted())
        fit();
    m_pictures.setFullWanted({});
}

} // namespace pentimento
