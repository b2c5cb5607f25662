#pragma once

#include "ui/main/workspace.h"
#include "ui/pool/duel/duel_session.h"
#include "ui/pool/import/broken_files.h"
#include "ui/pool/pool_actions.h"
#include "ui/pool/pool_library.h"
#include "ui/pool/pool_model.h"
#include "ui/pool/pool_views.h"
#include "ui/pool/session/rating_session.h"
#include "ui/pool/session/ratings.h"

#include <QTimer>

#include <memory>

namespace pentimento {

class PictureCache;
class PoolImporter;

// Rate the pictures of the library: the widgets around a RatingSession, and what joins them. What is decided is decided
// in the session. GUI thread.
class PoolWorkspace : public Workspace {
    Q_OBJECT
public:
    // All outlive this.
    struct Parts {
        PoolLibrary& library;
        Ratings& ratings;
        PictureCache& pictures;
        PoolImporter& importer;
    };
    enum class Mode { Loupe, Grid, Survey, Duel, Statistics };

    explicit PoolWorkspace(const Parts& parts, QWidget* parent = nullptr);
    ~PoolWorkspace() override;

    QString id() const override { return QStringLiteral("pool"); }
    QString title() const override { return tr("Pool"); }
    QString iconName() const override { return QStringLiteral("pool"); }
    StatusTexts statusTexts() const override;
    void registerActions(ActionRegistry& registry) override;
    bool canUndo() const override;
    void undo() override; // the last duel where one duels, else the last rating
    Json saveState() const override;
    void restoreState(const Json& state) override;
    bool opensFile(const QString& path) const override;
    void openFiles(const QStringList& paths) override;
    bool canClose() override; // asks while ratings are in memory only

    Mode mode() const { return m_mode; }
    const RatingSession& session() const { return m_session; }

Q_SIGNALS:
    void artworkWanted(qint64 artworkId); // to be opened in the Studio

protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeLoupePage();
    QWidget* makeGridPage();
    void connectSession();
    void connectLoupe();
    void connectGrid();
    void connectFilters();
    void connectRail();
    void connectLibrary();
    void connectImport();
    void connectStats();
    void connectSurvey();
    void connectDuels();
    void connectActions();

    void import(const QStringList& paths);
    void takeAdded(const QList<PoolItem>& items);
    void take(const PoolReading& reading);
    void takeDecided(const QStringList& ids, const QList<DecisionEvent>& events);
    void readAgreement();
    void setMode(Mode mode);
    void command(PoolCommand command);
    void rateSelected(MaybeTier tier);
    QStringList selectedPictures() const;
    QWidget* viewOf(Mode mode) const;
    QWidget* sideOf(Mode mode) const; // null: none
    QStringList surveyed() const;
    void readSurvey();
    void readDuels();
    void apply(const PoolFilter& filter);
    void showCurrent();
    void showPlaceInGrid();
    void readCounts();
    void readActions();
    void readGroups();
    void readSide();
    void readSteps();
    void readStats();
    void exportStats();
    void readHues();
    void readSaved(const RatingQueue::State& state);
    void readEmpty();
    void refuse(RatingSession::Refusal reason);
    void showCardMenu(QPoint at);
    void noteMove();

    PoolLibrary& m_library;
    Ratings& m_ratings;
    PictureCache& m_pictures;
    PoolImporter& m_importer;
    BrokenFiles m_brokenFiles;
    RatingSession m_session;
    PoolModel m_model;
    DuelSession m_duels;
    std::unique_ptr<PoolActions> m_actions;
    Mode m_mode = Mode::Loupe;
    bool m_wasAsked = false; // the library, for its pictures
    bool m_isRead = false;
    bool m_inspects = false; // also in the loupe, where nobody is blind
    QList<RatingEvent> m_events; // for what they say of agreement
    PoolChoices m_choices;
    QList<double> m_paces;
    int m_decided = 0; // since the window opened
    QTime m_since;
    QTimer m_afterMove; // a held arrow key is let go

    PoolViews m_views;
    QAction* m_retry;
};

} // namespace pentimento
