#include "ui/pool/filter/hue_strip.h"

#include "core/metrics/colour_slice.h"
#include "ui/pool/filter/control_keys.h"
#include "ui/pool/filter/hue_cell.h"
#include "ui/pool/pool_words.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString wordOf(const QString& name)
{
    for (int i = 0; i < HueCount; ++i) {
        if (hueName(hueWord(Hue(i))) == name)
            return hueWord(Hue(i));
    }
    return {};
}

} // namespace

HueStrip::HueStrip(QWidget* parent) : QScrollArea(parent), m_row(new QWidget), m_layout(new QHBoxLayout(m_row))
{
    setAccessibleName(tr("Hues"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setProperty("ground", u"window"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setWidget(m_row);
    fit();
}

void HueStrip::setGroups(const QList<PoolGroup>& groups)
{
    QStringList words;
    QList<PoolGroup> hues;
    int largest = 0;
    for (const PoolGroup& group : groups) {
        const QString word = wordOf(group.name);
        if (group.name.isEmpty() || word.isEmpty())
            continue;
        words.append(word);
        hues.append(group);
        largest = qMax(largest, group.count);
    }
    if (words != m_words)
        rebuild(words);
    for (qsizetype i = 0; i < hues.size(); ++i)
        m_cells[i]->setGroup(hues[i], largest);
    setChosen(m_chosen);
    fit();
}

void HueStrip::setChosen(const QStringList& hues)
{
    m_chosen = hues;
    for (qsizetype i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setChecked(hues.contains(m_words[i]));
}

void HueStrip::rebuild(const QStringList& words)
{
    qDeleteAll(m_cells);
    m_cells.clear();
    m_words = words;
    m_cells.reserve(words.size());
    for (const QString& word : words) {
        auto* cell = new HueCell(m_row);
        cell->installEventFilter(this);
        cell->setFocusPolicy(m_cells.isEmpty() ? Qt::TabFocus : Qt::NoFocus);
        connect(cell, &QAbstractButton::clicked, this, [this, word] {
            setChosen(m_chosen); // until the filter says so
            Q_EMIT hueToggled(word);
        });
        m_layout->addWidget(cell, 1);
        m_cells.append(cell);
    }
}

QSize HueStrip::sizeHint() const
{
    return {m_row->sizeHint().width(), height()};
}

QSize HueStrip::minimumSizeHint() const
{
    return {m_cells.isEmpty() ? 0 : m_cells.first()->minimumSizeHint().width(), height()};
}

void HueStrip::goTo(qsizetype cell, Qt::FocusReason reason)
{
    for (qsizetype i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setFocusPolicy(i == cell ? Qt::TabFocus : Qt::NoFocus);
    m_cells[cell]->setFocus(reason);
    ensureWidgetVisible(m_cells[cell], 0, 0);
}

// Taken before the Pool's one-key commands see them.
bool HueStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && worksAControl(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QScrollArea::event(event);
}

bool HueStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const qsizetype at = m_cells.indexOf(qobject_cast<HueCell*>(watched));
    if (at < 0)
        return QScrollArea::eventFilter(watched, event);
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    qsizetype to = at;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
        to = at - ahead;
        break;
    case Qt::Key_Right:
        to = at + ahead;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_cells.size() - 1;
        break;
    default:
        return false;
    }
    goTo(qBound<qsizetype>(0, to, m_cells.size() - 1), to < at ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    return true;
}

void HueStrip::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

// A wheel without a sideways one scrolls, too.
void HueStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const int way = turned.x() != 0 ? turned.x() : turned.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way / 2);
    event->accept();
}

// As high as its cells, and the scroll bar where there is one.
void HueStrip::fit()
{
    int widest = 0;
    for (const HueCell* cell : std::as_const(m_cells))
        widest = qMax(widest, cell->minimumSizeHint().width());
    m_row->setMinimumWidth(widest * int(m_cells.size()));
    const bool scrolls = m_row->minimumWidth() > width();
    setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFixedHeight(HueCell::Height + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

} // namespace pentimento
