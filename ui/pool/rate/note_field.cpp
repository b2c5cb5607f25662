#include "ui/pool/rate/note_field.h"

#include "ui/theme/theme.h"

namespace pentimento {

namespace {

constexpr int FieldHeight = 72;

} // namespace

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent)
{
    setProperty("field", true);
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("What you see in it"));
    setTabChangesFocus(true);
    setFixedHeight(FieldHeight);
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMs);
    connect(this, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &NoteField::flush);
}

void NoteField::setNote(const QString& picture, const QString& note)
{
    if (picture == m_picture && (m_isTold || toPlainText() != m_known))
        return;
    flush();
    m_isTold = m_isTold && picture == m_picture;
    m_picture = picture;
    m_known = note;
    setEnabled(!picture.isEmpty());
    if (toPlainText() == note)
        return;
    setPlainText(note);
    m_rest.stop();
}

void NoteField::flush()
{
    m_rest.stop();
    const QString text = toPlainText();
    if (m_picture.isEmpty() || text == m_known)
        return;
    m_known = text;
    m_isTold = true;
    Q_EMIT changed(m_picture, text);
}

QSize NoteField::sizeHint() const
{
    return {theme().wDock, FieldHeight};
}

void NoteField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
}

void NoteField::hideEvent(QHideEvent* event)
{
    QPlainTextEdit::hideEvent(event);
    flush();
}

} // namespace pentimento
