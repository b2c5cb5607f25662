#include "ui/liveview/surround_picker.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace pentimento {

namespace {

using Surround = PictureView::Surround;

class SurroundButton : public QAbstractButton {
public:
    SurroundButton(Surround surround, const QString& name, QWidget* parent)
        : QAbstractButton(parent)
        , m_surround(surround)
    {
        setCheckable(true);
        setAccessibleName(name);
        setToolTip(name);
        setFixedSize(sizeHint());
    }
    QSize sizeHint() const override { return {theme().icon + 2 * Frame, theme().icon + 2 * Frame}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRect square = rect().adjusted(Frame, Frame, -Frame, -Frame);
        painter.fillRect(square, underMouse() ? theme().text2 : theme().lineStrong);
        painter.fillRect(square.adjusted(1, 1, -1, -1), PictureView::surroundColour(m_surround));
        if (!isChecked())
            return;
        painter.setPen(QPen(theme().accent, theme().selectW, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    static constexpr int Frame = 3; // two pixels, one pixel away
    const Surround m_surround;
};

} // namespace

SurroundPicker::SurroundPicker(PictureView* view, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    setAccessibleName(tr("Surround of the picture"));
    const std::pair<Surround, QString> choices[] = {{Surround::Black, tr("Black surround")},
        {Surround::Mid, tr("Grey surround (L* 50)")}, {Surround::White, tr("White surround")},
        {Surround::Paper, tr("Paper surround")}};
    for (const auto& [surround, name] : choices) {
        auto* button = new SurroundButton(surround, name, this);
        m_group.addButton(button, static_cast<int>(surround));
        layout->addWidget(button);
    }
    showChoice(view->surround());
    connect(&m_group, &QButtonGroup::idClicked, view, [view](int id) { view->setSurround(static_cast<Surround>(id)); });
    connect(view, &PictureView::surroundChanged, this, &SurroundPicker::showChoice);
}

void SurroundPicker::showChoice(Surround surround)
{
    m_group.button(static_cast<int>(surround))->setChecked(true);
}

} // namespace pentimento
