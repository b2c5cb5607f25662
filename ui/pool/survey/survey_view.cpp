#include "ui/pool/survey/survey_view.h"

#include "ui/pool/survey/picture_pane.h"
#include "ui/pool/survey/survey_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace pentimento {

SurveyView::SurveyView(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_group(pictures, *this)
    , m_empty(new EmptyState(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Survey"));
    m_empty->say(EmptyState::Kind::Empty, tr("No pictures to compare"), tr("Select two to four in the grid."));
    connect(&m_group, &PaneGroup::zoomChanged, this, &SurveyView::zoomChanged);
}

SurveyPane* SurveyView::add(const QString& picture)
{
    auto* pane = new SurveyPane(m_pictures, picture, this);
    PicturePane* inner = &pane->pane();
    inner->installEventFilter(this);
    connect(pane, &SurveyPane::removeWanted, this, [this, pane] { removePicture(pane->picture()); });
    connect(inner, &PicturePane::pressed, this, [this, pane] { activate(static_cast<int>(m_panes.indexOf(pane))); });
    connect(inner, &PicturePane::painted, this, [this](const QString& shown) {
        if (shown == active())
            Q_EMIT painted(shown);
    });
    pane->show();
    return pane;
}

void SurveyView::setPictures(const QStringList& wanted)
{
    QStringList pictures = wanted;
    pictures.removeDuplicates();
    pictures = pictures.mid(0, Most);
    const QString before = active();
    QList<SurveyPane*> old = std::exchange(m_panes, {});
    for (const QString& picture : std::as_const(pictures)) {
        const auto known = std::find_if(
            old.cbegin(), old.cend(), [&picture](const SurveyPane* pane) { return pane->picture() == picture; });
        m_panes.append(known == old.cend() ? add(picture) : *known);
    }
    for (SurveyPane* pane : std::as_const(old)) {
        if (!m_panes.contains(pane))
            pane->deleteLater();
    }
    for (SurveyPane* pane : std::as_const(old))
        pane->setVisible(m_panes.contains(pane));
    m_active = -1;
    rebuilt();
    activate(qMax(0, numberOf(before)));
}

// Numbers, order of Tab and places follow from the panes there are.
void SurveyView::rebuilt()
{
    QList<PicturePane*> inner;
    for (int i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->setPlace(i + 1, static_cast<int>(m_panes.size()));
        m_panes[i]->setRemovable(m_panes.size() > 1);
        inner.append(&m_panes[i]->pane());
        if (i > 0)
            setTabOrder(inner[i - 1], inner[i]);
    }
    m_group.fit();
    m_group.setPanes(inner);
    m_empty->setVisible(m_panes.isEmpty());
    arrange();
    m_group.askForPictures();
    update();
}

QStringList SurveyView::pictures() const
{
    QStringList all;
    for (const SurveyPane* pane : m_panes)
        all.append(pane->picture());
    return all;
}

QString SurveyView::active() const
{
    return m_active < 0 ? QString() : m_panes[m_active]->picture();
}

int SurveyView::numberOf(const QString& picture) const
{
    return static_cast<int>(pictures().indexOf(picture));
}

SurveyPane* SurveyView::paneOf(const QString& picture) const
{
    return m_panes.value(numberOf(picture));
}

void SurveyView::setActive(const QString& picture)
{
    activate(numberOf(picture));
}

void SurveyView::activate(int number)
{
    if (number < 0 || number >= m_panes.size() || number == m_active)
        return;
    m_active = number;
    for (int i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->pane().setActive(i == number);
        m_panes[i]->update();
    }
    PicturePane& pane = m_panes[number]->pane();
    m_group.setCurrent(&pane);
    setFocusProxy(&pane);
    if (isAncestorOf(focusWidget()) || hasFocus())
        pane.setFocus(Qt::OtherFocusReason);
    pane.expectPaint();
    Q_EMIT activeChanged(pane.picture());
}

void SurveyView::setTier(const QString& picture, MaybeTier tier, const QString& label)
{
    if (SurveyPane* pane = paneOf(picture))
        pane->setTier(tier, label);
}

void SurveyView::removePicture(const QString& picture)
{
    const int number = numberOf(picture);
    if (number < 0 || m_panes.size() < 2)
        return;
    const QString kept = active();
    SurveyPane* gone = m_panes.takeAt(number);
    gone->hide();
    gone->deleteLater();
    m_active = -1;
    rebuilt();
    const int again = numberOf(kept);
    activate(again >= 0 ? again : qMin(number, static_cast<int>(m_panes.size()) - 1));
    Q_EMIT pictureRemoved(picture);
}

// Whichever makes square pictures largest; of equal ones the one with fewest empty places, then with fewest rows.
int SurveyView::columns() const
{
    const int count = static_cast<int>(m_panes.size());
    int best = count;
    std::pair<int, int> most; // side, places less
    for (int columns = count; columns > 0; --columns) {
        const int rows = (count + columns - 1) / columns;
        const int side = qMin(width() / columns, height() / rows - SurveyPane::FooterHeight);
        if (const std::pair rank(side, -columns * rows); rank > most) {
            most = rank;
            best = columns;
        }
    }
    return best;
}

// All of one size, so that a picture is made once for all of them; what is left over is the line between two.
void SurveyView::arrange()
{
    m_empty->setGeometry(rect());
    if (m_panes.isEmpty())
        return;
    const int across = columns();
    const int rows = (static_cast<int>(m_panes.size()) + across - 1) / across;
    const int line = theme().lineW;
    const QSize cell((width() - (across - 1) * line) / across, (height() - (rows - 1) * line) / rows);
    for (int i = 0; i < m_panes.size(); ++i) {
        const QPoint corner((i % across) * (cell.width() + line), (i / across) * (cell.height() + line));
        m_panes[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(corner, cell)));
    }
}

void SurveyView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// The arrow keys move elsewhere in the Pool; here they are this view's.
bool SurveyView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        const bool isArrow = key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down;
        if (isPlain && (isArrow || key->key() == Qt::Key_Delete))
            event->accept();
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return QWidget::event(event);
}

// Tab, or a screen reader, may bring the focus to a picture as well as we do. A window that comes to the front brings
// it to the first one, which nobody chose.
bool SurveyView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_active >= 0) {
        const bool isChosen = static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason;
        for (int i = 0; i < m_panes.size(); ++i) {
            if (watched == &m_panes[i]->pane())
                isChosen ? activate(i) : m_panes[m_active]->pane().setFocus(Qt::OtherFocusReason);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SurveyView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), m_panes.isEmpty() ? theme().bgPanel : theme().line);
}

bool SurveyView::moveActive(int key)
{
    const int across = m_panes.isEmpty() ? 1 : columns();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int step = 0;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        step = (key == Qt::Key_Right) != mirrored ? 1 : -1;
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        step = key == Qt::Key_Down ? across : -across;
    else
        return false;
    activate(m_active + step);
    return true;
}

void SurveyView::keyPressEvent(QKeyEvent* event)
{
    if (m_group.pressKey(*event))
        return;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && moveActive(event->key()))
        return;
    if (isPlain && event->key() == Qt::Key_Delete && m_panes.size() > 1) {
        if (!event->isAutoRepeat())
            removePicture(active());
        return;
    }
    QWidget::keyPressEvent(event);
}

void SurveyView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_group.releaseKey(*event))
        QWidget::keyReleaseEvent(event);
}

} // namespace pentimento
