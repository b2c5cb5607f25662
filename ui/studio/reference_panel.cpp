#include "ui/studio/reference_panel.h"

#include "core/base/atomic_file.h"
#include "core/library/import/picture_decoder.h"
#include "ui/studio/open_sketch.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/restyle.h"
#include "ui/widgets/tabular_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
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
    static const QStringList endings{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"svg"_s};
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
    m_stop.raise();
    m_reading.waitForFinished();
}

void ReferencePanel::show(OpenSketch* sketch)
{
    m_stop.raise(); // what is still read is for nobody any more, or read again
    m_sketch = sketch;
    if (sketch && !sketch->reference.path.isEmpty() && sketch->reference.picture.isNull()) {
        m_stop = {};
        m_reading.setFuture(QtConcurrent::run(&ReferencePanel::read, sketch->reference.path, m_stop));
    }
    refresh();
}

void ReferencePanel::choose(const QString& path)
{
    if (!m_sketch)
        return;
    m_sketch->reference.path = path;
    m_sketch->reference.picture = {};
    m_sketch->reference.failure.clear();
    show(m_sketch);
}

// Anybody may have made the file, so it is decoded behind walls.
ReferencePanel::ReadPicture ReferencePanel::read(const QString& path, const StopFlag& stop)
{
    const QString what = tr("%1 cannot be read as a picture").arg(QFileInfo(path).fileName());
    const auto file = readFile(path, PictureLimits::FileBytes);
    if (!file)
        return {path, {}, errorSentence(what, file.error())};
    const auto decoded = PictureDecoder().decode(*file, {MostSide}, stop);
    if (decoded)
        return {path, decoded->pixels, {}};
    if (decoded.error().kind == Error::Kind::Cancelled)
        return {path, {}, {}};
    return {path, {}, errorSentence(what, decoded.error())};
}

// The sketch may have been left, or another picture chosen, while the file was read.
void ReferencePanel::takePicture(const ReadPicture& read)
{
    const bool stopped = read.picture.isNull() && read.failure.isEmpty();
    if (stopped || !m_sketch || m_sketch->reference.path != read.path)
        return;
    m_sketch->reference.picture = read.picture;
    if (read.picture.isNull()) {
        m_sketch->reference.path.clear();
        m_sketch->reference.failure = read.failure;
        Q_EMIT failed(read.failure);
    } else if (m_sketch->reference.percent == 0) {
        m_sketch->reference.percent = FirstPercent;
    }
    refresh();
}

void ReferencePanel::remove()
{
    m_stop.raise();
    m_sketch->reference = {};
    refresh();
}

void ReferencePanel::refresh()
{
    const Reference reference = m_sketch ? m_sketch->reference : Reference();
    setEnabled(m_sketch);
    showThumbnail(reference);
    const QSignalBlocker quiet(m_opacity);
    m_opacity->setValue(reference.percent);
    m_opacity->setEnabled(!reference.picture.isNull());
    m_percent->setText(tr("%1 %").arg(QLocale().toString(reference.percent)));
    m_remove->setVisible(!reference.picture.isNull() || !reference.path.isEmpty() || !reference.failure.isEmpty());
    Q_EMIT changed(reference.picture, reference.percent / 100.0);
}

// The picture, or why there is none.
void ReferencePanel::showThumbnail(const Reference& reference)
{
    m_thumbnail->setToolTip(reference.path);
    restyle(m_thumbnail, "ink", reference.failure.isEmpty() ? u"muted"_s : u"error"_s);
    if (!reference.picture.isNull()) {
        const QSize size = m_thumbnail->size() * devicePixelRatioF();
        m_thumbnail->setPixmap(
            QPixmap::fromImage(reference.picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    } else if (!reference.path.isEmpty()) {
        m_thumbnail->setText(tr("Loading…"));
    } else if (!reference.failure.isEmpty()) {
        m_thumbnail->setText(tr("Unreadable"));
        m_thumbnail->setToolTip(reference.failure);
    } else {
        m_thumbnail->setText(tr("None"));
        m_thumbnail->setToolTip(tr("Drop a picture here"));
    }
}

void ReferencePanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a reference picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg)"));
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
