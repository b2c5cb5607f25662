#include "ui/pool/rate/session_cards.h"

#include "ui/pool/session/rating_pace.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int ChartHeight = 48;
constexpr qreal LineWidth = 1.5;
constexpr qreal DotRadius = 3;
constexpr qreal HeadRoom = 1.15; // above the highest value
constexpr int GrooveHeight = 4;
constexpr int KnobSide = 10;
constexpr int TickHeight = 12;

QLabel* labelOf(QWidget* parent, const char* type, const char* ink = nullptr)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QString::fromLatin1(type));
    if (ink)
        label->setProperty("ink", QString::fromLatin1(ink));
    return label;
}

ElidedLabel* captionOf(QWidget* parent)
{
    auto* label = new ElidedLabel({}, parent);
    label->setProperty("type", u"caption"_s);
    label->setProperty("ink", u"muted"_s);
    return label;
}

QVBoxLayout* cardLayout(QWidget* card, const QString& title)
{
    auto* heading = labelOf(card, "heading");
    heading->setText(title);
    card->setAccessibleName(title);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addSpacing(theme().sp3 - theme().sp1);
    return column;
}

QString whole(double number)
{
    return QLocale().toString(qRound64(number));
}

} // namespace

PaceChart::PaceChart(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(ChartHeight);
    setAccessibleName(tr("Pace over this session"));
}

void PaceChart::setValues(const QList<double>& values)
{
    m_values = values;
    if (values.isEmpty())
        setAccessibleDescription(tr("No pace yet"));
    else
        setAccessibleDescription(
            tr("From %1 to %2 pictures an hour, at most %3")
                .arg(whole(values.first()), whole(values.last()), whole(*std::ranges::max_element(values))));
    update();
}

void PaceChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - theme().lineW, width(), theme().lineW), theme().lineStrong);
    if (m_values.size() < 2)
        return;
    const QRectF room(0, 0, width() - DotRadius, height() - theme().lineW - LineWidth);
    const double top = qMax(1.0, *std::ranges::max_element(m_values)) * HeadRoom;
    const qsizetype last = m_values.size() - 1;
    const qsizetype step = qMax<qsizetype>(1, last / qMax(1, width())); // about a value to a pixel
    const auto pointOf = [&](qsizetype i) {
        return QPointF(room.width() * double(i) / double(last), room.bottom() - room.height() * m_values[i] / top);
    };
    QPainterPath path(pointOf(0));
    for (qsizetype i = step; i < last; i += step)
        path.lineTo(pointOf(i));
    path.lineTo(pointOf(last));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().s1, LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().s1);
    painter.drawEllipse(pointOf(last), DotRadius, DotRadius);
}

SessionPaceCard::SessionPaceCard(QWidget* parent)
    : QWidget(parent)
    , m_number(labelOf(this, "metric"))
    , m_unit(new ElidedLabel(tr("pictures an hour"), this))
    , m_window(captionOf(this))
    , m_chart(new PaceChart(this))
    , m_since(captionOf(this))
    , m_rated(captionOf(this))
    , m_now(captionOf(this))
{
    QVBoxLayout* column = cardLayout(this, tr("This session"));
    m_unit->setProperty("type", u"small"_s);
    m_unit->setProperty("ink", u"muted"_s);
    //: Of decisions: the number beside it is their pace.
    m_window->setText(tr("last %1").arg(RatingPace::Window));
    m_window->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(theme().sp3 - theme().sp1);
    numbers->addWidget(m_number, 0, Qt::AlignBottom);
    numbers->addWidget(m_unit, 1, Qt::AlignBottom);
    numbers->addWidget(m_window, 0, Qt::AlignBottom);
    column->addLayout(numbers);
    column->addSpacing(theme().sp3);
    column->addWidget(m_chart);
    column->addSpacing(theme().sp2);
    m_rated->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    m_now->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_now->setText(tr("now"));
    auto* scale = new QHBoxLayout;
    scale->setSpacing(theme().sp2);
    scale->addWidget(m_since, 1);
    scale->addWidget(m_rated, 2);
    scale->addWidget(m_now, 1);
    column->addLayout(scale);
    setPace({}, {}, 0, {});
}

void SessionPaceCard::setPace(const QList<double>& perHour, std::optional<double> now, int rated, QTime since)
{
    m_number->setText(now ? whole(*now) : u"–"_s);
    //: The pace of rating is known from so many decisions on.
    m_unit->setText(now ? tr("pictures an hour") : tr("after %1 decisions").arg(RatingPace::FewestForPace));
    m_window->setVisible(now.has_value());
    m_chart->setValues(perHour);
    m_since->setText(since.isValid() ? QLocale().toString(since, u"HH:mm"_s) : QString());
    //: Pictures of this session.
    m_rated->setText(tr("%Ln rated", nullptr, rated));
}

AgreementScale::AgreementScale(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(TickHeight + theme().sp2 + theme().lhCaption);
    setAccessibleName(tr("Scale of agreement"));
}

