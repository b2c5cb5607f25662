#include "ui/widgets/charts/chart.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/tabular_text.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr QSize Hint(320, 180);
constexpr QSize Least(160, 120);

class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(QWidget* chart) : QAccessibleWidget(chart, QAccessible::Chart) { }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* chart = className == "pentimento::Chart"_L1 ? qobject_cast<Chart*>(object) : nullptr;
    return chart ? new AccessibleChart(chart) : nullptr;
}

} // namespace

Chart::Chart(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_valueText([](double value) { return QLocale().toString(std::llround(value)); })
{
    QAccessible::installFactory(makeInterface);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Chart::setPlaces(const QList<ChartPlace>& places)
{
    if (places.size() != m_places.size())
        m_current = -1;
    m_places = places;
    m_hovered = -1;
    describe();
    update();
}

void Chart::setScale(const ChartScale& scale)
{
    m_scale = scale;
    update();
}

void Chart::setValueText(std::function<QString(double)> text)
{
    m_valueText = std::move(text);
    describe();
    update();
}

void Chart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    update();
}

void Chart::setCurrent(int place)
{
    m_current = m_places.isEmpty() ? -1 : qBound(-1, place, int(m_places.size()) - 1);
    describe();
    update();
}

QString Chart::wordsAt(int place) const
{
    if (place < 0 || place >= m_places.size())
        return {};
    return (QStringList(m_places[place].title) + valuesAt(place)).join(u'\n');
}

// A description that changes is announced by QWidget.
void Chart::describe()
{
    if (m_places.isEmpty()) {
        setAccessibleDescription(m_emptyText);
        return;
    }
    const int place = m_current < 0 ? int(m_places.size()) - 1 : m_current;
    setAccessibleDescription(wordsAt(place).replace(u'\n', u", "_s));
}

int Chart::legendHeight() const
{
    return legend().isEmpty() ? 0 : theme().lhSmall + theme().sp3;
}

QRectF Chart::plot() const
{
    const QFontMetricsF metrics(uiFont(theme().fsCaption));
    double widest = 0;
    for (const double tick : m_scale.ticks())
        widest = qMax(widest, tabularWidth(metrics, m_valueText(tick)));
    const double left = std::ceil(widest) + theme().sp3;
    const double top = legendHeight() + theme().lhCaption / 2.0;
    const double bottom = theme().lhCaption + theme().sp2 + theme().sp1;
    return {left, top, qMax(width() - left - theme().sp1, 1.0), qMax(height() - top - bottom, 1.0)};
}

double Chart::shareOf(int place) const
{
    return (place + 0.5) / double(m_places.size());
}

double Chart::xOf(int place) const
{
    const QRectF room = plot();
    return room.left() + room.width() * shareOf(place);
}

double Chart::yOf(double value) const
{
    const QRectF room = plot();
    return room.bottom() - room.height() * qBound(0.0, m_scale.share(value), 1.0);
}

int Chart::placeAt(QPointF position) const
{
    if (!plot().adjusted(-theme().sp2, 0, theme().sp2, theme().lhCaption).contains(position))
        return -1;
    int nearest = -1;
    double distance = 0;
    for (int place = 0; place < m_places.size(); ++place) {
        const double away = std::abs(xOf(place) - position.x());
        if (nearest < 0 || away < distance) {
            nearest = place;
            distance = away;
        }
    }
    return nearest;
}

QSize Chart::sizeHint() const
{
    return Hint;
}

QSize Chart::minimumSizeHint() const
{
    return Least;
}

void Chart::paintLegend(QPainter& painter) const
{
    painter.setFont(uiFont(theme().fsSmall));
    double x = 0;
    for (const LegendEntry& entry : legend()) {
        const QRectF sample(x, 0, LegendSample, theme().lhSmall);
        painter.save();
        entry.sample(painter, sample);
        painter.restore();
        x = sample.right() + theme().sp2;
        const QString name = painter.fontMetrics().elidedText(entry.name, Qt::ElideRight, int(qMax(width() - x, 0.0)));
        const double wide = painter.fontMetrics().horizontalAdvance(name);
        painter.setPen(theme().text2);
        painter.drawText(QRectF(x, 0, wide + 1, theme().lhSmall), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += wide + theme().sp5;
    }
}

void Chart::paintScale(QPainter& painter) const
{
    painter.setFont(uiFont(theme().fsCaption));
    const QRectF room = plot();
    for (const double tick : m_scale.ticks()) {
        const double y = std::round(yOf(tick)) - 0.5;
        painter.setPen(QPen(tick == m_scale.bottom ? theme().lineStrong : theme().lineGrid, theme().lineW));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(theme().text2);
        const QRectF beside(0, y - theme().lhCaption / 2.0, room.left() - theme().sp3, theme().lhCaption);
        drawTabular(painter, beside, Qt::AlignRight, m_valueText(tick));
    }
}

// Every second, third … label where there is no room for all, counted from the right: the newest matters most.
int Chart::labelStride(const QFontMetrics& metrics) const
{
    double widest = 1;
    for (const ChartPlace& place : m_places)
        widest = qMax(widest, double(metrics.horizontalAdvance(place.label)));
    const double pitch = plot().width() / double(m_places.size());
    return qMax(1, static_cast<int>(std::ceil((widest + theme().sp4) / pitch)));
}

void Chart::paintLabels(QPainter& painter) const
{
    painter.setFont(uiFont(theme().fsCaption));
    painter.setPen(theme().text2);
    const double top = plot().bottom() + theme().sp2;
    const int stride = labelStride(painter.fontMetrics());
    for (int place = int(m_places.size()) - 1; place >= 0; place -= stride) {
        const QString& label = m_places[place].label;
        const double wide = painter.fontMetrics().horizontalAdvance(label) + 1;
        const double left = qBound(0.0, xOf(place) - wide / 2, qMax(width() - wide, 0.0));
        painter.drawText(QRectF(left, top, wide, theme().lhCaption), Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void Chart::paintMark(QPainter& painter) const
{
    const int place = m_hovered >= 0 ? m_hovered : hasFocus() ? m_current : -1;
    if (place < 0)
        return;
    const QRectF room = plot();
    const double x = std::round(xOf(place)) - 0.5;
    painter.setPen(QPen(theme().muted, theme().lineW));
    painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
}

void Chart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_places.isEmpty()) {
        painter.setFont(uiFont(theme().fsSmall));
        painter.setPen(theme().muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    paintLegend(painter);
    paintScale(painter);
    paintLabels(painter);
    paintMark(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintValues(painter);
}

void Chart::showWords(int place, QPoint global)
{
    QToolTip::showText(global, wordsAt(place), this);
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    const int place = placeAt(event->position());
    if (place == m_hovered)
        return;
    m_hovered = place;
    update();
    if (place < 0)
        QToolTip::hideText();
    else
        showWords(place, event->globalPosition().toPoint());
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    if (const int place = placeAt(event->position()); place >= 0)
        setCurrent(place);
}

void Chart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_places.size()) - 1;
    const int from = m_current < 0 ? last : m_current;
    int to = from;
    switch (event->key()) {
    case Qt::Key_Left:
        to = from - 1;
        break;
    case Qt::Key_Right:
        to = from + 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last < 0)
        return;
    m_hovered = -1;
    setCurrent(qBound(0, to, last));
    showWords(m_current, mapToGlobal(QPointF(xOf(m_current), plot().top())).toPoint());
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(int(m_places.size()) - 1);
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    QToolTip::hideText();
    update();
}

} // namespace pentimento
