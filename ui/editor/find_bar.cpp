#include "ui/editor/find_bar.h"

#include "ui/editor/code_view.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

FindBar::FindBar(CodeView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_find(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_count(new QLabel)
    , m_case(button(u"Aa"_s, tr("Tell capital letters from small ones"), true))
    , m_expression(button(u".*"_s, tr("The text is a regular expression"), true))
    , m_findTools(new QWidget)
    , m_replaceTools(new QWidget)
{
    setAccessibleName(tr("Find and replace"));
    m_find->setClearButtonEnabled(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_count->setAccessibleName(tr("Number of matches"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%L1 of %L2").arg(888).arg(888)));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setUpRows();
    hide();
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        if (m_mode == Mode::GoToLine)
            return;
        search();
        const int from = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONSTART));
        const auto next = std::find_if(
            m_matches.begin(), m_matches.end(), [from](const CodeMatch& match) { return match.start >= from; });
        if (!m_matches.isEmpty())
            select(next == m_matches.end() ? m_matches.first() : *next);
        showCount();
    });
    for (QToolButton* toggle : {m_case, m_expression})
        connect(toggle, &QToolButton::toggled, this, &FindBar::search);
}

void FindBar::setUpRows()
{
    auto* previous = button({}, tr("Previous match (Shift+F3)"), false);
    auto* next = button({}, tr("Next match (F3)"), false);
    auto* closing = button({}, tr("Close (Esc)"), false);
    previous->setIcon(icon(u"chevron-up"_s));
    next->setIcon(icon(u"chevron-down"_s));
    closing->setIcon(icon(u"close"_s));
    auto* tools = new QHBoxLayout(m_findTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(theme().sp2);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_count, m_case, m_expression, previous, next})
        tools->addWidget(tool);
    auto* one = button(tr("Replace"), tr("Replaces this match and goes to the next one (Enter)"), false);
    auto* all = button(tr("All"), tr("Replaces every match as one step (Ctrl+Alt+Enter)"), false);
    auto* replaceTools = new QHBoxLayout(m_replaceTools);
    replaceTools->setContentsMargins(0, 0, 0, 0);
    replaceTools->setSpacing(theme().sp2);
    replaceTools->addWidget(one);
    replaceTools->addWidget(all);
    replaceTools->addStretch();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme().sp4, theme().sp3, theme().sp3, theme().sp3 + theme().lineW);
    grid->setHorizontalSpacing(theme().sp3);
    grid->setVerticalSpacing(theme().sp3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_find, 0, 0);
    grid->addWidget(m_findTools, 0, 1);
    grid->addWidget(closing, 0, 2);
    grid->addWidget(m_replacement, 1, 0);
    grid->addWidget(m_replaceTools, 1, 1, 1, 2);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QToolButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAll);
}

QToolButton* FindBar::button(const QString& text, const QString& tip, bool checkable)
{
    auto* made = new QToolButton;
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setCheckable(checkable);
    made->setProperty("small", true);
    made->setProperty("flat", text.isEmpty() || checkable);
    made->setProperty("labelled", !text.isEmpty() && !checkable);
    return made;
}

CodeQuery FindBar::query() const
{
    return {m_find->text(), m_expression->isChecked(), m_case->isChecked()};
}

void FindBar::open(Mode mode)
{
    m_mode = mode;
    const bool line = mode == Mode::GoToLine;
    m_findTools->setVisible(!line);
    for (QWidget* part : std::initializer_list<QWidget*>{m_replacement, m_replaceTools})
        part->setVisible(mode == Mode::Replace);
    m_find->setPlaceholderText(line ? tr("Line, or line:column, of %L1").arg(m_view.lineCount()) : tr("Find"));
    m_find->setAccessibleName(line ? tr("Go to line") : tr("Find"));
    const int start = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const int end = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONEND));
    const bool oneLine = m_view.lineOf(start) == m_view.lineOf(end);
    show();
    if (line)
        m_find->clear();
    else if (end > start && oneLine)
        m_find->setText(QString::fromUtf8(m_view.bytes(start, end)));
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
    search();
}

void FindBar::search()
{
    m_view.send(QsciScintillaBase::SCI_SETINDICATORCURRENT, CodeView::MatchIndicator);
    m_view.send(QsciScintillaBase::SCI_INDICATORCLEARRANGE, 0, m_view.size());
    const auto found = isVisible() && m_mode != Mode::GoToLine ? findMatches(m_view.code(), query())
                                                               : std::optional(QList<CodeMatch>());
    m_badExpression = !found;
    m_matches = found.value_or(QList<CodeMatch>());
    for (const CodeMatch& match : m_matches)
        m_view.send(QsciScintillaBase::SCI_INDICATORFILLRANGE, match.start, match.end - match.start);
    showCount();
}

