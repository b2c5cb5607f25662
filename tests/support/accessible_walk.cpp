#include "tests/support/accessible_walk.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Dial:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::ProgressBar:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
        return true;
    default:
        return false;
    }
}

// Parts that come with their control and are spoken as it.
bool isPart(const QAccessibleInterface* control)
{
    const QAccessibleInterface* parent = control->parent();
    if (!parent)
        return false;
    const QAccessible::Role role = parent->role();
    return role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::ScrollBar;
}

void walk(QAccessibleInterface* node, const QString& path, QStringList& unnamed)
{
    if (!node || !node->isValid() || node->state().invisible)
        return;
    const QObject* object = node->object();
    const QString kind = object ? QString::fromLatin1(object->metaObject()->className()) : u"item"_s;
    const QString here = path + u'/' + kind;
    const bool separator = node->role() == QAccessible::Separator;
    if (!separator && isControl(node->role()) && !isPart(node) && node->text(QAccessible::Name).trimmed().isEmpty())
        unnamed.append(here);
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), here, unnamed);
}

} // namespace

QStringList unnamedControls(QWidget* root)
{
    QStringList unnamed;
    walk(QAccessible::queryAccessibleInterface(root), {}, unnamed);
    return unnamed;
}

} // namespace pentimento
