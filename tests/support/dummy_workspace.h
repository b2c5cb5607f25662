#pragma once

#include "ui/main/workspace.h"

#include <QLineEdit>

namespace pentimento {

// A workspace with one field, a counter to undo and one action ("<id>.run", Ctrl+Return), which opens .js files.
class DummyWorkspace : public Workspace {
    Q_OBJECT
public:
    DummyWorkspace(const QString& id, const QString& title);

    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_id; }
    QString itemTitle() const override { return m_field->text(); }
    StatusTexts statusTexts() const override;
    QUndoStack* undoStack() override { return hasStack ? &m_undo : nullptr; }
    void registerActions(ActionRegistry& registry) override;
    Json saveState() const override { return {{"text", m_field->text()}}; }
    void restoreState(const Json& state) override { m_field->setText(textField(state, "text")); }
    bool canClose() override { return mayClose; }
    bool opensFile(const QString& path) const override { return path.endsWith(QLatin1String(".js")); }
    void openFiles(const QStringList& paths) override;

    bool hasStack = true;
    bool mayClose = true;
    int runs = 0;
    int count = 0;
    QStringList opened;

private:
    QString m_id;
    QString m_title;
    QLineEdit* m_field;
    QUndoStack m_undo;
};

} // namespace pentimento
