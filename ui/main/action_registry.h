#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QMap>
#include <QWidget>

#include <optional>

namespace pentimento {

enum class MenuPlace { None, File, Edit, View, Sketch, Pool, Window, Help };

struct ActionSpec {
    QString id; // "studio.run": stable, the key under which another shortcut is saved
    QString text; // as in a menu, with its mnemonic: tr("&Run")
    QString iconName = {}; // empty: none
    QList<QKeySequence> shortcuts = {}; // as delivered; the first one is shown
    MenuPlace menu = MenuPlace::None; // None: in the command palette only
    bool startsGroup = false; // a line above it in its menu
    QString tip = {}; // a sentence for the tooltip; empty: the text
    bool checkable = false;
    Qt::ShortcutContext context = Qt::WindowShortcut;
};

// Every command of the program, once: menus, command palette, shortcuts window and tooltips are made from here, and a
// shortcut is changed here. Two actions conflict when they share keys and can be active at the same time, that is, when
// their owners are the same or one of them is the main window. GUI thread.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Makes the action, child of `owner` and active while that is visible; connect to its triggered(). The id must be
    // new. A null owner is allowed in tests. Shortcuts saved under the id are put on it at once.
    QAction* add(const ActionSpec& spec, QWidget* owner);

    struct Entry {
        ActionSpec spec;
        QAction* action = nullptr;
        QWidget* owner = nullptr;
    };
    // In the order they were added. The reference holds until the next add().
    const QList<Entry>& entries() const { return m_entries; }
    QAction* action(const QString& id) const; // null when there is none

    // The id of another action that has these keys already; empty when they are free.
    std::optional<QString> conflictOf(const QString& id, const QKeySequence& keys) const;
    // The one shortcut of the action from now on; empty keys: none. Refuses a conflict and returns false.
    bool rebind(const QString& id, const QKeySequence& keys);
    void reset(const QString& id); // to the delivered ones, taking them back from whoever has them now
    void resetAll();
    bool isRebound(const QString& id) const { return m_custom.contains(id); }

    // What differs from the delivered shortcuts, id → keys in QKeySequence::PortableText, "" for none, as
    // core/settings keeps it. Ids that are not there (yet) are kept. Set before the first add().
    const QMap<QString, QString>& customShortcuts() const { return m_custom; }
    void setCustomShortcuts(const QMap<QString, QString>& custom);

Q_SIGNALS:
    void shortcutsChanged(); // customShortcuts() has changed: save it

private:
    const Entry* find(const QString& id) const;
    void dress(const Entry& entry);

    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_indexes;
    QMap<QString, QString> m_custom;
};

// "Run" of "&Run…": for places that show no mnemonics.
QString plainText(const QString& menuText);

} // namespace pentimento
