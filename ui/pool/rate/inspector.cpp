#include "ui/pool/rate/inspector.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/rate/colour_swatches.h"
#include "ui/pool/rate/fact_rows.h"
#include "ui/pool/rate/inspected_picture.h"
#include "ui/pool/rate/maker_section.h"
#include "ui/pool/rate/note_field.h"
#include "ui/pool/rate/rating_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr double ChromaOffset = 5; // as colourSlices() weighs colours
constexpr int ColourIcon = 14;

double chromaOf(const Lab& lab)
{
    return std::hypot(lab.a, lab.b);
}

int hueAngle(const Lab& lab)
{
    const double degrees = std::atan2(lab.b, lab.a) * 180 / std::numbers::pi;
    return qRound(degrees < 0 ? degrees + 360 : degrees) % 360;
}

const SliceColour* dominantOf(const QList<SliceColour>& colours)
{
    const auto most = std::ranges::max_element(
        colours, {}, [](const SliceColour& colour) { return colour.weight * (chromaOf(colour.lab) + ChromaOffset); });
    return most == colours.end() ? nullptr : &*most;
}

QLabel* labelOf(QWidget* parent, const QString& text, const char* type, const char* ink = nullptr)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", QString::fromLatin1(type));
    if (ink)
        label->setProperty("ink", QString::fromLatin1(ink));
    return label;
}

QVBoxLayout* sectionLayout(QWidget* section)
{
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    column->setSpacing(theme().sp3);
    return column;
}

// Within a sentence.
QString tierWithin(MaybeTier tier)
{
    if (!tier)
        return Inspector::tr("nothing");
    switch (*tier) {
    case Tier::Nope:
        return Inspector::tr("nope");
    case Tier::Okay:
        return Inspector::tr("okay");
    case Tier::Love:
        return Inspector::tr("love");
    }
    Q_UNREACHABLE();
}

QString ratedText(const PictureDetails& details)
{
    if (!details.ratedAt.isValid())
        return Inspector::tr("Not yet");
    const QDate date = details.ratedAt.toLocalTime().date();
    //: A date as QLocale takes it: day and month, and the year where it is another one.
    const QString format =
        date.year() == QDate::currentDate().year() ? Inspector::tr("d MMM") : Inspector::tr("d MMM yyyy");
    const QString day = QLocale().toString(date, format);
    //: A day, and how long a decision took: "20 Nov, after 2.1 s".
    return details.tookMs ? Inspector::tr("%1, after %2").arg(day, decisionTime(*details.tookMs)) : day;
}

QString repeatText(const QList<MaybeTier>& tiers)
{
    if (tiers.size() < 2)
        return Inspector::tr("No");
    QString text = tierName(tiers.first());
    for (const MaybeTier tier : tiers.mid(1))
        //: What somebody said of a picture at first, and what when asked again: "Love, then okay".
        text = Inspector::tr("%1, then %2").arg(text, tierWithin(tier));
    return text;
}

QString groupText(const PictureDetails& details)
{
    const SliceColour* dominant = dominantOf(details.colours);
    QString name = hueName(details.hue);
    if (!dominant)
        return name.isEmpty() ? Inspector::tr("Not measured yet") : name;
    if (const auto hue = hueFromWord(details.hue); !hue || *hue >= Hue::NeutralLight)
        return name;
    //: A group of colours and an angle on the colour wheel: "Peach, hue 52°".
    return Inspector::tr("%1, hue %2°").arg(name, QLocale().toString(hueAngle(dominant->lab)));
}

} // namespace

Inspector::Inspector(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_picture(new InspectedPicture(pictures))
    , m_maker(new MakerSection)
    , m_note(new NoteField)
{
    setAccessibleName(tr("Picture in view"));
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_picture);
    const QList<QWidget*> sections{makeFacts(), makeColours(), m_maker, makeNotes()};
    for (QWidget* section : sections) {
        if (section != sections.first()) {
            auto* rule = new QFrame(content);
            rule->setProperty("rule", true);
            rule->setFixedHeight(theme().lineW);
            column->addWidget(rule);
        }
        column->addWidget(section);
    }
    column->addStretch();
    makePages(content);
    connect(m_picture, &InspectedPicture::wanted, this, &Inspector::pictureWanted);
    connect(m_maker, &MakerSection::revealWanted, this, &Inspector::revealWanted);
    connect(m_note, &NoteField::changed, this, &Inspector::noteChanged);
    setDetails({}, true);
}

