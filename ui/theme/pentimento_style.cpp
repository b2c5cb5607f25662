#include "ui/theme/pentimento_style.h"

#include "ui/theme/icon.h"
#include "ui/theme/menu_item.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int MarkSide = 12; // the drawing inside a check box, and a combo box's arrow

QRect centered(const QRect& rect, int side)
{
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

void drawMark(QPainter* painter, const QRect& rect, const QString& name, const QColor& ink, int side = MarkSide)
{
    painter->drawPixmap(centered(rect, side), iconPixmap(name, ink, side, painter->device()->devicePixelRatioF()));
}

// Fill and a 1-px border on pixel centres.
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, theme().lineW));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void drawCheckBox(const QStyleOption& option, QPainter* painter, bool round)
{
    const Theme& colors = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = on && enabled ? colors.accentFill : colors.bgBase;
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    const QColor border = !enabled ? colors.line : on ? colors.accentFill : hover ? colors.muted : colors.lineStrong;
    drawBox(painter, option.rect, fill, border, round ? option.rect.height() / 2.0 : colors.radius1);
    if (!on)
        return;
    const QColor ink = enabled ? colors.onAccent : colors.disabled;
    if (option.state & QStyle::State_NoChange) {
        painter->fillRect(centered(option.rect, 8).adjusted(0, 3, 0, -3), ink);
    } else if (round) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(QRectF(centered(option.rect, 6)));
        painter->restore();
    } else {
        drawMark(painter, option.rect, u"check"_s, ink);
    }
}

void drawComboBox(const QStyleOptionComboBox& option, QPainter* painter, const QRect& arrow)
{
    const Theme& colors = theme();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hover = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & QStyle::State_On;
    const QColor fill = !enabled ? Qt::transparent
        : option.editable        ? colors.bgBase
        : pressed                ? colors.bgPressed
        : hover                  ? colors.bgHover
                                 : colors.bgRaised;
    drawBox(painter, option.rect, fill, enabled ? colors.lineStrong : colors.line, colors.radius2);
    drawMark(painter, arrow, u"chevron-down"_s, enabled ? colors.muted : colors.disabled);
}

void drawBranch(const QStyleOption& option, QPainter* painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    drawMark(painter, option.rect, open ? u"chevron-down"_s : u"chevron-right"_s, theme().muted);
}

// Qt leaves 4 pixels between icon and text and asks nobody; the design wants 6.
template <typename Button> void widenIconGap(Button& button)
{
    if (!button.text().isEmpty() && !button.icon().isNull())
        button.setIconSize({theme().icon + theme().sp1, theme().icon});
}

QString drawingOf(QStyle::StandardPixmap standard)
{
    switch (standard) {
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_ComputerIcon:
        return u"folder"_s;
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon:
        return u"note"_s;
    case QStyle::SP_FileDialogNewFolder:
        return u"plus"_s;
    case QStyle::SP_FileDialogBack:
    case QStyle::SP_ArrowBack:
        return u"chevron-left"_s;
    case QStyle::SP_ArrowForward:
        return u"chevron-right"_s;
    case QStyle::SP_FileDialogToParent:
        return u"chevron-up"_s;
    case QStyle::SP_FileDialogListView:
        return u"grid"_s;
    case QStyle::SP_FileDialogDetailedView:
        return u"filter"_s;
    case QStyle::SP_LineEditClearButton:
        return u"close"_s;
    default:
        return {};
    }
}

QRegion roundedRegion(const QRect& rect, int radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

} // namespace

PentimentoStyle::PentimentoStyle() : QProxyStyle(u"fusion"_s) { }

void PentimentoStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* spinBox = qobject_cast<QAbstractSpinBox*>(widget))
        spinBox->setButtonSymbols(QAbstractSpinBox::NoButtons);
    if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setExpanding(false);
        tabs->setDrawBase(false);
    }
    if (auto* button = qobject_cast<QPushButton*>(widget))
        widenIconGap(*button);
    if (auto* button = qobject_cast<QToolButton*>(widget);
        button && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        widenIconGap(*button);
}

QIcon PentimentoStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const
{
    const QString name = drawingOf(standard);
    return name.isEmpty() ? QProxyStyle::standardIcon(standard, option, widget) : icon(name, &Theme::text2);
}

int PentimentoStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Theme& sizes = theme();
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return sizes.icon;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_MenuPanelWidth:
        return sizes.lineW;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return sizes.sp2;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return sizes.sp3;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return sizes.sp4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PentimentoStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_Menu_Mask: // menus are opaque windows: their round corners must be cut out
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned); mask && option) {
            mask->region = roundedRegion(option->rect, theme().radius3);
            return 1;
        }
        return 0;
    case SH_Widget_Animation_Duration:
        return theme().tQuick;
    case SH_UnderlineShortcut: // from the moment the keyboard is used to get about
        return widget && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void PentimentoStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(*option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheckBox(*option, painter, true);
    case PE_IndicatorMenuCheckMark:
        if (option->state & State_On)
            drawMark(painter, option->rect, u"check"_s, enabled ? theme().accent : theme().disabled);
        return;
    case PE_IndicatorArrowDown:
        return drawMark(painter, option->rect, u"chevron-down"_s, enabled ? theme().muted : theme().disabled);
    case PE_IndicatorArrowRight:
        return drawMark(painter, option->rect, u"chevron-right"_s, enabled ? theme().muted : theme().disabled);
    case PE_IndicatorBranch:
        return drawBranch(*option, painter);
    case PE_PanelMenu:
        return drawBox(painter, option->rect, theme().bgRaised, theme().lineStrong, theme().radius3);
    case PE_FrameMenu: // the panel has it
        return;
    case PE_FrameFocusRect: // FocusRing surrounds controls; a view's current item is framed here
        if (qobject_cast<const QAbstractItemView*>(widget) && (option->state & State_KeyboardFocusChange)) {
            painter->setPen(QPen(theme().accent, theme().focusW));
            painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PentimentoStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element == CE_MenuEmptyArea)
        return;
    if (element == CE_MenuItem && item && item->menuItemType != QStyleOptionMenuItem::Separator)
        return drawMenuItem(*item, *painter, proxy()->styleHint(SH_UnderlineShortcut, option, widget));
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PentimentoStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* comboBox = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control == CC_ComboBox && comboBox)
        return drawComboBox(*comboBox, painter, subControlRect(control, option, SC_ComboBoxArrow, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect PentimentoStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl subControl, const QWidget* widget) const
{
    if (control != CC_ComboBox || (subControl != SC_ComboBoxArrow && subControl != SC_ComboBoxEditField))
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const int arrowWidth = MarkSide + 2 * theme().sp3;
    QRect rect = option->rect;
    if (subControl == SC_ComboBoxArrow)
        rect.setLeft(rect.right() + 1 - arrowWidth);
    else
        rect.adjust(theme().sp3, theme().lineW, -arrowWidth, -theme().lineW);
    return visualRect(option->direction, option->rect, rect);
}

QSize PentimentoStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (type == CT_MenuItem && item && item->menuItemType != QStyleOptionMenuItem::Separator)
        return menuItemSize(*item, contents);
    if (type != CT_ComboBox)
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    const bool small = widget && widget->property("small").toBool();
    const int side = theme().sp3 + MarkSide + 2 * theme().sp3 + 2 * theme().sp1; // Fusion insets the text
    return {contents.width() + side, small ? theme().hControlS : theme().hControl};
}

} // namespace pentimento
