#pragma once

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace pentimento {

class ConsoleView;
class ElidedLabel;
class HistoryStrip;
class LiveView;
class ProblemView;
class RunBar;
class SidePanel;

// Where everything in the Studio stands: editors left, picture right, the drawer below them with its panes in line with
// the columns above, the dock at the far right. Knows nothing of sketches. GUI thread.
class StudioPanes : public QWidget {
    Q_OBJECT
public:
    StudioPanes(RunBar* runBar, LiveView* view, QWidget* parent = nullptr);

    QTabBar* tabs; // one for each open sketch
    ElidedLabel* origin; // at the end of the tabs: what the sketch in view comes from; hidden when empty
    QStackedWidget* editors;
    QVBoxLayout* notices; // between the bar and the picture
    QTabBar* messageTabs; // problems, console
    ProblemView* problems;
    ConsoleView* console;
    QLabel* historyTitle;
    QToolButton* compareButton;
    HistoryStrip* history;
    SidePanel* side;

    QToolButton* addTab(const QString& name); // its close button
    void setDrawerShown(bool shown);
    bool isDrawerShown() const;
    void setSideShown(bool shown);
    bool isSideShown() const;
    QByteArray saveSizes() const;
    bool restoreSizes(const QByteArray& sizes);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* editorColumn();
    QWidget* pictureColumn(RunBar* runBar, LiveView* view);
    QWidget* messagePane();
    QWidget* historyPane();
    QToolButton* levelButton(QWidget* parent);
    void alignColumns(const QSplitter* from, QSplitter* to);

    QSplitter* m_columns; // editor | picture
    QSplitter* m_drawer; // messages | history
    QSplitter* m_rows; // columns / drawer
    bool m_sideWanted = true;
    bool m_drawerWanted = true;
};

} // namespace pentimento
