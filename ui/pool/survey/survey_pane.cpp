#include "ui/pool/survey/survey_pane.h"

#include "ui/pool/pool_words.h"
#include "ui/pool/survey/picture_pane.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/tabular_text.h"

#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pentimento {

SurveyPane::SurveyPane(PictureCache& pictures, const QString& picture, QWidget* parent)
    : QWidget(parent)
    , m_pane(new PicturePane(pictures, this))
    , m_remove(icon(u"close"_s, &Theme::text2), tr("Remove from the survey"))
{
    //: The key Delete.
    m_remove.setToolTip(
        tr("Remove from the survey (%1)").arg(QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)));
    m_button = new ActionButton(&m_remove, ActionButton::Look::SmallIcon, this);
    m_button->setFocusPolicy(Qt::NoFocus); // Delete does it; Tab goes from picture to picture
    m_button->setAccessibleName(m_remove.text());
    connect(&m_remove, &QAction::triggered, this, &SurveyPane::removeWanted);
    m_pane->setPicture(picture);
    auto* footer = new QWidget(this);
    footer->setFixedHeight(FooterHeight);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, theme().sp3, 0);
    row->addStretch();
    row->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pane, 1);
    layout->addWidget(footer);
    name();
}

const QString& SurveyPane::picture() const
{
    return m_pane->picture();
}

void SurveyPane::setTier(MaybeTier tier, const QString& label)
{
    m_tier = tier;
    m_label = label;
    name();
    update();
}

void SurveyPane::setPlace(int number, int count)
{
    m_number = number;
    m_count = count;
    name();
}

void SurveyPane::setRemovable(bool removable)
{
    m_button->setVisible(removable);
}

void SurveyPane::name()
{
    QStringList parts{//: Of the pictures side by side: which one, of how many.
        tr("Picture %1 of %2").arg(m_number).arg(m_count), tierName(m_tier)};
    if (!m_label.isEmpty())
        parts.append(m_label);
    m_pane->setAccessibleName(parts.join(u", "_s));
}

void SurveyPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRect footer(0, m_pane->geometry().bottom() + 1, width(), height() - m_pane->height());
    painter.fillRect(footer, theme().bgPanel);
    const bool isActive = m_pane->isActive();
    QRect room = footer.adjusted(theme().sp4, 0, -theme().sp4, 0);
    if (m_button->isVisible())
        room.setRight(m_button->mapTo(this, QPoint()).x() - theme().sp3);
    const int side = theme().icon;
    painter.drawPixmap(QPoint(room.left(), room.top() + (room.height() - side) / 2),
        iconPixmap(tierMarkName(m_tier), tierMarkInk(m_tier), side, devicePixelRatioF()));
    room.setLeft(room.left() + side + theme().sp3);
    const QFont font = uiFont(theme().fsBody, isActive ? theme().fwStrong : theme().fwRegular);
    const QFontMetrics metrics(font, this);
    const QString tier = metrics.elidedText(tierName(m_tier), Qt::ElideRight, room.width());
    painter.setFont(font);
    painter.setPen(m_tier || isActive ? theme().text : theme().text2);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, tier);
    room.setLeft(room.left() + metrics.horizontalAdvance(tier) + theme().sp4);
    painter.setFont(uiFont(theme().fsSmall));
    painter.setPen(theme().text2);
    const QFontMetrics small(painter.font(), this);
    if (tabularWidth(QFontMetricsF(small), m_label) <= room.width())
        drawTabular(painter, room, Qt::AlignRight, m_label);
    else
        painter.drawText(
            room, Qt::AlignRight | Qt::AlignVCenter, small.elidedText(m_label, Qt::ElideMiddle, room.width()));
}

} // namespace pentimento
