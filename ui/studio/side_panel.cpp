#include "ui/studio/side_panel.h"

#include "ui/studio/colour_strip.h"
#include "ui/studio/open_sketch.h"
#include "ui/studio/parameter_panel.h"
#include "ui/studio/reference_panel.h"
#include "ui/text/moment_text.h"
#include "ui/theme/icon.h"

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

} // namespace

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent)
    , m_parameters(new ParameterPanel(this))
    , m_colours(new ColourStrip(this))
    , m_reference(new ReferencePanel(this))
    , m_origin(new QLabel(this))
    , m_edits(new QLabel(this))
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
    QWidget* colours = section(tr("Colours in this picture"), tr("share in %"), u"palette"_s);
    colours->layout()->addWidget(m_colours);
    column->addWidget(colours);
    column->addWidget(line(content));
    QWidget* reference = section(tr("Reference"), tr("over the picture"), u"eye"_s);
    reference->layout()->addWidget(m_reference);
    column->addWidget(reference);
    column->addWidget(line(content));
    m_lineage = section(tr("This artwork"), {}, u"branch"_s);
    for (QLabel* text : {m_origin, m_edits}) {
        text->setProperty("type", u"small"_s);
        text->setProperty("ink", u"text2"_s);
        text->setWordWrap(true);
        m_lineage->layout()->addWidget(text);
    }
    column->addWidget(m_lineage);
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
    showLineage(nullptr);
}

QWidget* SidePanel::section(const QString& title, const QString& remark, const QString& iconName)
{
    auto* made = new QWidget(this);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, theme().sp4);
    column->setSpacing(theme().sp3);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().sp3);
    auto* mark = new QLabel(made);
    mark->setPixmap(icon(iconName).pixmap(theme().icon));
    auto* name = new QLabel(title, made);
    name->setProperty("type", u"strong"_s);
    auto* quiet = new QLabel(remark, made);
    quiet->setProperty("type", u"small"_s);
    quiet->setProperty("ink", u"muted"_s);
    head->addWidget(mark);
    head->addWidget(name);
    head->addWidget(quiet);
    head->addStretch();
    column->addLayout(head);
    return made;
}

void SidePanel::addTierButtons(QWidget* buttons)
{
    m_lineage->layout()->addWidget(buttons);
}

void SidePanel::showLineage(const OpenSketch* sketch)
{
    if (!sketch || !sketch->artwork) {
        m_origin->setText(m_whyNotKept.isEmpty() ? tr("Not kept yet. A run keeps it in the library.") : m_whyNotKept);
        m_edits->clear();
        m_edits->hide();
        return;
    }
    const Artwork& artwork = *sketch->artwork;
    m_origin->setText(authorText(artwork));
    m_edits->setText(tr("Artwork %1, kept %2, seed %3")
                         .arg(QLocale().toString(artwork.id), momentText(artwork.createdAt.toLocalTime()))
                         .arg(artwork.seed));
    m_edits->show();
}

} // namespace pentimento
