#include "tests/support/dummy_workspace.h"

#include "ui/main/action_registry.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QUndoCommand>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pentimento {

namespace {

struct CountOne : QUndoCommand {
    explicit CountOne(int& count) : QUndoCommand(u"count"_s), m_count(count) { }
    void redo() override { ++m_count; }
    void undo() override { --m_count; }

private:
    int& m_count;
};

} // namespace

DummyWorkspace::DummyWorkspace(const QString& id, const QString& title)
    : m_id(id)
    , m_title(title)
    , m_field(new QLineEdit)
{
    m_field->setAccessibleName(u"Name"_s);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addStretch();
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &Workspace::itemTitleChanged);
}

StatusTexts DummyWorkspace::statusTexts() const
{
    return {{{u"shield"_s, u"Confined: bubblewrap, no network"_s, {}}, {{}, u"p5 2.3.4 + p5.brush 2.2.2"_s, {}},
                {{}, u"llvmpipe, WebGL 2"_s, {}}},
        {{{}, u"Saved 2 s ago"_s, {}}, {{}, u"Line 31, column 29"_s, {}}, {{}, u"JavaScript"_s, {}},
            {u"folder"_s, u"Library: 4,812 artworks"_s, {}}}};
}

void DummyWorkspace::registerActions(ActionRegistry& registry)
{
    const ActionSpec run{m_id + u".run"_s, u"&Run"_s, u"run"_s, {QKeySequence(u"Ctrl+Return"_s)}, MenuPlace::Sketch};
    connect(registry.add(run, this), &QAction::triggered, this, [this] {
        ++runs;
        m_undo.push(new CountOne(count));
    });
}

void DummyWorkspace::openFiles(const QStringList& paths)
{
    opened += paths;
    for (const QString& path : paths)
        Q_EMIT fileOpened(path);
}

} // namespace pentimento
