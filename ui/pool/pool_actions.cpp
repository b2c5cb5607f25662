#include "ui/pool/pool_actions.h"

#include "ui/pool/pool_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PoolActions)
};

QList<QKeySequence> keys(const QString& portable)
{
    QList<QKeySequence> list;
    for (const QString& one : portable.split(u' ', Qt::SkipEmptyParts))
        list.append(QKeySequence::fromString(one, QKeySequence::PortableText));
    return list;
}

struct Adder {
    ActionRegistry& registry;
    QWidget* owner;

    QAction* operator()(const char* id, const QString& text, const QString& iconName, const QString& shortcuts,
        const QString& tip = {}, bool startsGroup = false, MenuPlace menu = MenuPlace::Pool) const
    {
        return registry.add({.id = u"pool."_s + QLatin1StringView(id),
                                .text = text,
                                .iconName = iconName,
                                .shortcuts = keys(shortcuts),
                                .menu = menu,
                                .startsGroup = startsGroup,
                                .tip = tip},
            owner);
    }

    QAction* checkable(const char* id, const QString& text, const QString& iconName, const QString& shortcuts,
        const QString& tip = {}, bool startsGroup = false, MenuPlace menu = MenuPlace::View) const
    {
        return registry.add({.id = u"pool."_s + QLatin1StringView(id),
                                .text = text,
                                .iconName = iconName,
                                .shortcuts = keys(shortcuts),
                                .menu = menu,
                                .startsGroup = startsGroup,
                                .tip = tip,
                                .checkable = true},
            owner);
    }
};

void addCommands(const Adder& add, QMap<PoolCommand, QAction*>& to)
{
    using C = PoolCommand;
    to[C::Nope] = add.checkable("nope", Words::tr("&Nope"), u"nope"_s, u"J 1"_s, {}, true, MenuPlace::Pool);
    to[C::Okay] = add.checkable("okay", Words::tr("&Okay"), u"okay"_s, u"K 2"_s, {}, false, MenuPlace::Pool);
    to[C::Love] = add.checkable("love", Words::tr("&Love"), u"love"_s, u"L 3"_s, {}, false, MenuPlace::Pool);
    to[C::Clear] = add("clear", Words::tr("&Clear rating"), u"unrated"_s, u"U"_s);
    to[C::Undo] = add("undo", Words::tr("&Take back"), u"undo"_s, u"Backspace"_s,
        Words::tr("Take the last decision back and show its picture"));
    to[C::NopeStay] = add("nopeStay", Words::tr("Nope, and stay"), u"nope"_s, u"Shift+J Shift+1"_s, {}, true);
    to[C::OkayStay] = add("okayStay", Words::tr("Okay, and stay"), u"okay"_s, u"Shift+K Shift+2"_s);
    to[C::LoveStay] = add("loveStay", Words::tr("Love, and stay"), u"love"_s, u"Shift+L Shift+3"_s);
    to[C::Skip] = add("skip", Words::tr("&Skip"), u"skip"_s, u"Space"_s, Words::tr("Go on without a rating"), true);
    to[C::FlagUnsure] = add.checkable("unsure", Words::tr("&Unsure"), u"flag"_s, u"F"_s,
        Words::tr("Mark it to be looked at again; the rating stays"), false, MenuPlace::Pool);
    to[C::Reveal] = add.checkable("reveal", Words::tr("Show code and &prompt"), u"eye"_s, u"X"_s,
        Words::tr("Who made this picture, and how"), false, MenuPlace::Pool);
    to[C::Next] = add("next", Words::tr("Ne&xt picture"), {}, u"Right"_s, {}, true);
    to[C::Previous] = add("previous", Words::tr("Pre&vious picture"), {}, u"Left"_s);
    to[C::Home] = add("first", Words::tr("&First picture"), {}, u"Home"_s);
    to[C::End] = add("last", Words::tr("L&ast picture"), {}, u"End"_s);
    for (const PoolCommand tier : {C::Nope, C::Okay, C::Love, C::Undo, C::FlagUnsure, C::Skip})
        to[tier]->setIconText(plainText(to[tier]->text())); // stays when the text says of how many
    for (auto action = to.cbegin(); action != to.cend(); ++action)
        action.value()->setAutoRepeat(repeatsWhenHeld(action.key()));
}

