#include "ui/studio/start_page.h"

#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

const QString SamplesFolder = u":/pentimento/samples/"_s;
const QString TemplatesFolder = u":/pentimento/templates/"_s;
constexpr int SmallestSide = 112; // of a thumbnail
constexpr int LargestSide = 192;
constexpr int StoredSide = 224; // in the resources; never enlarged beyond
constexpr int TitleLines = 2;
constexpr int FrameGap = 4; // of the frame round a thumbnail, its width included
constexpr int MinColumns = 3;
constexpr int MaxColumns = 10;

QSize cellSize(int side)
{
    return {side + theme().sp6, side + 2 * FrameGap + theme().sp2 + TitleLines * theme().lhSmall + theme().sp4};
}

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

class SampleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return cellSize(option.decorationSize.width());
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect picture(option.rect.topLeft() + QPoint(FrameGap, FrameGap), option.decorationSize);
        const auto thumbnail = index.data(Qt::DecorationRole).value<QIcon>();
        thumbnail.paint(painter, picture);
        painter->setPen(QPen(theme().keyline, theme().lineW));
        painter->drawRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5));
        const bool current = option.state.testFlag(QStyle::State_HasFocus);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(QPen(current ? theme().accent : theme().lineStrong, theme().selectW));
            painter->drawRect(QRect(picture).adjusted(1 - FrameGap, 1 - FrameGap, FrameGap - 1, FrameGap - 1));
        }
        painter->setFont(uiFont(theme().fsSmall));
        painter->setPen(theme().text);
        paintTitle(*painter,
            QRect(picture.left(), picture.bottom() + FrameGap + theme().sp2, option.rect.width() - theme().sp3, 0),
            index.data().toString());
    }

private:
    // In full words over the lines there are; what is left over is elided in the last.
    static void paintTitle(QPainter& painter, QRect line, const QString& title)
    {
        line.setHeight(theme().lhSmall);
        QTextLayout words(title, painter.font());
        words.beginLayout();
        for (int number = 1; number <= TitleLines; ++number) {
            QTextLine shown = words.createLine();
            if (!shown.isValid())
                break;
            shown.setLineWidth(line.width());
            const QString text = number == TitleLines ? title.mid(shown.textStart())
                                                      : title.mid(shown.textStart(), shown.textLength()).trimmed();
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
            line.translate(0, theme().lhSmall);
        }
        words.endLayout();
    }
};

QListWidget* sampleList(QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setAccessibleName(StartPage::tr("Samples"));
    list->setViewMode(QListView::IconMode);
    list->setMovement(QListView::Static);
    list->setResizeMode(QListView::Adjust);
    list->setItemDelegate(new SampleDelegate(list));
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    auto* column = m_column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(theme().sp7 - FrameGap, theme().sp7, theme().sp7, theme().sp4);
    layout->setSpacing(theme().sp4);

    auto* words = new QVBoxLayout;
    words->setContentsMargins(FrameGap, 0, 0, 0); // in line with the thumbnails, not with their frames
    words->setSpacing(theme().sp4);
    layout->addLayout(words);
    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("Start a sketch"), "title", "", column));
    head->addStretch();
    auto* open = new QPushButton(icon(u"folder"_s), tr("Open…"), column);
    open->setToolTip(tr("Open a sketch from a file (Ctrl+O)"));
    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    head->addWidget(open);
    words->addLayout(head);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme().sp4);
    for (const StarterSketch& starter : starterTemplates()) {
        auto* card = new TemplateCard(starter, column);
        connect(card, &QPushButton::clicked, this, [this, starter] { Q_EMIT chosen(starter); });
        cards->addWidget(card, 1);
    }
    words->addLayout(cards);
    words->addSpacing(theme().sp4);
    words->addWidget(label(tr("Samples"), "title", "", column));
    words->addWidget(
        label(tr("Opens as a copy of your own. Nothing runs until you say so."), "small", "muted", column));

    QListWidget* list = m_samples = sampleList(column);
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
    across->addWidget(column);
    across->addStretch(1);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int beside = 2 * theme().sp7 + theme().sp5; // margins, scroll bar
    const int side = thumbnailSide(beside);
    const QSize cell = cellSize(side);
    m_samples->setIconSize({side, side});
    m_samples->setGridSize(cell);
    const int columns = qBound(MinColumns, (width() - beside) / cell.width(), MaxColumns);
    m_column->setFixedWidth(columns * cell.width() + beside);
}

// On a large screen as large as all of them fit.
int StartPage::thumbnailSide(int beside) const
{
    const int rows = qMax(1, (m_samples->count() + MaxColumns - 1) / MaxColumns);
    const QLayout* column = m_column->layout();
    const QMargins margins = column->contentsMargins();
    const int above = margins.top() + column->itemAt(0)->sizeHint().height() + column->spacing() + margins.bottom();
    const QSize around = cellSize(0);
    const int byWidth = (width() - beside) / MaxColumns - around.width();
    const int byHeight = (height() - above) / rows - around.height();
    const int largest = qMin(LargestSide, int(StoredSide / devicePixelRatioF()));
    return qBound(SmallestSide, qMin(byWidth, byHeight), qMax(SmallestSide, largest));
}

} // namespace pentimento
