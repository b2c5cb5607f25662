#include "ui/main/rail.h"

#include "ui/main/action_registry.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int EntryHeight = 56;
constexpr int IconToLabel = 4;
constexpr int LabelInset = 2;

class RailEntry : public QToolButton {
public:
    RailEntry(QAction* action, const QString& label) : m_label(label)
    {
        setDefaultAction(action);
        setFocusPolicy(Qt::TabFocus);
        setProperty("railEntry", true);
        setAccessibleName(plainText(action->text()));
        setProperty("ownFocus", true); // a ring around it would lie on the window's edge
    }

    QSize sizeHint() const override { return {theme().wRail - theme().lineW, EntryHeight}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Theme& colors = theme();
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(rect(), colors.bgPanel);
        else if (underMouse() || isDown())
            painter.fillRect(rect(), colors.bgHover);
        if (isChecked()) {
            const QRect edge(0, 0, colors.focusW, height());
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), colors.accent);
        }
        const int blockHeight = colors.iconRail + IconToLabel + colors.lhCaption;
        const int top = (height() - blockHeight) / 2;
        const QRect iconRect((width() - colors.iconRail) / 2, top, colors.iconRail, colors.iconRail);
        painter.drawPixmap(iconRect,
            iconPixmap(defaultAction()->icon().name(), isChecked() ? colors.accent : colors.muted, colors.iconRail,
                devicePixelRatioF()));
        const QFont font = uiFont(colors.fsCaption);
        painter.setFont(font);
        painter.setPen(isChecked() ? colors.text : colors.muted);
        const QRect label(LabelInset, top + colors.iconRail + IconToLabel, width() - 2 * LabelInset, colors.lhCaption);
        const QString name = QFontMetrics(font).elidedText(m_label, Qt::ElideRight, label.width());
        painter.drawText(label, Qt::AlignCenter, name);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(colors.accent, colors.focusW));
            painter.drawRect(rect().adjusted(3, 3, -3, -3));
        }
    }

private:
    QString m_label;
};

QVBoxLayout* column()
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

Rail::Rail(QWidget* parent) : QFrame(parent), m_workspaces(column()), m_bottom(column())
{
    setAccessibleName(tr("Workspaces"));
    setProperty("ground", u"window"_s);
    setProperty("edge", layoutDirection() == Qt::LeftToRight ? u"right"_s : u"left"_s);
    setFixedWidth(theme().wRail);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme().sp2, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_workspaces);
    layout->addStretch();
    layout->addLayout(m_bottom);
}

void Rail::addWorkspace(QAction* show)
{
    m_workspaces->addWidget(new RailEntry(show, plainText(show->text())));
}

void Rail::addAtBottom(QAction* action, const QString& label)
{
    m_bottom->addWidget(new RailEntry(action, label));
}

} // namespace pentimento
