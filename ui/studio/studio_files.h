#pragma once

#include "ui/studio/bundle_opener.h"
#include "ui/studio/start_page.h"
#include "ui/studio/studio_session.h"

#include <QSet>

class QWidget;

namespace pentimento {

class Notice;

// Opening, saving and closing sketches: the dialogs, the questions, and the notice when a file changes outside or a
// crash left text behind. GUI thread.
class StudioFiles : public QObject {
    Q_OBJECT
public:
    // `notice` stands above the sketch in view. All outlive this.
    StudioFiles(StudioSession& session, BundleOpener& bundles, Notice& notice, QWidget* window);

    void openAsking();
    void openPath(const QString& path); // a sketch or a bundle; says why when it cannot
    void openStarter(const StarterSketch& starter);
    bool save(OpenSketch& sketch); // false: not saved; asks for a name when it has none
    bool saveAs(OpenSketch& sketch);
    bool close(OpenSketch& sketch); // false: the person wants to keep it
    bool mayLeave(); // asks once about everything unsaved
    const QStringList& discarded() const { return m_discarded; } // keys; what the person answered when last asked

    // Text a crash left behind.
    void offerDrafts(const QList<Draft>& drafts);
    void readNotice(); // another sketch is in view

    // What the person has to know; each stays in the notice until it is dismissed.
    void warnOfDrafts(const Error& error);
    void warnOfUnreadableDrafts(const QStringList& files);
    void warnOfLibrary(const Error& error);
    void warnOfBackup(const Error& error);

Q_SIGNALS:
    void fileOpened(const QString& path);
    // The editor should take this text; `undoable`: as an edit that can be taken back.
    void textReplaced(pentimento::OpenSketch* sketch, const QByteArray& code);
    void draftsDecided(bool restored); // their files may go

private:
    void watch(OpenSketch* sketch);
    void onDiskChange(OpenSketch* sketch, const QByteArray& code);
    void takeFile(OpenSketch* sketch, const QByteArray& code);
    void settle(const OpenSketch* sketch); // the disk holds what was saved
    bool saveTo(OpenSketch& sketch, const QString& path);
    void restoreDrafts();
    void openBundle(const OpenedBundle& bundle);
    void tell(const QString& sentence);
    void warn(const QString& sentence);

    StudioSession& m_session;
    BundleOpener& m_bundles;
    Notice& m_notice;
    QWidget* m_window;
    struct Conflict {
        QByteArray code; // as it is on the disk
        bool removed = false;
        std::optional<Error> unreadable = {};
    };
    void lose(OpenSketch* sketch, const Conflict& conflict);
    QHash<const OpenSketch*, Conflict> m_conflicts;
    QSet<const OpenSketch*> m_stopped; // by the person, and not run since
    QList<Draft> m_drafts;
    QStringList m_warnings;
    QStringList m_discarded;
    QAction* m_takeTheirs;
    QAction* m_keepMine;
    QAction* m_saveAgain;
    QAction* m_restore;
    QAction* m_discard;
    QAction* m_dismiss;
};

} // namespace pentimento
