#include "ui/studio/studio_actions.h"

#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StudioActions)
};

QList<QKeySequence> keys(const QString& portable)
{
    QList<QKeySequence> list;
    for (const QString& one : portable.split(u' ', Qt::SkipEmptyParts))
        list.append(QKeySequence::fromString(one, QKeySequence::PortableText));
    return list;
}

} // namespace

StudioActions::StudioActions(ActionRegistry& registry, QWidget* owner)
{
    const auto add = [&registry, owner](const char* id, const QString& text, const QString& iconName,
                         const QString& shortcuts, MenuPlace menu, bool group = false, const QString& tip = {},
                         bool checkable = false) {
        return registry.add({.id = u"studio."_s + QLatin1StringView(id),
                                .text = text,
                                .iconName = iconName,
                                .shortcuts = keys(shortcuts),
                                .menu = menu,
                                .startsGroup = group,
                                .tip = tip,
                                .checkable = checkable},
            owner);
    };
    newSketch = add("new", Words::tr("&New sketch"), u"plus"_s, u"Ctrl+N"_s, MenuPlace::File);
    open = add("open", Words::tr("&Open…"), u"folder"_s, u"Ctrl+O"_s, MenuPlace::File);
    save = add("save", Words::tr("&Save"), {}, u"Ctrl+S"_s, MenuPlace::File, true);
    saveAs = add("saveAs", Words::tr("Save &as…"), {}, u"Ctrl+Shift+S"_s, MenuPlace::File);
    exportPicture = add("exportPicture", Words::tr("&Export picture…"), u"export"_s, u"Ctrl+E"_s, MenuPlace::File, true,
        Words::tr("Draw the picture at any size up to 4096² and save it as PNG"));
    exportPage = add("exportPage", Words::tr("Export web &page…"), {}, {}, MenuPlace::File, false,
        Words::tr("One HTML file that draws the sketch in any browser, offline"));
    exportBundle = add("exportBundle", Words::tr("Export &bundle…"), {}, {}, MenuPlace::File, false,
        Words::tr("Code, picture, seed, versions and lineage in one file that opens here again"));
    close = add("close", Words::tr("&Close sketch"), {}, u"Ctrl+W"_s, MenuPlace::File, true);

    run = add("run", Words::tr("&Run"), u"run"_s, u"Ctrl+Enter Ctrl+Return"_s, MenuPlace::Sketch);
    stop = add("stop", Words::tr("&Stop"), u"stop"_s, u"Ctrl+. Esc"_s, MenuPlace::Sketch);
    autoRun = add("autoRun", Words::tr("&Auto"), u"auto"_s, u"Ctrl+Shift+A"_s, MenuPlace::Sketch, false,
        Words::tr("Run by itself when typing rests and the code is sound"), true);
    newSeed = add("newSeed", Words::tr("&New seed"), u"dice"_s, u"Ctrl+R"_s, MenuPlace::Sketch, true);
    previousSeed = add("previousSeed", Words::tr("&Previous seed"), {}, u"Ctrl+Shift+R"_s, MenuPlace::Sketch);
    checkDeterminism = add("determinism", Words::tr("Check &determinism"), {}, {}, MenuPlace::Sketch, false,
        Words::tr("Draw it twice at this seed and compare the bytes"));
    replay = add("replay", Words::tr("Replay the pain&ting"), u"history"_s, u"Ctrl+Alt+P"_s, MenuPlace::Sketch, false,
        Words::tr("Go through the painting call by call; click the picture for the line that painted there"), true);
    olderSnapshot = add("older", Words::tr("&Older version"), u"undo"_s, u"Ctrl+Alt+Left"_s, MenuPlace::Sketch, true);
    newerSnapshot = add("newer", Words::tr("Ne&wer version"), u"redo"_s, u"Ctrl+Alt+Right"_s, MenuPlace::Sketch);
    compareWithCurrent = add("compare", Words::tr("&Compare with current"), u"compare"_s, {}, MenuPlace::Sketch, false,
        Words::tr("Show what changed since the selected version, in the code and in the picture"), true);
    tiers = {add("nope", Words::tr("Rate as nop&e"), u"nope"_s, u"Ctrl+Alt+1"_s, MenuPlace::Sketch, true,
                 Words::tr("Rate the artwork in view as nope; it is kept first where it is not"), true),
        add("okay", Words::tr("Rate as o&kay"), u"okay"_s, u"Ctrl+Alt+2"_s, MenuPlace::Sketch, false,
            Words::tr("Rate the artwork in view as okay; it is kept first where it is not"), true),
        add("love", Words::tr("Rate as lo&ve"), u"love"_s, u"Ctrl+Alt+3"_s, MenuPlace::Sketch, false,
            Words::tr("Rate the artwork in view as love; it is kept first where it is not"), true)};
    clearTier = add("unrated", Words::tr("C&lear the rating"), u"unrated"_s, u"Ctrl+Alt+0"_s, MenuPlace::Sketch, false,
        Words::tr("Take back what was decided about the artwork in view"));
    diffToSave = add("diffToSave", Words::tr("Mark changes since the last &save"), {}, {}, MenuPlace::Sketch, true,
        Words::tr("The bars beside the code show what differs from the file"), true);
    diffToRun = add("diffToRun", Words::tr("Mark changes since the last r&un"), {}, {}, MenuPlace::Sketch, false,
        Words::tr("The bars beside the code show what differs from the code that ran last"), true);
    diffToParent = add("diffToParent", Words::tr("Mark changes since the parent ar&twork"), {}, {}, MenuPlace::Sketch,
        false, Words::tr("The bars beside the code show what differs from the kept artwork it comes from"), true);
    diffs = new QActionGroup(owner);
    for (QAction* action : {diffToSave, diffToRun, diffToParent})
        diffs->addAction(action);
    diffToSave->setChecked(true);
    drawer = add("drawer", Words::tr("&Drawer"), {}, u"Ctrl+J"_s, MenuPlace::View, true,
        Words::tr("Problems, console and history below the code"), true);
    side = add("side", Words::tr("&Parameters"), u"sliders"_s, u"F9"_s, MenuPlace::View, false, {}, true);

    exportMenu = new QAction(icon(u"export"_s), Words::tr("Export"), owner);
    exportMenu->setToolTip(Words::tr("Export: picture, web page or bundle"));
    auto* menu = new QMenu(owner);
    menu->addActions({exportPicture, exportPage, exportBundle});
    exportMenu->setMenu(menu);
}

void StudioActions::follow(bool isOpen, bool playing, bool p5)
{
    for (QAction* action : {save, saveAs, close, exportMenu, exportPicture, run, newSeed, previousSeed,
             checkDeterminism, olderSnapshot, newerSnapshot, compareWithCurrent, exportBundle})
        action->setEnabled(isOpen);
    exportPage->setEnabled(isOpen && p5);
    replay->setEnabled(isOpen && p5);
    stop->setEnabled(playing);
}

} // namespace pentimento
