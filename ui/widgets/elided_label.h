#pragma once

#include <QLabel>

namespace pentimento {

// One line of plain text that gives way: shortened with "…" where it does not fit, at the end or, for file names, in
// the middle. The whole text is then in the tooltip, and always what a screen reader says.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString shownText() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace pentimento
