#include "ui/main/action_registry.h"

#include "ui/theme/icon.h"

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

bool canMeet(const QWidget* one, const QWidget* other)
{
    return one == other || !one || !other || one->isAncestorOf(other) || other->isAncestorOf(one);
}

QKeySequence keysOf(const QString& portable)
{
    return QKeySequence(portable, QKeySequence::PortableText);
}

QString tooltipOf(const ActionSpec& spec, const QKeySequence& keys)
{
    const QString words = spec.tip.isEmpty() ? plainText(spec.text) : spec.tip;
    //: Tooltip of a command: %1 what it does, %2 its keys
    return keys.isEmpty() ? words : ActionRegistry::tr("%1 (%2)").arg(words, keys.toString(QKeySequence::NativeText));
}

} // namespace

QAction* ActionRegistry::add(const ActionSpec& spec, QWidget* owner)
{
    Q_ASSERT(!spec.id.isEmpty() && !m_indexes.contains(spec.id));
    auto* action = new QAction(spec.text, owner ? static_cast<QObject*>(owner) : this);
    action->setObjectName(spec.id);
    action->setCheckable(spec.checkable);
    action->setShortcutContext(spec.context);
    action->setMenuRole(QAction::NoRole);
    if (!spec.iconName.isEmpty())
        action->setIcon(icon(spec.iconName));
    if (owner)
        owner->addAction(action);
    m_indexes.insert(spec.id, m_entries.size());
    m_entries.append({spec, action, owner});
    dress(m_entries.constLast());
    return action;
}

QAction* ActionRegistry::action(const QString& id) const
{
    const Entry* entry = find(id);
    return entry ? entry->action : nullptr;
}

std::optional<QString> ActionRegistry::conflictOf(const QString& id, const QKeySequence& keys) const
{
    const Entry* self = find(id);
    if (!self || keys.isEmpty())
        return std::nullopt;
    for (const Entry& entry : m_entries) {
        if (entry.spec.id != id && canMeet(entry.owner, self->owner) && entry.action->shortcuts().contains(keys))
            return entry.spec.id;
    }
    return std::nullopt;
}

bool ActionRegistry::rebind(const QString& id, const QKeySequence& keys)
{
    const Entry* entry = find(id);
    if (!entry || conflictOf(id, keys))
        return false;
    const bool asDelivered = entry->spec.shortcuts.mid(0, 1) == (QList<QKeySequence>{keys});
    if (asDelivered && entry->spec.shortcuts.size() == 1)
        m_custom.remove(id);
    else
        m_custom.insert(id, keys.toString(QKeySequence::PortableText));
    dress(*entry);
    Q_EMIT shortcutsChanged();
    return true;
}

void ActionRegistry::reset(const QString& id)
{
    const Entry* entry = find(id);
    if (!entry || !m_custom.remove(id))
        return;
    for (const QKeySequence& keys : entry->spec.shortcuts) {
        for (auto other = conflictOf(id, keys); other; other = conflictOf(id, keys)) {
            m_custom.insert(*other, QString());
            dress(*find(*other));
        }
    }
    dress(*entry);
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::resetAll()
{
    setCustomShortcuts({});
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::setCustomShortcuts(const QMap<QString, QString>& custom)
{
    m_custom = custom;
    for (const Entry& entry : m_entries)
        dress(entry);
}

const ActionRegistry::Entry* ActionRegistry::find(const QString& id) const
{
    const auto index = m_indexes.constFind(id);
    return index == m_indexes.constEnd() ? nullptr : &m_entries[*index];
}

void ActionRegistry::dress(const Entry& entry)
{
    const auto custom = m_custom.constFind(entry.spec.id);
    const bool rebound = custom != m_custom.constEnd();
    const QKeySequence keys = rebound ? keysOf(*custom) : entry.spec.shortcuts.value(0);
    if (rebound)
        entry.action->setShortcut(keys);
    else
        entry.action->setShortcuts(entry.spec.shortcuts);
    entry.action->setToolTip(tooltipOf(entry.spec, keys));
}

QString plainText(const QString& menuText)
{
    QString text = menuText;
    text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace pentimento
