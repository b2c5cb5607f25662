#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pentimento {

class ColourStrip;
class ParameterPanel;
class OpenSketch;
class ReferencePanel;

// The dock at the right of the Studio: the sketch's parameters, the colours of its picture, what it is
// painted after, and where it comes from.
// GUI thread.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);

    ParameterPanel& parameters() { return *m_parameters; }
    ColourStrip& colours() { return *m_colours; }
    ReferencePanel& reference() { return *m_reference; }
    void showLineage(const OpenSketch* sketch); // null: none
    void addTierButtons(QWidget* buttons); // below the lineage; they become this panel's
    // A sentence; empty: runs and saves are kept.
    void setWhyNotKept(const QString& why) { m_whyNotKept = why; }

private:
    QWidget* section(const QString& title, const QString& remark, const QString& iconName);

    ParameterPanel* m_parameters;
    ColourStrip* m_colours;
    ReferencePanel* m_reference;
    QWidget* m_lineage = nullptr;
    QLabel* m_origin;
    QLabel* m_edits;
    QString m_whyNotKept;
};

} // namespace pentimento
