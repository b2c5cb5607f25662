#include "tests/support/clipped_text.h"

#include "ui/widgets/elided_label.h"

#include <QAbstractButton>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString textOf(const QWidget* widget)
{
    if (qobject_cast<const ElidedLabel*>(widget))
        return {};
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    const auto* toolButton = qobject_cast<const QToolButton*>(widget);
    if (toolButton && toolButton->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    return {};
}

bool fits(const QWidget* widget)
{
    const auto* label = qobject_cast<const QLabel*>(widget);
    if (label && label->wordWrap())
        return label->height() >= label->heightForWidth(label->width());
    const QSize needed = widget->sizeHint();
    return widget->width() >= needed.width() && widget->height() >= needed.height();
}

} // namespace

QStringList clippedTexts(QWidget* root)
{
    QStringList clipped;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        const QString text = textOf(widget);
        if (text.isEmpty() || !widget->isVisible() || fits(widget))
            continue;
        clipped.append(
            u"%1 “%2” has %3×%4, needs %5×%6"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
                .arg(widget->width())
                .arg(widget->height())
                .arg(widget->sizeHint().width())
                .arg(widget->sizeHint().height()));
    }
    return clipped;
}

} // namespace pentimento
