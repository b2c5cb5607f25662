#pragma once

#include "core/library/pool/picture_details.h"

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace pentimento {

class FactRows;
class KeyButton;

// "Made by": who or what made a picture, what it was asked and the code. While it is blind there is nothing of this in
// it, not even for a screen reader, but the button to see it. GUI thread.
class MakerSection : public QWidget {
    Q_OBJECT
public:
    explicit MakerSection(QWidget* parent = nullptr);

    void setDetails(const PictureDetails& details, bool isBlind);
    void setRevealKeys(const QKeySequence& keys);

Q_SIGNALS:
    void revealWanted();

private:
    QWidget* makeBlind();
    QWidget* makeOpen();
    void fill(const PictureDetails& details);

    QAction* m_reveal;
    KeyButton* m_revealButton;
    QWidget* m_blind;
    QWidget* m_open;
    FactRows* m_facts;
    QLabel* m_promptHeading;
    QPlainTextEdit* m_prompt;
    QLabel* m_codeHeading;
    QPlainTextEdit* m_code;
    QLabel* m_codeLost;
};

} // namespace pentimento
