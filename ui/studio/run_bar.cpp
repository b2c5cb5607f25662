#include "ui/studio/run_bar.h"

#include "ui/studio/open_sketch.h"
#include "ui/studio/seed_box.h"
#include "ui/theme/icon.h"
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int Sides[] = {512, 768, 1024, 2048};

QFrame* separator(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("edge", u"left"_s);
    line->setFixedSize(theme().lineW, 20);
    return line;
}

} // namespace

RunBar::RunBar(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_seed(new SeedBox(this))
    , m_size(new QComboBox(this))
{
    setFixedHeight(theme().hBar);
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* run = new ActionButton(actions.run, ActionButton::Look::Primary, this);
    run->setOwnIcon(icon(u"run"_s, &Theme::onAccent, &Theme::onAccent));
    auto* stop = new ActionButton(actions.stop, ActionButton::Look::Icon, this);
    auto* autoRun = new ActionButton(actions.autoRun, ActionButton::Look::Text, this);
    auto* exporting = new ActionButton(actions.exportMenu, ActionButton::Look::Icon, this);
    exporting->setPopupMode(QToolButton::InstantPopup);

    m_size->setAccessibleName(tr("Size of the picture"));
    m_size->setToolTip(tr("Size of the picture in pixels; the sketch is drawn anew for it"));
    m_size->addItem(tr("Own size"));
    for (const int side : Sides)
        m_size->addItem(QString::number(side) + u"²"_s, QSize(side, side));
    m_size->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_size, &QComboBox::activated, this, [this] {
        const QSize size = m_size->currentData().toSize();
        m_sketch->setSize(size.isEmpty() ? std::nullopt : std::optional(size));
        Q_EMIT sizeChosen();
    });
    connect(m_seed, &SeedBox::seedChosen, this, &RunBar::seedChosen);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    layout->setSpacing(theme().sp3);
    layout->addWidget(run);
    layout->addWidget(stop);
    layout->addWidget(autoRun);
    layout->addSpacing(theme().sp2);
    layout->addWidget(separator(this));
    layout->addSpacing(theme().sp2);
    layout->addWidget(m_seed);
    layout->addWidget(m_size);
    layout->addStretch();
    layout->addWidget(exporting);
    show(nullptr);
}

// The column gives way, not the words.
QSize RunBar::minimumSizeHint() const
{
    return sizeHint();
}

void RunBar::show(OpenSketch* sketch)
{
    if (m_sketch)
        m_sketch->disconnect(this);
    m_sketch = sketch;
    m_seed->show(sketch);
    m_size->setEnabled(sketch != nullptr);
    if (sketch)
        connect(sketch, &OpenSketch::sizeChanged, this, &RunBar::readSize);
    readSize();
}

void RunBar::readSize()
{
    const QSize size = m_sketch ? m_sketch->size().value_or(QSize()) : QSize();
    int row = size.isEmpty() ? 0 : m_size->findData(size);
    if (row < 0) {
        m_size->addItem(u"%1 × %2"_s.arg(size.width()).arg(size.height()), size);
        row = m_size->count() - 1;
    }
    m_size->setCurrentIndex(row);
}

} // namespace pentimento
