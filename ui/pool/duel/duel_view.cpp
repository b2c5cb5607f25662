#include "ui/pool/duel/duel_view.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/rate/key_button.h"
#include "ui/pool/survey/picture_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int BarHeight = 72;

} // namespace

DuelView::DuelView(PictureCache& pictures, DuelSession& session, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_session(session)
    , m_chooseLeft(tr("Left is better"))
    , m_chooseRight(tr("Right is better"))
    , m_tie(tr("No difference"))
    , m_skip(tr("Skip"))
    , m_undo(tr("Undo"))
    , m_ground(new QWidget(this))
    , m_left(makePane(tr("Left picture"), Command::Left))
    , m_right(makePane(tr("Right picture"), Command::Right))
    , m_progress(new ElidedLabel)
    , m_empty(new EmptyState(this))
    , m_group(pictures, *this)
{
    setAccessibleName(tr("Which is better?"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    m_ground->installEventFilter(this);
    m_ground->setAutoFillBackground(true);
    QPalette ground = m_ground->palette();
    ground.setColor(QPalette::Window, theme().surround); // the same in both themes
    m_ground->setPalette(ground);
    m_group.setTogglesOnDoubleClick(false); // both of its clicks choose
    m_group.setPanes({m_left, m_right});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_ground, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(makeBar());
    connect(&m_group, &PaneGroup::zoomChanged, this, &DuelView::zoomChanged);
    connect(&m_session, &DuelSession::currentChanged, this, &DuelView::showPair);
    connect(&m_session, &DuelSession::countsChanged, this, &DuelView::showProgress);
    connect(&m_session, &DuelSession::ladderChanged, this, &DuelView::showProgress);
    connect(&m_pictures, &PictureCache::failed, &m_session, &DuelSession::pictureFailed);
    connect(&m_pictures, &PictureCache::ready, &m_session, &DuelSession::pictureRecovered);
    showPair();
    showProgress();
}

PicturePane* DuelView::makePane(const QString& name, Command choice)
{
    auto* pane = new PicturePane(m_pictures, m_ground);
    pane->setAccessibleName(name);
    pane->setFocusPolicy(Qt::NoFocus); // there is nothing to do in one of them alone
    pane->setCursor(Qt::PointingHandCursor);
    connect(pane, &PicturePane::clicked, this, [this, choice] { perform(choice); });
    connect(pane, &PicturePane::painted, this, [this](const QString& picture) {
        m_session.painted(picture);
        if (--m_unpainted == 0)
            decodeAhead();
    });
    return pane;
}

QWidget* DuelView::makeHeader()
{
    auto* header = new QFrame;
    header->setProperty("ground", u"panel"_s);
    header->setProperty("edge", u"bottom"_s);
    header->setFixedHeight(theme().hBar);
    auto* question = new QLabel(tr("Which is better?"));
    question->setProperty("type", u"title"_s);
    m_progress->setProperty("ink", u"text2"_s);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp5);
    row->addWidget(question);
    row->addWidget(m_progress, 1);
    return header;
}

KeyButton* DuelView::addButton(QAction& action, Command command, const QKeySequence& keys, bool isLarge)
{
    const QString name = action.text();
    //: A tooltip: what a button does, and its key.
    action.setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    auto* button = new KeyButton(&action, isLarge ? KeyButton::Look::Rate : KeyButton::Look::Flat, this);
    button->setKeys(keys);
    button->setFocusPolicy(Qt::NoFocus); // so that the keys stay with the pictures
    connect(&action, &QAction::triggered, this, [this, command] { perform(command); });
    return button;
}

QWidget* DuelView::makeBar()
{
    auto* bar = new QFrame;
    bar->setProperty("ground", u"panel"_s);
    bar->setProperty("edge", u"top"_s);
    bar->setFixedHeight(BarHeight);
    KeyButton* undo = addButton(m_undo, Command::Undo, Qt::Key_Backspace, false);
    undo->setMark(u"undo"_s, &Theme::text2);
    KeyButton* skip = addButton(m_skip, Command::Skip, Qt::Key_Space, false);
    skip->setMark(u"skip"_s, &Theme::text2);
    // Left is left in every language, as the pictures and the arrow keys are.
    auto* choices = new QWidget;
    choices->setLayoutDirection(Qt::LeftToRight);
    auto* middle = new QHBoxLayout(choices);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(theme().sp4);
    middle->addWidget(addButton(m_chooseLeft, Command::Left, Qt::Key_Left, true));
    middle->addWidget(addButton(m_tie, Command::Tie, Qt::Key_Down, true));
    middle->addWidget(addButton(m_chooseRight, Command::Right, Qt::Key_Right, true));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp4);
    row->addWidget(undo);
    row->addStretch(1);
    row->addWidget(choices);
    row->addStretch(1);
    row->addWidget(skip);
    return bar;
}

// Both of one size, so that one size of picture is made; a pixel that is left over is between them.
void DuelView::placePanes()
{
    const QSize cell(m_ground->width() / 2, m_ground->height());
    m_left->setGeometry(QRect(QPoint(0, 0), cell));
    m_right->setGeometry(QRect(QPoint(m_ground->width() - cell.width(), 0), cell));
}

bool DuelView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ground && event->type() == QEvent::Resize)
        placePanes();
    return QWidget::eventFilter(watched, event);
}

