#include "ui/pool/filter/colour_finder.h"

#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabular_text.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QSlider>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int SwatchSide = 20;
constexpr int PauseMs = 80;
constexpr int Rows = 3;
constexpr int HueColumns = 10; // and one of neutrals

// A square of one colour, unrounded and with a keyline, as everything a picture's colour is judged by.
class Swatch : public QAbstractButton {
public:
    Swatch(QRgb colour, QWidget* parent) : QAbstractButton(parent), m_colour(colour)
    {
        setFixedSize(SwatchSide, SwatchSide);
        setCheckable(true);
    }

    QRgb colour() const { return m_colour; }
    void setColour(QRgb colour)
    {
        m_colour = colour;
        update();
    }

protected:
    // Arrows move in the palette, which looks at them next.
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            event->ignore();
    }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), isChecked() ? theme().text : theme().keyline);
        const int frame = isChecked() ? theme().selectW : theme().lineW;
        painter.fillRect(rect().adjusted(frame, frame, -frame, -frame), QColor(m_colour));
    }

private:
    QRgb m_colour;
};

QRgb lightOf(QRgb colour)
{
    const Lab lab = labOf(colour);
    return rgbOf({lab.lightness + (100 - lab.lightness) * 0.5, lab.a * 0.6, lab.b * 0.6});
}

QRgb deepOf(QRgb colour)
{
    const Lab lab = labOf(colour);
    return rgbOf({lab.lightness * 0.68, lab.a * 1.1, lab.b * 1.1});
}

QRgb rgbOfHue(Hue hue)
{
    return hueSwatch(hueWord(hue)).rgb();
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("type", u"caption"_s);
    label->setProperty("ink", u"muted"_s);
    return label;
}

} // namespace

