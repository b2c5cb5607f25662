#include "ui/studio/paint_scrubber.h"

#include "ui/theme/icon.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr double DimmedOpacity = 0.25;
constexpr int ClockMs = 33;
constexpr int MaxWordsWidth = 280;

QToolButton* button(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setIcon(icon(iconName));
    made->setProperty("flat", true);
    made->setProperty("small", true);
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

} // namespace

PaintScrubber::PaintScrubber(QWidget* parent)
    : QWidget(parent)
    , m_play(button(u"run"_s, tr("Play the painting"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_words(new ElidedLabel({}, this))
{
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_play->setCheckable(true);
    m_slider->setAccessibleName(tr("Step of the painting"));
    m_words->setProperty("type", u"small"_s);
    m_words->setProperty("ink", u"text2"_s);
    auto* line = button(u"arrow-right"_s, tr("Go to the line of this step"), this);
    auto* close = button(u"close"_s, tr("Back to the picture"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, theme().sp2, theme().sp3, theme().sp2);
    layout->setSpacing(theme().sp3);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_words);
    layout->addWidget(line);
    layout->addWidget(close);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        describe();
        Q_EMIT stepChanged(step());
    });
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_play->setChecked(false); });
    connect(m_play, &QToolButton::toggled, this, &PaintScrubber::play);
    connect(line, &QToolButton::clicked, this, [this] {
        if (step() >= 0 && m_trace->steps()[step()].line > 0)
            Q_EMIT lineAsked(m_trace->steps()[step()].line);
    });
    connect(close, &QToolButton::clicked, this, &PaintScrubber::closed);
    m_clock.setInterval(ClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        const int stride = qMax(1, m_slider->maximum() * ClockMs / PlayMs);
        m_slider->setValue(m_slider->value() + stride);
        if (m_slider->value() == m_slider->maximum())
            m_play->setChecked(false);
    });
    hide();
}

void PaintScrubber::setTrace(const PaintTrace& trace)
{
    m_trace = trace;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(trace.steps().size()));
    m_slider->setPageStep(qMax(1, m_slider->maximum() / 20));
    m_slider->setValue(m_slider->maximum());
    // As wide as the widest, so that nothing moves while it plays.
    int widest = 0;
    for (int step = 0; step < trace.steps().size(); ++step)
        widest = qMax(widest, m_words->fontMetrics().horizontalAdvance(wordsOf(step)));
    m_words->setMinimumWidth(qMin(widest, MaxWordsWidth));
    describe();
    show();
}

void PaintScrubber::clear()
{
    m_play->setChecked(false);
    m_trace.reset();
    hide();
}

int PaintScrubber::step() const
{
    return m_slider->value() - 1;
}

QString PaintScrubber::wordsOf(int step) const
{
    const auto& steps = m_trace->steps();
    QString words = tr("Empty canvas");
    if (step >= 0) {
        const PaintStep& now = steps[step];
        words = tr("%1 of %2, %3").arg(step + 1).arg(steps.size()).arg(now.method);
        if (now.line > 0)
            words = tr("%1, line %2").arg(words).arg(now.line);
    }
    if (m_trace->isApproximate())
        words = tr("%1 (approximate)").arg(words);
    else if (m_trace->firstFrames() > 0)
        words = tr("%1 (the first frames)").arg(words);
    return words;
}

void PaintScrubber::describe()
{
    m_words->setText(wordsOf(step()));
}

void PaintScrubber::play(bool on)
{
    m_play->setIcon(icon(on ? u"pause"_s : u"run"_s));
    m_play->setAccessibleName(on ? tr("Pause") : tr("Play the painting"));
    if (!on)
        return m_clock.stop();
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_clock.start();
}

QImage withMarks(const QImage& frame, const QImage& marks)
{
    QImage lit = frame.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter mask(&lit);
    mask.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    mask.drawImage(0, 0, marks);
    mask.end();
    QImage shown(frame.size(), QImage::Format_ARGB32_Premultiplied);
    shown.fill(theme().surroundMid);
    QPainter painter(&shown);
    painter.setOpacity(DimmedOpacity);
    painter.drawImage(0, 0, frame);
    painter.setOpacity(1);
    painter.drawImage(0, 0, lit);
    return shown;
}

} // namespace pentimento
