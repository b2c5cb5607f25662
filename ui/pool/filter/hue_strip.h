#pragma once

#include "ui/pool/pool_roles.h"

#include <QScrollArea>
#include <QStringList>

class QHBoxLayout;

namespace pentimento {

class HueCell;

// The hues of the Pool side by side: name, how many of its pictures are love, okay and nope, and a mark where there are
// too few loves to learn a taste from. Pressing one filters to that hue, pressing it again no longer; several may be
// on. Tab reaches one cell, the arrow keys, Home and End go on from there. Cells share the width evenly; where their
// numbers would not fit, it scrolls. GUI thread.
class HueStrip : public QScrollArea {
    Q_OBJECT
public:
    explicit HueStrip(QWidget* parent = nullptr);

    // Of the whole Pool, whatever is shown of it: poolHues(). Groups that are no hue are left out.
    void setGroups(const QList<PoolGroup>& groups);
    void setChosen(const QStringList& hues); // hueWord()

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hueToggled(const QString& hueWord);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void rebuild(const QStringList& words);
    void goTo(qsizetype cell, Qt::FocusReason reason);
    void fit();

    QWidget* m_row;
    QHBoxLayout* m_layout;
    QStringList m_words;
    QStringList m_chosen;
    QList<HueCell*> m_cells; // as m_words
};

} // namespace pentimento
