#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pentimento {

// A drawing of resources/icons in one ink, `side` pixels wide, that follows the theme. Decoration for what the text
// beside it says, so a screen reader passes over it.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString& name = {}, QColor Theme::*ink = &Theme::text, QWidget* parent = nullptr);

    void setIcon(const QString& name, QColor Theme::*ink);
    void setSide(int side);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QColor Theme::*m_ink;
    int m_side = 0;
};

} // namespace pentimento
