#include "ui/studio/side_panel.h"

#include "ui/studio/colour_strip.h"
#include "ui/studio/parameter_panel.h"
#include "ui/studio/reference_panel.h"
#include "ui/text/moment_text.h"
#include "ui/widgets/icon_label.h"

#include <QAccessible>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString authorText(const Artwork& artwork)
{
    switch (artwork.author) {
    case Artwork::Author::Model:
        return artwork.authorName.isEmpty() ? SidePanel::tr("By a model")
                                            : SidePanel::tr("By %1").arg(artwork.authorName);
    case Artwork::Author::Human:
        return SidePanel::tr("Your edit");
    case Artwork::Author::Tuner:
        return SidePanel::tr("By the Tuner");
    case Artwork::Author::Policy:
        return SidePanel::tr("By a trained policy");
    case Artwork::Author::Import:
        return SidePanel::tr("Imported");
    }
    return {};
}

QFrame* line(QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("edge", u"top"_s);
    made->setFixedHeight(theme().lineW);
    return made;
}

QString artworkText(const Artwork& artwork)
{
    return SidePanel::tr("Artwork %1, kept %2, seed %3")
        .arg(QLocale().toString(artwork.id), momentText(artwork.createdAt.toLocalTime()))
        .arg(artwork.seed);
}

// Whole phrases, as a screen reader hears nothing else.
QString ratingText(MaybeTier tier)
{
    if (!tier)
        return SidePanel::tr("unrated");
    switch (*tier) {
    case Tier::Nope:
        return SidePanel::tr("rated nope");
    case Tier::Okay:
        return SidePanel::tr("rated okay");
    case Tier::Love:
        return SidePanel::tr("rated love");
    }
    Q_UNREACHABLE();
}

} // namespace

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent)
    , m_parameters(new ParameterPanel(this))
    , m_colours(new ColourStrip(this))
    , m_reference(new ReferencePanel(this))
{
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(232);
    setMaximumWidth(400);

    auto* bar = new QFrame(this);
    bar->setProperty("edge", u"bottom"_s);
    bar->setFixedHeight(theme().hBar);
    auto* title = new QLabel(tr("Parameters"), bar);
    title->setProperty("type", u"title"_s);
    auto* barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    barLayout->addWidget(title);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parameters);
    column->addWidget(line(content));
    const Section colours = section(tr("Colours in this picture"), tr("share in %"), u"palette"_s);
    colours.box->layout()->addWidget(m_colours);
    column->addWidget(colours.box);
    column->addWidget(line(content));
    const Section reference = section(tr("Reference"), tr("over the picture"), u"eye"_s);
    reference.box->layout()->addWidget(m_reference);
    column->addWidget(reference.box);
    column->addWidget(line(content));
    m_lineage = section({}, {});
    m_origin = lineageLine();
    m_edits = lineageLine();
    column->addWidget(m_lineage.box);
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(scroll, 1);
    showLineage({});
    showTier({});
}

SidePanel::Section SidePanel::section(const QString& title, const QString& remark, const QString& iconName)
{
    auto* made = new QWidget(this);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    column->setSpacing(theme().sp3);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().sp3);
    if (!iconName.isEmpty())
        head->addWidget(new IconLabel(iconName, &Theme::text, made));
    auto* name = new QLabel(title, made);
    name->setProperty("type", u"strong"_s);
    auto* quiet = new QLabel(remark, made);
    quiet->setProperty("type", u"small"_s);
    quiet->setProperty("ink", u"muted"_s);
    head->addWidget(name);
    head->addWidget(quiet);
    head->addStretch();
    column->addLayout(head);
    return {made, name, quiet};
}

SidePanel::Line SidePanel::lineageLine()
{
    auto* made = new QWidget(m_lineage.box);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().sp3);
    auto* mark = new IconLabel(u"branch"_s, &Theme::text2, made);
    mark->setSide(theme().lhCaption);
    auto* text = new QLabel(made);
    text->setProperty("type", u"small"_s);
    text->setProperty("ink", u"text2"_s);
    text->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_lineage.box->layout()->addWidget(made);
    return {made, mark, text};
}

void SidePanel::addTierButtons(QWidget* buttons)
{
    static_cast<QVBoxLayout*>(m_lineage.box->layout())->insertWidget(1, buttons);
}

void SidePanel::showTier(MaybeTier tier)
{
    m_lineage.remark->setText(ratingText(tier));
}

void SidePanel::announceTier()
{
    QAccessibleEvent alert(m_lineage.remark, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SidePanel::showLineage(const Lineage& lineage)
{
    const bool isVersion = lineage.standing == Lineage::Standing::Version;
    m_lineage.title->setText(isVersion ? tr("This version") : tr("This artwork"));
    m_edits.text->setText(lineage.artwork ? artworkText(*lineage.artwork) : QString());
    m_edits.box->setVisible(lineage.artwork.has_value());
    m_origin.mark->setVisible(isVersion || lineage.standing == Lineage::Standing::Kept);
    switch (lineage.standing) {
    case Lineage::Standing::NotKept:
        return m_origin.text->setText(
            m_whyNotKept.isEmpty() ? tr("Not kept yet. A run or a rating keeps it in the library.") : m_whyNotKept);
    case Lineage::Standing::Changed:
        return m_origin.text->setText(m_whyNotKept.isEmpty()
                ? tr("Changed since it was kept. A run or a rating keeps it as it is now.")
                : m_whyNotKept);
    case Lineage::Standing::BeingKept:
        return m_origin.text->setText(tr("Being kept, then rated…"));
    case Lineage::Standing::Kept:
    case Lineage::Standing::Version:
        return m_origin.text->setText(lineage.artwork ? authorText(*lineage.artwork) : QString());
    }
}

} // namespace pentimento