void DuelView::showPair()
{
    const auto& pair = m_session.current();
    m_unpainted = 2;
    m_left->setPicture(pair ? pair->first : QString());
    m_right->setPicture(pair ? pair->second : QString());
    m_ground->setVisible(pair.has_value());
    m_empty->setVisible(!pair);
    if (m_session.candidateCount() - m_session.brokenCount() < 2)
        m_empty->say(EmptyState::Kind::Empty, tr("Too few pictures to compare"),
            tr("A duel needs at least two. Select more in the grid, or change the filter."));
    else
        m_empty->say(EmptyState::Kind::Empty, tr("No pair is left"),
            tr("These two were just compared. Select more in the grid, or change the filter."));
    for (QAction* action : {&m_chooseLeft, &m_chooseRight, &m_tie})
        action->setEnabled(pair && m_session.canDecide());
    m_skip.setEnabled(pair.has_value());
    m_group.setAhead({}); // the pair first
}

void DuelView::decodeAhead()
{
    m_group.setAhead(m_session.likelyNext());
}

QString DuelView::progressText() const
{
    const QLocale locale;
    QStringList parts{tr("%n duel(s)", nullptr, int(m_session.duelCount())),
        //: Of a ladder of pictures: how many of them have a place that is known to so many up or down.
        tr("the ladder knows %1 of %2 places within ±%3")
            .arg(locale.toString(m_session.ladder().knownCount()), locale.toString(m_session.candidateCount()),
                locale.toString(DuelLadder::Near))};
    if (const auto reach = m_session.medianReach())
        //: The rest of the sentence before, of the places of a ladder.
        parts.last() += tr(", half of them within ±%1").arg(locale.toString(*reach));
    if (m_session.brokenCount() > 0)
        parts.append(tr("%n picture(s) cannot be shown", nullptr, int(m_session.brokenCount())));
    return parts.join(u" · "_s);
}

void DuelView::showProgress()
{
    m_progress->setText(progressText());
    m_undo.setEnabled(m_session.canUndo());
}

std::optional<DuelView::Command> DuelView::commandOf(int key, Qt::KeyboardModifiers modifiers)
{
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (held == Qt::ControlModifier && key == Qt::Key_Z)
        return Command::Undo;
    // Where = is typed with Shift, it is = all the same.
    if (key == Qt::Key_Equal && (held & ~Qt::ShiftModifier) == Qt::NoModifier)
        return Command::Tie;
    if (held != Qt::NoModifier)
        return std::nullopt;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_1:
        return Command::Left;
    case Qt::Key_Right:
    case Qt::Key_2:
        return Command::Right;
    case Qt::Key_Down:
        return Command::Tie;
    case Qt::Key_Space:
        return Command::Skip;
    case Qt::Key_Backspace:
        return Command::Undo;
    default:
        return std::nullopt;
    }
}

void DuelView::perform(Command command, bool isAutoRepeat)
{
    switch (command) {
    case Command::Left:
        return m_session.choose(ChoiceEvent::Outcome::First, isAutoRepeat);
    case Command::Right:
        return m_session.choose(ChoiceEvent::Outcome::Second, isAutoRepeat);
    case Command::Tie:
        return m_session.choose(ChoiceEvent::Outcome::Tie, isAutoRepeat);
    case Command::Skip:
        return m_session.skip(isAutoRepeat);
    case Command::Undo:
        return m_session.undo(isAutoRepeat);
    }
}

// The same keys rate in other views of the Pool; here they are this view's.
bool DuelView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (commandOf(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DuelView::keyPressEvent(QKeyEvent* event)
{
    if (m_group.pressKey(*event))
        return;
    if (const auto command = commandOf(event->key(), event->modifiers()))
        perform(*command, event->isAutoRepeat());
    else
        QWidget::keyPressEvent(event);
}

void DuelView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_group.releaseKey(*event))
        QWidget::keyReleaseEvent(event);
}

} // namespace pentimento