void AgreementScale::setAgreement(const std::optional<Agreement>& agreement)
{
    m_agreement = agreement;
    const QLocale locale;
    if (agreement)
        setAccessibleDescription(
            tr("%1, between %2 and %3 with 95 percent certainty; %4 is needed")
                .arg(locale.toString(agreement->kappa, 'f', 2), locale.toString(agreement->lower, 'f', 2),
                    locale.toString(agreement->upper, 'f', 2), locale.toString(Needed)));
    else
        setAccessibleDescription(tr("Not known yet"));
    setToolTip(accessibleDescription());
    update();
}

void AgreementScale::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto xOf = [&](double share) {
        const double bounded = qBound(0.0, share, 1.0);
        return width() * (isMirrored ? 1 - bounded : bounded);
    };
    const QRectF groove(0, (TickHeight - GrooveHeight) / 2.0, width(), GrooveHeight);
    const qreal radius = GrooveHeight / 2.0;
    painter.setBrush(theme().bgPressed);
    painter.drawRoundedRect(groove, radius, radius);
    if (m_agreement) {
        const auto [left, right] = std::minmax({xOf(m_agreement->lower), xOf(m_agreement->upper)});
        painter.setBrush(theme().lineStrong);
        painter.drawRoundedRect(QRectF(left, groove.top(), right - left, GrooveHeight), radius, radius);
    }
    painter.fillRect(QRectF(std::round(xOf(Needed)), 0, theme().lineW, TickHeight), theme().text2);
    if (m_agreement) {
        const qreal half = KnobSide / 2.0;
        painter.setBrush(theme().s1);
        painter.drawEllipse(
            QPointF(qBound(half, xOf(m_agreement->kappa), width() - half), TickHeight / 2.0), half, half);
    }
    const QLocale locale;
    painter.setPen(theme().muted);
    painter.setFont(uiFont(theme().fsCaption));
    const QRect line(0, TickHeight + theme().sp2, width(), theme().lhCaption);
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.drawText(line, int(start | Qt::AlignVCenter), locale.toString(0));
    painter.drawText(line, int(end | Qt::AlignVCenter), locale.toString(1));
    //: A number on a scale, below which a value is too low.
    const QString needed = tr("%1 needed").arg(locale.toString(Needed));
    const int room = qMax(0, width() - 2 * theme().sp5);
    const int wide = qMin(room, painter.fontMetrics().horizontalAdvance(needed) + theme().sp1);
    QRect below(0, line.top(), wide, line.height());
    below.moveLeft(qBound(theme().sp5, qRound(xOf(Needed)) - wide / 2, width() - theme().sp5 - wide));
    painter.drawText(below, Qt::AlignCenter, painter.fontMetrics().elidedText(needed, Qt::ElideRight, wide));
}

SessionAgreementCard::SessionAgreementCard(QWidget* parent)
    : QWidget(parent)
    , m_number(labelOf(this, "metric"))
    , m_repeats(captionOf(this))
    , m_scale(new AgreementScale(this))
    , m_sign(new IconLabel(u"warning"_s, &Theme::warn, this))
    , m_sentence(labelOf(this, "small", "text2"))
{
    QVBoxLayout* column = cardLayout(this, tr("Agreement with yourself"));
    m_sentence->setWordWrap(true);
    m_repeats->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(theme().sp3);
    numbers->addWidget(m_number, 0, Qt::AlignBottom);
    numbers->addWidget(m_repeats, 1, Qt::AlignBottom);
    column->addLayout(numbers);
    column->addSpacing(theme().sp3);
    column->addWidget(m_scale);
    column->addSpacing(theme().sp3);
    auto* words = new QHBoxLayout;
    words->setSpacing(theme().sp3);
    words->addWidget(m_sign, 0, Qt::AlignTop);
    words->addWidget(m_sentence, 1);
    column->addLayout(words);
    setAgreement(0, {});
}

void SessionAgreementCard::setAgreement(qint64 repeats, const std::optional<Agreement>& agreement)
{
    //: Cohen's kappa and its value.
    m_number->setText(tr("κ %1").arg(agreement ? QLocale().toString(agreement->kappa, 'f', 2) : u"–"_s));
    //: Pictures that were shown again without saying so.
    m_repeats->setText(tr("%Ln silent repeat(s)", nullptr, static_cast<int>(repeats)));
    m_scale->setAgreement(agreement);
    const bool isLow = agreement && agreement->kappa < AgreementScale::Needed;
    m_sign->setVisible(isLow);
    m_sentence->setVisible(isLow || !agreement);
    //: Of silent repeats.
    m_sentence->setText(isLow ? tr("Below %1: a reward model cannot agree with you more than you do.")
                                    .arg(QLocale().toString(AgreementScale::Needed))
                              : tr("It takes %1 silent repeats to tell.").arg(FewestJudgedTwice));
}

} // namespace pentimento
