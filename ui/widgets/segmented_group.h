#pragma once

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace pentimento {

// Two or more modes in one frame, one of them on: buttons of checkable actions, made exclusive here. Tab reaches the
// one that is on, the arrow keys go on from there and switch at once.
class SegmentedGroup : public QWidget {
    Q_OBJECT
public:
    // The actions stay the caller's and must outlive this. `name` is what a screen reader calls the group.
    SegmentedGroup(const QString& name, const QList<QAction*>& modes, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followChecked();

    QActionGroup m_group;
    QList<QWidget*> m_buttons;
};

} // namespace pentimento
