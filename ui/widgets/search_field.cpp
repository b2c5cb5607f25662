#include "ui/widgets/search_field.h"

#include "ui/theme/icon.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace pentimento {

SearchField::SearchField(const QString& prompt, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    QAction* sign = addAction(icon(u"search"_s, &Theme::muted), QLineEdit::LeadingPosition);
    sign->setText(tr("Search"));
    connect(sign, &QAction::triggered, this, [this] { setFocus(Qt::MouseFocusReason); });
}

} // namespace pentimento
