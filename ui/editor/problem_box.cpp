#include "ui/editor/problem_box.h"

#include "ui/editor/code_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_cap.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

constexpr int Height = 28; // pixels, centred in two lines of code
constexpr int IconSide = 14;
constexpr int LeastWidth = 200;
constexpr int RightMargin = 12;

} // namespace

ProblemBox::ProblemBox(CodeView& view)
    : QWidget(view.viewport())
    , m_view(view)
    , m_icon(new IconLabel)
    , m_message(new ElidedLabel)
    , m_fix(new QPushButton)
    , m_keys(new KeyCap(QKeySequence(Qt::ALT | Qt::Key_Enter)))
{
    setAccessibleName(tr("Problem"));
    setCursor(Qt::ArrowCursor);
    m_icon->setSide(IconSide);
    m_fix->setProperty("link", true);
    m_fix->setFocusPolicy(Qt::NoFocus);
    m_fix->setCursor(Qt::PointingHandCursor);
    m_fix->setToolTip(tr("Changes the code as suggested (Alt+Enter)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().sp3 + theme().sp1, 0, theme().sp3 - theme().sp1, 0);
    row->setSpacing(theme().sp3);
    row->addWidget(m_icon);
    row->addWidget(m_message, 1);
    row->addWidget(m_fix);
    row->addWidget(m_keys);
    hide();
    connect(m_fix, &QPushButton::clicked, this, &ProblemBox::fixRequested);
    connect(&m_view, &CodeView::viewMoved, this, &ProblemBox::place);
}

void ProblemBox::setMark(const CodeMark& mark)
{
    m_mark = mark;
    const bool error = mark.severity == CodeMark::Severity::Error;
    m_icon->setIcon(error ? u"error"_s : u"warning"_s, error ? &Theme::error : &Theme::warn);
    m_message->setFont(uiFont(theme().fsSmall));
    m_message->setText(mark.message);
    m_fix->setText(mark.fixText);
    m_fix->setAccessibleName(mark.fixText);
    m_fix->setVisible(!mark.fixText.isEmpty());
    m_keys->setVisible(!mark.fixText.isEmpty());
    setAccessibleDescription(mark.message);
}

void ProblemBox::showMark(const CodeMark& mark)
{
    const int line = mark.line - 1;
    if (m_line != line) {
        clear();
        // Two empty lines of annotation are the room; Scintilla keeps them with their line.
        m_view.SendScintilla(QsciScintillaBase::SCI_ANNOTATIONSETTEXT, uintptr_t(line), " \n ");
        m_view.send(QsciScintillaBase::SCI_ANNOTATIONSETSTYLE, line, QsciScintillaBase::STYLE_DEFAULT);
        m_line = line;
        scrollIntoView();
    }
    setMark(mark);
    place();
}

// Under the last line in view its lines would lie below the view.
void ProblemBox::scrollIntoView()
{
    const int lineHeight = m_view.lineHeight();
    const int top = m_view.pointAt(m_view.lineStart(m_line)).y();
    const int missing = top + 3 * lineHeight - m_view.viewport()->height();
    if (top >= 0 && missing > 0 && missing < 3 * lineHeight)
        m_view.send(QsciScintillaBase::SCI_LINESCROLL, 0, (missing + lineHeight - 1) / lineHeight);
}

void ProblemBox::clear()
{
    if (m_line < 0)
        return;
    m_view.send(QsciScintillaBase::SCI_ANNOTATIONCLEARALL);
    m_line = -1;
    hide();
}

void ProblemBox::place()
{
    if (m_line < 0)
        return;
    const bool folded = m_view.send(QsciScintillaBase::SCI_GETLINEVISIBLE, m_line) == 0;
    const int lineHeight = m_view.lineHeight();
    const int top = m_view.pointAt(m_view.lineStart(m_line)).y() + lineHeight;
    const int left = m_view.textLeft();
    const int width = std::max(m_view.viewport()->width() - left - RightMargin, LeastWidth);
    setGeometry(left, top + (2 * lineHeight - Height) / 2 - 1, width, Height);
    setVisible(!folded && top > -2 * lineHeight && top < m_view.viewport()->height());
}

void ProblemBox::paintEvent(QPaintEvent*)
{
    const bool error = m_mark.severity == CodeMark::Severity::Error;
    QPainter painter(this);
    painter.fillRect(rect(), error ? theme().errorTint : theme().warnTint);
    painter.fillRect(QRect(0, 0, 2, height()), error ? theme().error : theme().warn);
}

void ProblemBox::mouseReleaseEvent(QMouseEvent*)
{
    Q_EMIT clicked();
}

} // namespace pentimento
