#include "ui/main/about_window.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int IconSide = 96;
constexpr int TextWidth = 360;

QPixmap applicationIcon(qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(IconSide, IconSide) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(u":/pentimento/icons/app-icon.svg"_s).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QLabel* text(const QString& words)
{
    auto* label = new QLabel(words);
    label->setWordWrap(true);
    label->setFixedWidth(TextWidth);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

AboutWindow::AboutWindow(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Pentimento"));
    auto* picture = new QLabel;
    picture->setPixmap(applicationIcon(devicePixelRatioF()));
    picture->setAccessibleName(tr("A hibiscus petal over the trace of an earlier one"));
    picture->setAlignment(Qt::AlignHCenter);
    QLabel* name = text(u"Pentimento %1"_s.arg(QString::fromLatin1(PENTIMENTO_VERSION)));
    name->setProperty("type", u"title"_s);
    QLabel* what =
        text(tr("A workbench for drawings made of code. A pentimento is the trace of an earlier painting under "
                "the final one: the change of mind made visible."));
    what->setProperty("ink", u"text2"_s);
    QLabel* licence = text(tr("Free software under the GNU General Public License, version 3. It comes without any "
                              "warranty."));
    licence->setProperty("ink", u"muted"_s);
    licence->setProperty("type", u"small"_s);
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().sp7, theme().sp6, theme().sp7, theme().sp6);
    layout->setSpacing(theme().sp4);
    for (QWidget* widget : QList<QWidget*>{picture, name, what, licence})
        layout->addWidget(widget);
    layout->addSpacing(theme().sp3);
    layout->addWidget(close, 0, Qt::AlignHCenter);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace pentimento
