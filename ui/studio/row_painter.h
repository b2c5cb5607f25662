#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace pentimento {

// The rows of the Studio's drawers: ground and frame of selection and focus, and text that is elided at the end.
// Columns are taken from the left and right until what remains is the row's text.
class RowPainter {
public:
    RowPainter(QPainter& painter, const QStyleOptionViewItem& option);
    ~RowPainter();

    void icon(const QString& name, const QColor& ink);
    void left(const QString& text, int width, const QColor& ink);
    void right(const QString& text, int width, const QColor& ink);
    void rest(const QString& text, const QColor& ink);
    void skip(int width);

private:
    void text(const QRect& place, const QString& text, const QColor& ink, Qt::Alignment alignment);

    QPainter& m_painter;
    QRect m_free;
};

// What a list says in place of rows while it has none; for the end of its paintEvent().
void paintEmptyText(QAbstractItemView& view, const QString& text);

} // namespace pentimento
