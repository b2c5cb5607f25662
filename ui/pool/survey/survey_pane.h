#pragma once

#include "core/library/pool/decision_events.h"

#include <QAction>
#include <QWidget>

namespace pentimento {

class PictureCache;
class PicturePane;

// One picture of a Survey and the line below it: its tier, what it is called, and a button that takes it away. What
// stands in the line is part of the picture's name for a screen reader. GUI thread.
class SurveyPane : public QWidget {
    Q_OBJECT
public:
    static constexpr int FooterHeight = 32;

    SurveyPane(PictureCache& pictures, const QString& picture, QWidget* parent = nullptr);

    PicturePane& pane() { return *m_pane; }
    const QString& picture() const;
    void setTier(MaybeTier tier, const QString& label);
    void setPlace(int number, int count); // among the others, from 1
    void setRemovable(bool removable);

Q_SIGNALS:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void name();

    PicturePane* m_pane;
    QWidget* m_button;
    QAction m_remove;
    MaybeTier m_tier;
    QString m_label;
    int m_number = 1;
    int m_count = 1;
};

} // namespace pentimento