void Inspector::makePages(QWidget* content)
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* nothing = new EmptyState(this);
    nothing->say(EmptyState::Kind::Empty, tr("No picture chosen"), tr("What is known of a picture stands here."));
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(nothing);
    m_pages->addWidget(scroll);
}

QWidget* Inspector::makeFacts()
{
    auto* section = new QWidget;
    m_number = labelOf(section, {}, "title");
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tierMark = new IconLabel({}, &Theme::muted, section);
    m_tierMark->setSide(ColourIcon);
    m_tier = new QLabel(section);
    m_tier->setFont(uiFont(theme().fsBody, theme().fwMedium));
    m_facts = new FactRows(section);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().sp2);
    head->addWidget(m_number, 1);
    head->addWidget(m_tierMark);
    head->addWidget(m_tier);
    QVBoxLayout* column = sectionLayout(section);
    column->addLayout(head);
    column->addWidget(m_facts);
    return section;
}

QWidget* Inspector::makeColours()
{
    auto* section = new QWidget;
    m_swatches = new ColourSwatches(section);
    m_noColours = labelOf(section, tr("Not measured yet"), "small", "muted");
    m_findColour = new QPushButton(tr("Find this colour"), section);
    m_findColour->setProperty("small", true);
    m_findColour->setIcon(icon(u"search"_s));
    m_findColour->setAccessibleDescription(tr("Find pictures with the main colour of this one"));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().sp3 - theme().sp1);
    head->addWidget(new IconLabel(u"palette"_s, &Theme::text, section));
    head->addWidget(labelOf(section, tr("Colours"), "heading"), 1);
    QVBoxLayout* column = sectionLayout(section);
    column->addLayout(head);
    column->addWidget(m_swatches);
    column->addWidget(m_noColours);
    column->addWidget(m_findColour, 0, Qt::AlignLeft);
    connect(m_swatches, &ColourSwatches::picked, this, &Inspector::colourPicked);
    connect(m_findColour, &QPushButton::clicked, this, [this] { Q_EMIT colourPicked(m_dominant); });
    return section;
}

QWidget* Inspector::makeNotes()
{
    auto* section = new QWidget;
    QVBoxLayout* column = sectionLayout(section);
    column->addWidget(labelOf(section, tr("Notes"), "heading"));
    column->addWidget(m_note);
    return section;
}

void Inspector::setDetails(const std::optional<PictureDetails>& details, bool isBlind)
{
    const PictureDetails shown = details.value_or(PictureDetails());
    m_note->setNote(shown.picture, shown.note);
    m_picture->setPicture(shown.picture);
    showFacts(shown);
    showColours(shown);
    m_maker->setDetails(shown, isBlind);
    m_pages->setCurrentIndex(details ? 1 : 0);
}

void Inspector::showFacts(const PictureDetails& details)
{
    const QLocale locale;
    m_number->setText(QString::number(details.artworkId));
    m_tierMark->setIcon(tierMarkName(details.tier), tierInk(details.tier));
    m_tier->setText(tierName(details.tier));
    const auto asked = static_cast<int>(details.repeatTiers.size());
    m_facts->setFacts({
        {tr("Rated"), ratedText(details)},
        {asked > 2 ? tr("Asked %n times", nullptr, asked) : tr("Asked twice"), repeatText(details.repeatTiers)},
        {tr("Group"), groupText(details)},
        {tr("Size"),
            //: Width and height in pixels.
            tr("%1 × %2").arg(details.size.width()).arg(details.size.height())},
        {tr("Seed"), details.medium ? QString::number(details.seed) : tr("None")},
    });
}

void Inspector::showColours(const PictureDetails& details)
{
    m_swatches->setColours(details.colours);
    m_swatches->setVisible(!details.colours.isEmpty());
    m_noColours->setVisible(details.colours.isEmpty());
    const SliceColour* dominant = dominantOf(details.colours);
    m_dominant = dominant ? QColor(rgbOf(dominant->lab)) : QColor();
    m_findColour->setEnabled(dominant);
    m_findColour->setToolTip(
        dominant ? tr("Find pictures with the main colour, %1").arg(m_dominant.name()) : QString());
}

void Inspector::setWritable(bool isWritable)
{
    m_note->setReadOnly(!isWritable);
}

void Inspector::setRevealKeys(const QKeySequence& keys)
{
    m_maker->setRevealKeys(keys);
}

void Inspector::editNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void Inspector::flushNote()
{
    m_note->flush();
}

QSize Inspector::sizeHint() const
{
    return {theme().wDock, QWidget::sizeHint().height()};
}

} // namespace pentimento
