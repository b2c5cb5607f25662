#pragma once

#include "core/library/artwork.h"
#include "core/library/pool/decision_events.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace pentimento {

class ColourStrip;
class IconLabel;
class ParameterPanel;
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

    struct Lineage {
        enum class Standing { NotKept, Changed, BeingKept, Kept, Version };
        Standing standing = Standing::NotKept; // Version: an older one is looked at
        std::optional<Artwork> artwork; // what it is, or was before it was changed
    };
    void showLineage(const Lineage& lineage);
    void showTier(MaybeTier tier);
    void announceTier(); // to a screen reader: it is decided
    void addTierButtons(QWidget* buttons); // above the lineage; they become this panel's
    // A sentence; empty: runs and saves are kept.
    void setWhyNotKept(const QString& why) { m_whyNotKept = why; }

private:
    struct Section {
        QWidget* box;
        QLabel* title;
        QLabel* remark;
    };
    Section section(const QString& title, const QString& remark, const QString& iconName = {});
    struct Line {
        QWidget* box;
        IconLabel* mark;
        QLabel* text;
    };
    Line lineageLine();

    ParameterPanel* m_parameters;
    ColourStrip* m_colours;
    ReferencePanel* m_reference;
    Section m_lineage{};
    Line m_origin{}; // who made it, or why nobody can tell yet
    Line m_edits{};
    QString m_whyNotKept;
};

} // namespace pentimento