void FindBar::refresh()
{
    if (isVisible() && !m_replacing)
        search();
}

void FindBar::showCount()
{
    const int start = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const auto current = std::find_if(
        m_matches.begin(), m_matches.end(), [start](const CodeMatch& match) { return match.start == start; });
    const bool many = m_matches.size() >= MostMatches;
    QString text;
    if (m_badExpression)
        text = tr("No expression yet");
    else if (m_find->text().isEmpty())
        text = QString();
    else if (m_matches.isEmpty())
        text = tr("None");
    else if (many)
        text = tr("%L1 or more").arg(MostMatches);
    else if (current == m_matches.end())
        text = tr("%L1 found", "number of matches").arg(m_matches.size());
    else
        text = tr("%L1 of %L2", "this match of all").arg(current - m_matches.begin() + 1).arg(m_matches.size());
    m_count->setText(text);
}

void FindBar::findNext()
{
    step(true);
}

void FindBar::findPrevious()
{
    step(false);
}

// From the selection on, and from the other end when there is no more.
void FindBar::step(bool forward)
{
    if (m_find->text().isEmpty())
        return open(Mode::Find);
    if (!isVisible()) // F3 after the bar was closed
        m_matches = findMatches(m_view.code(), query()).value_or(QList<CodeMatch>());
    if (m_matches.isEmpty())
        return showCount();
    const int start = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const int end = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONEND));
    if (forward) {
        const auto next = std::find_if(
            m_matches.begin(), m_matches.end(), [end](const CodeMatch& match) { return match.start >= end; });
        select(next == m_matches.end() ? m_matches.first() : *next);
    } else {
        const auto before = std::find_if(
            m_matches.rbegin(), m_matches.rend(), [start](const CodeMatch& match) { return match.end <= start; });
        select(before == m_matches.rend() ? m_matches.last() : *before);
    }
    showCount();
}

void FindBar::select(const CodeMatch& match)
{
    m_view.send(QsciScintillaBase::SCI_ENSUREVISIBLEENFORCEPOLICY, m_view.lineOf(match.start));
    m_view.send(QsciScintillaBase::SCI_SETSEL, match.start, match.end);
}

void FindBar::replaceOne()
{
    const int start = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const int end = int(m_view.send(QsciScintillaBase::SCI_GETSELECTIONEND));
    if (const auto match = m_matches.indexOf({start, end, {}}); match >= 0) {
        const QByteArray text = replacementFor(m_matches[match], m_replacement->text());
        m_view.replace(start, end, text);
        m_view.send(QsciScintillaBase::SCI_SETSEL, start + text.size(), start + text.size());
        search();
    }
    step(true);
}

// As one edit: whoever follows the text does its work once, not once for each match.
void FindBar::replaceAll()
{
    if (m_matches.isEmpty())
        return;
    const int start = m_matches.first().start;
    const QByteArray old = m_view.bytes(start, m_matches.last().end);
    QByteArray text;
    int copied = start;
    for (const CodeMatch& match : m_matches) {
        text += old.mid(copied - start, match.start - copied);
        text += replacementFor(match, m_replacement->text());
        copied = match.end;
    }
    const auto count = int(m_matches.size());
    m_replacing = true;
    m_view.replace(start, copied, text);
    m_replacing = false;
    search();
    m_count->setText(tr("%Ln replaced", nullptr, count));
}

void FindBar::close()
{
    hide();
    search();
    m_view.setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

// Escape closes this before it stops a sketch.
bool FindBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return close();
    if (!enter)
        return QWidget::keyPressEvent(event);
    if (m_mode == Mode::GoToLine) {
        const QStringList parts = m_find->text().split(u':');
        const int line = parts.first().trimmed().toInt();
        close();
        if (line > 0)
            Q_EMIT lineRequested(line, std::max(parts.value(1).trimmed().toInt(), 1));
        return;
    }
    if (event->modifiers() == (Qt::ControlModifier | Qt::AltModifier) && m_mode == Mode::Replace)
        return replaceAll();
    if (m_replacement->hasFocus())
        return replaceOne();
    step(!(event->modifiers() & Qt::ShiftModifier));
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().bgPanel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace pentimento
