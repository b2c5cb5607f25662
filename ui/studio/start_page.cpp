#include "ui/studio/start_page.h"

#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "ui/theme/icon.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString SamplesFolder = u":/pentimento/samples/"_s;
const QString TemplatesFolder = u":/pentimento/templates/"_s;
constexpr int ThumbnailSide = 112;
constexpr int Columns = 6;
constexpr int PageWidth = Columns * (ThumbnailSide + 24) + 84; // margins and scroll bar

QLabel* label(const QString& text, const char* type, const char* ink, QWidget* parent)
{
    auto* made = new QLabel(text, parent);
    made->setProperty("type", QString::fromLatin1(type));
    made->setProperty("ink", QString::fromLatin1(ink));
    return made;
}

class TemplateCard : public QPushButton {
public:
    TemplateCard(const StarterSketch& starter, QWidget* parent) : QPushButton(parent)
    {
        setAccessibleName(starter.title);
        setAccessibleDescription(starter.remark);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(theme().sp5, theme().sp4, theme().sp5, theme().sp4);
        layout->setSpacing(theme().sp2);
        QLabel* title = label(starter.title, "strong", "", this);
        QLabel* remark = label(starter.remark, "small", "muted", this);
        remark->setWordWrap(true);
        for (QLabel* text : {title, remark}) {
            text->setAttribute(Qt::WA_TransparentForMouseEvents);
            layout->addWidget(text);
        }
    }

    QSize sizeHint() const override { return layout()->sizeHint(); }
};

QListWidget* sampleList(QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setAccessibleName(StartPage::tr("Samples"));
    list->setViewMode(QListView::IconMode);
    list->setMovement(QListView::Static);
    list->setResizeMode(QListView::Adjust);
    list->setIconSize({ThumbnailSide, ThumbnailSide});
    list->setGridSize({ThumbnailSide + theme().sp6, ThumbnailSide + theme().sp7});
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setWordWrap(false);
    list->setTextElideMode(Qt::ElideRight);
    list->setUniformItemSizes(true);
    for (const StarterSketch& sample : starterSamples()) {
        auto* item = new QListWidgetItem(QIcon(sample.thumbnail), sample.title, list);
        item->setToolTip(sample.title + u"\n"_s + sample.remark);
    }
    return list;
}

} // namespace

QList<StarterSketch> starterTemplates()
{
    return {{TemplatesFolder + u"watercolour.js"_s, StartPage::tr("Watercolour"), StartPage::tr("p5 2 and p5.brush 2"),
                {}, Medium::P5Brush2},
        {TemplatesFolder + u"watercolour-1.js"_s, StartPage::tr("Hatching"), StartPage::tr("p5 1 and p5.brush 1"), {},
            Medium::P5Brush1},
        {TemplatesFolder + u"draw.py"_s, StartPage::tr("Python"), StartPage::tr("Pillow, numpy, matplotlib, cairo"), {},
            Medium::Python}};
}

QList<StarterSketch> starterSamples()
{
    const auto index = readFile(SamplesFolder + u"index.json"_s, 1 << 20);
    if (!index)
        return {};
    QList<StarterSketch> samples;
    const Json entries = parseJson(*index);
    for (const Json& entry : entries) {
        const QString file = textField(entry, "file");
        samples.append({SamplesFolder + file, textField(entry, "title"), textField(entry, "brief"),
            SamplesFolder + u"thumbnails/"_s + file + u".jpg"_s,
            mediumFromName(textField(entry, "medium")).value_or(Medium::P5Brush2)});
    }
    return samples;
}

Result<Sketch> readStarter(const StarterSketch& starter)
{
    return readSketch(starter.resource, starter.medium);
}

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    setProperty("ground", u"base"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QWidget(this);
    column->setMaximumWidth(PageWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(theme().sp7, theme().sp7, theme().sp7, theme().sp4);
    layout->setSpacing(theme().sp4);

    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Start a sketch"), "title", "", column));
    head->addStretch();
    auto* open = new QPushButton(icon(u"folder"_s), tr("Open…"), column);
    open->setToolTip(tr("Open a sketch from a file (Ctrl+O)"));
    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    head->addWidget(open);
    layout->addLayout(head);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme().sp4);
    for (const StarterSketch& starter : starterTemplates()) {
        auto* card = new TemplateCard(starter, column);
        connect(card, &QPushButton::clicked, this, [this, starter] { Q_EMIT chosen(starter); });
        cards->addWidget(card, 1);
    }
    layout->addLayout(cards);
    layout->addSpacing(theme().sp4);
    layout->addWidget(label(tr("Samples"), "title", "", column));
    layout->addWidget(
        label(tr("Opens as a copy of your own. Nothing runs until you say so."), "small", "muted", column));

    QListWidget* list = sampleList(column);
    const auto choose = [this, list](const QListWidgetItem* item) {
        if (item)
            Q_EMIT chosen(starterSamples()[list->row(item)]);
    };
    connect(list, &QListWidget::itemClicked, this, choose);
    auto* enter = new QShortcut(Qt::Key_Return, list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [list, choose] { choose(list->currentItem()); });
    layout->addWidget(list, 1);

    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
}

} // namespace pentimento
