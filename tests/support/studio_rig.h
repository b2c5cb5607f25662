#pragma once

#include "core/base/atomic_file.h"
#include "tests/support/fake_renderer.h"
#include "ui/editor/code_editor.h"
#include "ui/main/action_registry.h"
#include "ui/main/undo_actions.h"
#include "ui/studio/studio_workspace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace pentimento {

using namespace Qt::StringLiterals;

inline const QByteArray houses = "houses = 6  # [2:1:14]\nlit = True\nwall = \"#c9684f\"\n";

// The real workspace over Python sketches, which need no web engine, with a renderer that does what the code says.
struct StudioRig {
    explicit StudioRig(Library* library = nullptr)
        : recorder(library, renderer, *jobs)
        , session({live, renderer, recorder, nullptr}, RunControl::Mode::Manual)
        , exporter(renderer, *jobs, nullptr)
        , bundles(nullptr)
        , determinism(
              [this](const RenderRequest& request, const StopFlag& stop) { return renderer.render(request, stop); },
              *jobs)
        , tracer({}, *jobs)
        , ratings(library)
        , workspace({session, live, exporter, bundles, determinism, tracer, ratings, library})
    {
        undo.show(&workspace);
        undo.add(&workspace);
        workspace.registerActions(actions);
        workspace.resize(1280, 720);
        workspace.show();
    }
    ~StudioRig() { jobs.reset(); } // before what its jobs work with

    CodeEditor* open(const QString& name, const QByteArray& code)
    {
        const QString path = folder.filePath(name);
        if (!writeFileAtomically(path, code))
            return nullptr;
        workspace.openFiles({path});
        return visibleEditor();
    }
    CodeEditor* visibleEditor() const
    {
        for (CodeEditor* editor : workspace.findChildren<CodeEditor*>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    const QTabBar* tabs() const
    {
        for (const QTabBar* bar : workspace.findChildren<QTabBar*>()) {
            if (bar->accessibleName() == u"Open sketches"_s)
                return bar;
        }
        return nullptr;
    }
    QAbstractButton* button(const QString& text) const
    {
        for (QAbstractButton* found : workspace.findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->text() == text)
                return found;
        }
        return nullptr;
    }
    bool says(const QString& sentence) const
    {
        for (const QLabel* label : workspace.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == sentence)
                return true;
        }
        return false;
    }
    bool mentions(const QString& words) const
    {
        const auto labels = workspace.findChildren<QLabel*>();
        return std::any_of(
            labels.begin(), labels.end(), [&words](const QLabel* label) { return label->text().contains(words); });
    }
    QSlider* slider(const QString& name) const
    {
        for (QSlider* found : workspace.findChildren<QSlider*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    void activate()
    {
        workspace.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&workspace));
    }
    QLineEdit* field(const QString& name) const
    {
        for (QLineEdit* found : workspace.findChildren<QLineEdit*>()) {
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QAction* action(const char* id) const { return actions.action(QString::fromLatin1(id)); }

    QTemporaryDir folder;
    FakeRenderer renderer;
    std::unique_ptr<JobRunner> jobs = std::make_unique<JobRunner>();
    LiveSession live{LiveSessionSettings()};
    ArtworkRecorder recorder;
    StudioSession session;
    SketchExporter exporter;
    BundleOpener bundles;
    DeterminismCheck determinism;
    PaintTracer tracer;
    Ratings ratings;
    ActionRegistry actions;
    StudioWorkspace workspace;
    UndoActions undo{actions, &workspace}; // as the window has them
};

} // namespace pentimento
