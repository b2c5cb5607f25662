#pragma once

#include <QAction>
#include <QFrame>
#include <QLabel>

class QHBoxLayout;

namespace pentimento {

class IconLabel;

// A bar in the flow of a page that says what is wrong and offers what can be done: tinted ground, a 3-px edge, an icon,
// a sentence. It stays until what it speaks of is over. Empty and hidden at first.
class Notice : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Error, Warning, Stale };

    explicit Notice(QWidget* parent = nullptr);

    // At most three actions, each a button; they stay the caller's and must outlive this or the next say(). The
    // sentence is announced to screen readers.
    void say(Kind kind, const QString& sentence, const QList<QAction*>& actions = {});
    void clear();

    QString sentence() const { return m_sentence->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Stale;
    IconLabel* m_icon;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace pentimento