ColourFinder::ColourFinder(QWidget* parent)
    : Popover(tr("Find a colour"), parent)
    , m_hex(new QLineEdit(this))
    , m_preview(new Swatch(m_picked.colour, this))
    , m_distance(new QSlider(Qt::Horizontal, this))
    , m_number(new NumberLabel(this))
{
    m_preview->setEnabled(false);
    m_preview->setAccessibleName(tr("The colour that is picked"));
    m_preview->setFixedSize(theme().hControl, theme().hControl);
    m_hex->setAccessibleName(tr("Colour as a number"));
    m_hex->setToolTip(tr("Red, green and blue in hexadecimal: #e07fbc"));
    m_hex->setValidator(new QRegularExpressionValidator(QRegularExpression(u"#?[0-9a-fA-F]{6}"_s), m_hex));
    m_distance->setRange(NearestDistance, FarthestDistance);
    m_distance->setAccessibleName(tr("How far a colour may be from it"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    grid->setHorizontalSpacing(theme().sp3);
    grid->setVerticalSpacing(theme().sp3);
    grid->addWidget(makePalette(), 0, 0, 1, 3);
    grid->addWidget(m_preview, 1, 0);
    grid->addWidget(m_hex, 1, 1, 1, 2);
    grid->addWidget(caption(tr("Distance"), this), 2, 0);
    grid->addWidget(m_distance, 2, 1);
    grid->addWidget(m_number, 2, 2);
    grid->addWidget(caption(tr("Small finds just this colour, large its whole family."), this), 3, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_hex, &QLineEdit::textEdited, this, &ColourFinder::takeHex);
    connect(m_hex, &QLineEdit::returnPressed, this, &QWidget::hide);
    connect(m_distance, &QSlider::valueChanged, this, [this](int distance) {
        m_number->setText(QLocale().toString(distance));
        m_picked.distance = distance;
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &ColourFinder::say);
}

QWidget* ColourFinder::makePalette()
{
    auto* palette = new QWidget(this);
    palette->setAccessibleName(tr("Colours"));
    auto* grid = new QGridLayout(palette);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme().sp2);
    const QString shades[Rows]{tr("%1, light"), u"%1"_s, tr("%1, deep")};
    const Hue neutrals[Rows]{Hue::NeutralLight, Hue::NeutralMid, Hue::NeutralDark};
    for (int row = 0; row < Rows; ++row) {
        for (int hue = 0; hue < HueColumns; ++hue) {
            const QRgb colour = rgbOfHue(Hue(hue));
            addSwatch(row == 0 ? lightOf(colour)
                    : row == 1 ? colour
                               : deepOf(colour),
                shades[row].arg(hueName(hueWord(Hue(hue)))));
        }
        addSwatch(rgbOfHue(neutrals[row]), hueName(hueWord(neutrals[row])));
    }
    for (qsizetype i = 0; i < m_swatches.size(); ++i)
        grid->addWidget(m_swatches[i], int(i) / (HueColumns + 1), int(i) % (HueColumns + 1));
    palette->installEventFilter(this);
    return palette;
}

void ColourFinder::addSwatch(QRgb colour, const QString& name)
{
    auto* swatch = new Swatch(colour, this);
    swatch->setAccessibleName(name);
    swatch->setToolTip(name);
    connect(swatch, &QAbstractButton::clicked, this, [this, colour] { pick(colour); });
    m_swatches.append(swatch);
}

void ColourFinder::open(QWidget* anchor, const std::optional<PickedColour>& picked)
{
    m_picked = picked.value_or(PickedColour{rgbOfHue(Hue::Peach), PickedColour{}.distance});
    showPicked();
    m_pause.stop();
    const auto chosen = std::ranges::find_if(m_swatches, &QAbstractButton::isChecked);
    openAt(anchor, chosen == m_swatches.end() ? static_cast<QWidget*>(m_hex) : *chosen);
}

bool ColourFinder::eventFilter(QObject* /*watched*/, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        moveInPalette(-sideways, 0);
        return true;
    case Qt::Key_Right:
        moveInPalette(sideways, 0);
        return true;
    case Qt::Key_Up:
        moveInPalette(0, -1);
        return true;
    case Qt::Key_Down:
        moveInPalette(0, 1);
        return true;
    default:
        return false;
    }
}

void ColourFinder::moveInPalette(int column, int row)
{
    const auto focused = std::ranges::find_if(m_swatches, [](const QWidget* swatch) { return swatch->hasFocus(); });
    if (focused == m_swatches.end())
        return;
    const int at = int(focused - m_swatches.begin());
    const int columns = HueColumns + 1;
    const int toColumn = qBound(0, at % columns + column, columns - 1);
    const int toRow = qBound(0, at / columns + row, Rows - 1);
    QAbstractButton* to = m_swatches[toRow * columns + toColumn];
    to->setFocusPolicy(Qt::TabFocus);
    to->setFocus(Qt::TabFocusReason);
    to->click();
}

void ColourFinder::pick(QRgb colour)
{
    m_picked.colour = colour;
    showPicked();
    say();
}

void ColourFinder::takeHex()
{
    if (!m_hex->hasAcceptableInput())
        return;
    const QString digits = m_hex->text().remove(u'#');
    m_picked.colour = 0xff000000 | digits.toUInt(nullptr, 16);
    showPicked();
    m_pause.start();
}

// Tab reaches one swatch: the one that is picked, else the first.
void ColourFinder::showPicked()
{
    static_cast<Swatch*>(m_preview)->setColour(m_picked.colour);
    if (!m_hex->hasFocus())
        m_hex->setText(QColor(m_picked.colour).name());
    const QSignalBlocker quiet(m_distance);
    m_distance->setValue(qRound(m_picked.distance));
    m_number->setText(QLocale().toString(qRound(m_picked.distance)));
    QAbstractButton* chosen = nullptr;
    for (QAbstractButton* swatch : std::as_const(m_swatches)) {
        const bool isPicked = !chosen && static_cast<Swatch*>(swatch)->colour() == m_picked.colour;
        swatch->setChecked(isPicked);
        swatch->setFocusPolicy(isPicked ? Qt::TabFocus : Qt::NoFocus);
        chosen = isPicked ? swatch : chosen;
    }
    if (!chosen)
        m_swatches.first()->setFocusPolicy(Qt::TabFocus);
}

void ColourFinder::say()
{
    m_pause.stop();
    Q_EMIT colourPicked(m_picked);
}

void ColourFinder::hideEvent(QHideEvent* event)
{
    if (m_pause.isActive())
        say();
    Popover::hideEvent(event);
}

} // namespace pentimento