void addTiers(const Adder& add, QMap<MaybeTier, QAction*>& to)
{
    const auto toggle = [&add](const char* id, MaybeTier tier, const QString& shortcut, bool startsGroup) {
        return add(
            id, Words::tr("Show or leave out: %1").arg(tierName(tier)), {}, shortcut, {}, startsGroup, MenuPlace::View);
    };
    to[Tier::Love] = toggle("showLove", Tier::Love, u"Alt+1"_s, true);
    to[Tier::Okay] = toggle("showOkay", Tier::Okay, u"Alt+2"_s, false);
    to[Tier::Nope] = toggle("showNope", Tier::Nope, u"Alt+3"_s, false);
    to[MaybeTier()] = toggle("showUnrated", {}, u"Alt+0"_s, false);
}

} // namespace

PoolActions::PoolActions(ActionRegistry& registry, QWidget* owner)
{
    const Adder add{registry, owner};
    import = add("import", Words::tr("&Import…"), u"plus"_s, u"Ctrl+I"_s,
        Words::tr("Bring pictures, sketches or an exported pool into the library"), false, MenuPlace::File);
    importFolder = add("importFolder", Words::tr("Import &folder…"), u"folder"_s, u"Ctrl+Shift+I"_s,
        Words::tr("Bring everything in a folder and the folders in it into the library"), false, MenuPlace::File);
    openInStudio = add("openInStudio", Words::tr("Open in the &Studio"), u"studio"_s, u"Return Enter"_s,
        Words::tr("Go on with the code that drew this picture"));
    addCommands(add, commands);
    modes = {add.checkable("loupe", Words::tr("&Loupe"), u"loupe"_s, u"E"_s, Words::tr("One picture at a time"), true),
        add.checkable("grid", Words::tr("&Grid"), u"grid"_s, u"G"_s, Words::tr("Many pictures side by side")),
        add.checkable("survey", Words::tr("Sur&vey"), u"survey"_s, u"C"_s,
            Words::tr("Two to four of the selected pictures, moved together")),
        add.checkable("duel", Words::tr("&Duel"), u"swap"_s, u"D"_s, Words::tr("Which of two is better?")),
        add.checkable("statistics", Words::tr("&Statistics"), u"training"_s, u"S"_s,
            Words::tr("What was rated, how fast, and how far you agree with yourself"))};
    side = add.checkable("side", Words::tr("Side &panel"), u"sliders"_s, u"F9"_s, {}, true);
    blind = add.checkable("blind", Words::tr("&Blind"), u"eye"_s, {},
        Words::tr("Hide who made a picture while it is rated, so that the maker does not sway you"));
    advances = add.checkable(
        "advance", Words::tr("Auto-&advance"), u"arrow-right"_s, {}, Words::tr("A rating goes on to the next picture"));
    enlarge = add("enlarge", Words::tr("La&rger pictures"), {}, u"]"_s, {}, false, MenuPlace::View);
    reduce = add("reduce", Words::tr("S&maller pictures"), {}, u"["_s, {}, false, MenuPlace::View);
    letGo = add("letGo", Words::tr("Select n&one"), {}, u"Esc"_s, {}, true, MenuPlace::Edit);
    letGo->setIconText(Words::tr("Clear"));
    addTiers(add, tiers);
    find = add("find", Words::tr("&Find pictures"), u"search"_s, u"/ Ctrl+F"_s, {}, true, MenuPlace::Edit);
    clearFilter =
        add("clearFilter", Words::tr("&Clear filters"), u"close"_s, u"Alt+Backspace"_s, {}, false, MenuPlace::Edit);
}

QList<QAction*> PoolActions::ratings() const
{
    return {command(PoolCommand::Nope), command(PoolCommand::Okay), command(PoolCommand::Love)};
}

} // namespace pentimento
