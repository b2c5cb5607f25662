#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace pentimento {

// What a person writes about a picture. It is told half a second after the last key, on leaving the field, and before
// the field shows another picture; what was typed and not told yet is never overwritten. GUI thread.
class NoteField : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr int RestMs = 500;

    explicit NoteField(QWidget* parent = nullptr);

    void setNote(const QString& picture, const QString& note); // an empty picture: none
    void flush(); // tells what was typed, if it was not told yet

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed(const QString& picture, const QString& note);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QString m_picture;
    QString m_known; // what was shown or told last
    bool m_isTold = false; // something about this picture: what was read before that is older
    QTimer m_rest;
};

} // namespace pentimento
