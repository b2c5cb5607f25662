#include "ui/studio/reference_panel.h"

#include "ui/studio/open_sketch.h"
#include "ui/theme/icon.h"
#include "ui/widgets/tabular_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int ThumbnailSide = 72;
constexpr int FirstPercent = 50; // so that a chosen picture shows at once

QString pictureIn(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s};
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return endings.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

} // namespace

ReferencePanel::ReferencePanel(QWidget* parent)
    : QWidget(parent)
    , m_thumbnail(new QLabel(this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_percent(new NumberLabel(this))
    , m_remove(new QToolButton(this))
{
    setAcceptDrops(true);
    m_thumbnail->setFixedSize(ThumbnailSide, ThumbnailSide);
    m_thumbnail->setAlignment(Qt::AlignCenter);
    m_thumbnail->setWordWrap(true);
    m_thumbnail->setProperty("type", u"caption"_s);
    m_thumbnail->setProperty("ink", u"muted"_s);
    m_thumbnail->setProperty("edge", u"all"_s);
    auto* name = new QLabel(tr("Opacity"), this);
    name->setProperty("type", u"small"_s);
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity of the reference"));
    auto* chooseButton = new QPushButton(tr("Choose…"), this);
    chooseButton->setProperty("small", true);
    chooseButton->setAccessibleName(tr("Choose a reference picture"));
    m_remove->setIcon(icon(u"close"_s));
    m_remove->setProperty("flat", true);
    m_remove->setProperty("small", true);
    m_remove->setAccessibleName(tr("Remove the reference"));
    m_remove->setToolTip(m_remove->accessibleName());

    auto* words = new QHBoxLayout;
    words->addWidget(name);
    words->addStretch();
    words->addWidget(m_percent);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(chooseButton);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* controls = new QVBoxLayout;
    controls->setSpacing(theme().sp2);
    controls->addLayout(words);
    controls->addWidget(m_opacity);
    controls->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().sp4);
    layout->addWidget(m_thumbnail, 0, Qt::AlignTop);
    layout->addLayout(controls, 1);

    connect(chooseButton, &QPushButton::clicked, this, &ReferencePanel::askForFile);
    connect(m_remove, &QToolButton::clicked, this, &ReferencePanel::remove);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_sketch->reference.percent = percent;
        refresh();
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { takePicture(m_reading.result()); });
    refresh();
}

ReferencePanel::~ReferencePanel()
{
    m_reading.waitForFinished();
}

void ReferencePanel::show(OpenSketch* sketch)
{
    m_sketch = sketch;
    if (sketch && !sketch->reference.path.isEmpty() && sketch->reference.picture.isNull())
        m_reading.setFuture(QtConcurrent::run(&ReferencePanel::read, sketch->reference.path));
    refresh();
}

void ReferencePanel::choose(const QString& path)
{
    if (!m_sketch)
        return;
    m_sketch->reference.path = path;
    m_sketch->reference.picture = {};
    show(m_sketch);
}

// One too large is not decoded at all: its header says how large it is.
ReferencePanel::ReadPicture ReferencePanel::read(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > MostPixels)
        return {path, {}, tr("%1 is larger than 64 million pixels.").arg(name)};
    const QImage picture = reader.read();
    if (picture.isNull())
        return {path, {}, tr("%1 cannot be read as a picture: %2.").arg(name, reader.errorString())};
    const bool large = qMax(picture.width(), picture.height()) > MostSide;
    return {
        path, large ? picture.scaled(MostSide, MostSide, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture, {}};
}

// The sketch may have been left, or another picture chosen, while the file was read.
void ReferencePanel::takePicture(const ReadPicture& read)
{
    if (!m_sketch || m_sketch->reference.path != read.path)
        return;
    m_sketch->reference.picture = read.picture;
    if (read.picture.isNull()) {
        m_sketch->reference.path.clear();
        Q_EMIT failed(read.failure);
    } else if (m_sketch->reference.percent == 0) {
        m_sketch->reference.percent = FirstPercent;
    }
    refresh();
}

void ReferencePanel::remove()
{
    m_sketch->reference = {};
    refresh();
}

void ReferencePanel::refresh()
{
    const QImage picture = m_sketch ? m_sketch->reference.picture : QImage();
    const int percent = m_sketch ? m_sketch->reference.percent : 0;
    setEnabled(m_sketch);
    if (picture.isNull())
        m_thumbnail->setText(tr("None"));
    else
        m_thumbnail->setPixmap(QPixmap::fromImage(
            picture.scaled(m_thumbnail->size() * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_thumbnail->setToolTip(picture.isNull() ? tr("Drop a picture here") : m_sketch->reference.path);
    const QSignalBlocker quiet(m_opacity);
    m_opacity->setValue(percent);
    m_opacity->setEnabled(!picture.isNull());
    m_percent->setText(tr("%1 %").arg(QLocale().toString(percent)));
    m_remove->setVisible(!picture.isNull());
    Q_EMIT changed(picture, percent / 100.0);
}

void ReferencePanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a reference picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    if (!path.isEmpty())
        choose(path);
}

void ReferencePanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pictureIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ReferencePanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    choose(pictureIn(event->mimeData()));
}

} // namespace pentimento
