#include "ui/pool/rate/decision_rail.h"

#include "ui/pool/pictures/picture_cache.h"
#include "ui/pool/rate/rating_words.h"
#include "ui/pool/rate/session_cards.h"
#include "ui/pool/rate/step_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

QString pictureOf(const RatingStep& step)
{
    return step.shown.isEmpty() && !step.changes.isEmpty() ? step.changes.first().picture : step.shown;
}

QFrame* ruleIn(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(theme().lineW);
    return rule;
}

} // namespace

DecisionRail::DecisionRail(PictureCache& pictures, QWidget* parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_nothing(new QLabel(tr("Nothing decided yet"), this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_pace(new SessionPaceCard)
    , m_agreement(new SessionAgreementCard)
{
    setAccessibleName(tr("Last decisions"));
    setProperty("ground", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_undo->setProperty("link", true);
    m_undo->setCursor(Qt::PointingHandCursor);
    m_undo->setAccessibleName(tr("Undo the last decision"));
    m_undo->hide();
    setUndoKeys(QKeySequence(Qt::Key_Backspace));
    connect(m_undo, &QPushButton::clicked, this, &DecisionRail::undoWanted);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeRows());
    column->addWidget(ruleIn(content));
    column->addWidget(m_pace);
    column->addWidget(ruleIn(content));
    column->addWidget(m_agreement);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(scroll, 1);
    connect(&pictures, &PictureCache::thumbnailReady, this, &DecisionRail::takeThumbnail);
}

QWidget* DecisionRail::makeHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("ground", u"panel"_s);
    header->setProperty("edge", u"bottom"_s);
    header->setFixedHeight(theme().hBar);
    auto* title = new ElidedLabel(tr("Last decisions"), header);
    title->setProperty("type", u"title"_s);
    auto* unit = new ElidedLabel(tr("time to decide"), header);
    unit->setProperty("type", u"caption"_s);
    unit->setProperty("ink", u"muted"_s);
    unit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().sp4, 0, theme().sp4, 0);
    row->setSpacing(theme().sp3);
    row->addWidget(title);
    row->addWidget(unit, 1);
    return header;
}

// As high as ten decisions from the start: nothing below moves while the first ones come in.
QWidget* DecisionRail::makeRows()
{
    auto* list = new QFrame;
    list->setProperty("ground", u"base"_s);
    list->setFixedHeight(int(RatingHistory::Remembered) * theme().hRowTall);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_nothing->setProperty("type", u"small"_s);
    m_nothing->setProperty("ink", u"muted"_s);
    m_nothing->setContentsMargins(theme().sp4, theme().sp4, theme().sp4, 0);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    m_rows.reserve(RatingHistory::Remembered);
    for (qsizetype i = 0; i < RatingHistory::Remembered; ++i) {
        auto* row = new StepRow(list);
        row->hide();
        row->installEventFilter(this);
        connect(row, &StepRow::clicked, this, [this, row] { Q_EMIT stepActivated(row->step().picture); });
        column->addWidget(row);
        m_rows.append(row);
    }
    m_rows.first()->setFocusPolicy(Qt::TabFocus);
    m_rows.first()->setUndo(m_undo);
    column->addStretch();
    return list;
}

void DecisionRail::setSteps(const QList<RatingStep>& steps, const NameOf& nameOf)
{
    const qsizetype count = qMin(steps.size(), m_rows.size());
    QStringList pictures;
    int nameWidth = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        StepRow* row = m_rows[i];
        row->setVisible(i < count);
        if (i >= count)
            continue;
        const RatingStep& step = steps[i];
        const QString picture = pictureOf(step);
        const int rated = static_cast<int>(step.changes.size());
        //: So many pictures, before the tier they were given: "143 × Love".
        const QString name = rated > 1 ? tr("%1 ×").arg(QLocale().toString(rated)) : nameOf(picture);
        //: Pictures that were rated together.
        const QString spoken = rated > 1 ? tr("%Ln pictures", nullptr, rated) : QString();
        row->setStep({picture, name, spoken, step.changes.isEmpty() ? MaybeTier() : step.changes.first().after,
            step.tookMs ? decisionTime(*step.tookMs) : QString()});
        nameWidth = qMax(nameWidth, row->nameWidthNeeded());
        showThumbnail(row);
        pictures.append(picture);
    }
    for (StepRow* row : std::as_const(m_rows))
        row->setNameWidth(nameWidth);
    m_nothing->setVisible(count == 0);
    pictures.removeDuplicates();
    if (pictures != std::exchange(m_wanted, pictures))
        Q_EMIT thumbnailsWanted(pictures);
}

void DecisionRail::setPace(const QList<double>& perHour, std::optional<double> now, int rated, QTime since)
{
    m_pace->setPace(perHour, now, rated, since);
}

void DecisionRail::setAgreement(qint64 repeats, const std::optional<Agreement>& agreement)
{
    m_agreement->setAgreement(repeats, agreement);
}

void DecisionRail::setCanUndo(bool can)
{
    m_undo->setEnabled(can);
}

void DecisionRail::setUndoKeys(const QKeySequence& keys)
{
    const QString what = tr("Undo the last decision");
    //: What a button does, and its keys.
    m_undo->setToolTip(keys.isEmpty() ? what : tr("%1 (%2)").arg(what, keys.toString(QKeySequence::NativeText)));
}

QSize DecisionRail::sizeHint() const
{
    return {theme().wDock, QWidget::sizeHint().height()};
}

void DecisionRail::showThumbnail(StepRow* row)
{
    if (const QImage image = m_pictures.thumbnail(row->step().picture).image; !image.isNull())
        row->setThumbnail(image);
}

void DecisionRail::takeThumbnail(const QString& picture)
{
    for (StepRow* row : std::as_const(m_rows)) {
        if (!row->isHidden() && row->step().picture == picture)
            showThumbnail(row);
    }
}

qsizetype DecisionRail::shownRows() const
{
    return std::ranges::count_if(m_rows, [](const StepRow* row) { return !row->isHidden(); });
}

void DecisionRail::focusRow(qsizetype index, Qt::FocusReason reason)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setFocusPolicy(i == index ? Qt::TabFocus : Qt::NoFocus);
    m_rows[index]->setFocus(reason);
}

// Tab reaches one row, the arrow keys the others.
bool DecisionRail::eventFilter(QObject* watched, QEvent* event)
{
    const qsizetype at = m_rows.indexOf(static_cast<StepRow*>(watched));
    if (at < 0)
        return false;
    if (event->type() == QEvent::Hide && m_rows[at]->focusPolicy() != Qt::NoFocus && at > 0) {
        m_rows[at]->setFocusPolicy(Qt::NoFocus);
        m_rows.first()->setFocusPolicy(Qt::TabFocus);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    const qsizetype last = shownRows() - 1;
    focusRow(qBound<qsizetype>(0, at + (key == Qt::Key_Down ? 1 : -1), last),
        key == Qt::Key_Down ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace pentimento
